// The demonstration's mail: round-ups of the past weeks and a draft. Notices come of the demonstration's own dates, by the portal's daily work.
import { addDays } from "../../app/domain/dates";
import { network } from "../facts/network";
import { qiManagerId } from "./people";
import { inventedRoundUps } from "./round-up-words";
import type { DemonstrationWork } from "./work";

/** Mail of sent round-ups went long ago; their messages are not kept. */
export async function loadMail({ tx, today }: DemonstrationWork): Promise<void> {
  for (const { id, title, words, fromDaysAgo, toDaysAgo, sentDaysAgo } of inventedRoundUps) {
    const sentAt = sentDaysAgo === null ? null : `${addDays(today, -sentDaysAgo)}T11:00:00.000Z`;
    await tx.db
      .insertInto("round_up")
      .values({
        id,
        network_id: network.id,
        title,
        words,
        items: "[]",
        from_on: addDays(today, -fromDaysAgo),
        to_on: addDays(today, -toDaysAgo),
        state: sentAt === null ? "draft" : "sent",
        version: sentAt === null ? 1 : 2,
        created_at: sentAt ?? tx.at,
        created_by: qiManagerId,
        sent_at: sentAt,
        sent_by: sentAt === null ? null : qiManagerId,
      })
      .execute();
  }
}
