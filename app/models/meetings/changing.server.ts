// One way to change a meeting: the version that was seen, its history and the audit log, in the transaction of the change.
import { uuidv7 } from "uuidv7";
import type { Updateable } from "kysely";
import type { MeetingTables } from "../../../db/schema/meetings";
import { audit } from "../audit.server";
import { listGroupPeople } from "../groups.server";
import { notify } from "../notices.server";
import { actingPerson, type GroupPlace, type Scope } from "../scope.server";
import type { Meeting } from "./meetings.server";

type What = MeetingTables["meeting_change"]["what"];

export interface Step {
  readonly what: What;
  readonly detail: string;
  readonly seenVersion: number;
  /** A calendar must hear of it. */
  readonly moves?: boolean;
}

/** Sets columns of a meeting where nobody changed it since it was seen. `false`: somebody did, and nothing was set. */
export async function stepMeeting(
  tx: Scope,
  meeting: Meeting,
  set: Updateable<MeetingTables["meeting"]>,
  { what, detail, seenVersion, moves = false }: Step,
): Promise<boolean> {
  const sequence = meeting.sequence + (moves ? 1 : 0);
  const done = await tx.db
    .updateTable("meeting")
    .set({ ...set, sequence, version: seenVersion + 1 })
    .where("id", "=", meeting.id)
    .where("version", "=", seenVersion)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) return false;
  await keepStep(tx, meeting.id, what, sequence, detail);
  await audit(tx, { did: `meeting.${what}`, kind: "meeting", id: meeting.id, detail: { sequence } });
  return true;
}

/** A line of a meeting's history. */
export async function keepStep(tx: Scope, id: string, what: What, sequence: number, detail: string): Promise<void> {
  await tx.db
    .insertInto("meeting_change")
    .values({
      id: uuidv7(),
      meeting_id: id,
      what,
      sequence,
      detail,
      recorded_at: tx.at,
      recorded_by: actingPerson(tx),
    })
    .execute();
}

export interface MeetingNews {
  readonly id: string;
  readonly what: "called" | "moved" | "cancelled";
  readonly sequence: number;
  readonly title: string;
  readonly body: string;
  readonly address: string;
}

/** Tells the people of a group, each once. */
export async function tellGroup(tx: Scope, group: GroupPlace, news: MeetingNews): Promise<void> {
  const people = await listGroupPeople(tx, group);
  const ids = [...new Set(people.map(({ id }) => id))];
  await notify(
    tx,
    ids.map((personId) => ({
      personId,
      kind: "meeting" as const,
      title: news.title,
      body: news.body,
      address: news.address,
      subject: { kind: "meeting" as const, id: news.id },
      onceKey: `meeting:${news.id}:${news.what}:${news.sequence}`,
    })),
  );
}
