// Snapshots of one assessment of the demonstration, made from its history as it stood on those days.
import { createHash } from "node:crypto";
import { addDays, formatMonth, type IsoDate } from "../../app/domain/dates";
import { compileEdition } from "../../app/domain/gap-analysis";
import { endOfLondonDay } from "../../app/domain/london";
import { freeze, type FrozenAnswer } from "../../app/domain/snapshots/snapshot";
import { getEdition } from "../../app/models/editions.server";
import { readRecorded } from "../../app/models/gap-analysis.server";
import type { Scope } from "../../app/models/scope.server";
import { snapshotDays } from "./awards-facts";
import { assessmentIdOf, leadId } from "./people";
import type { DemonstrationWork } from "./work";

export async function loadSnapshots({ tx, today }: DemonstrationWork): Promise<void> {
  const assessmentId = assessmentIdOf("UHNM");
  const row = await tx.db
    .selectFrom("assessment")
    .select("edition_id")
    .where("id", "=", assessmentId)
    .executeTakeFirstOrThrow();
  const edition = await getEdition(tx, row.edition_id);
  if (edition === undefined) throw new Error("The demonstration's edition is stored before it.");
  for (const [index, days] of snapshotDays.entries()) {
    const on = addDays(today, days);
    const [recorded] = await readRecorded(tx, [assessmentId], on);
    if (recorded === undefined) continue;
    const frozen = freeze(compileEdition(edition), await answersAsAt(tx, assessmentId, on), {
      ...recorded,
      waiting: new Set(),
    });
    const document = JSON.stringify(frozen);
    await tx.db
      .insertInto("snapshot")
      .values({
        id: `snapshot-uhnm-${index + 1}`,
        assessment_id: assessmentId,
        title: `Review, ${formatMonth(on)}`,
        taken_on: on,
        document,
        sha256: createHash("sha256").update(document).digest("hex"),
        on_behalf: 0,
        taken_at: `${on}T16:30:00.000Z`,
        taken_by: leadId("UHNM"),
      })
      .execute();
  }
}

/** The last change of each answer by the end of a day. */
async function answersAsAt(tx: Scope, assessmentId: string, on: IsoDate): Promise<readonly FrozenAnswer[]> {
  const rows = await tx.db
    .selectFrom("answer_change")
    .select(["criterion_code as criterion", "value", "reason", "note", "owner_id as ownerId", "target_on as targetOn"])
    .where("assessment_id", "=", assessmentId)
    .where("recorded_at", "<", endOfLondonDay(on))
    .orderBy("version")
    .execute();
  const last = new Map(rows.map((row) => [row.criterion, row]));
  return [...last.values()].toSorted((a, b) => a.criterion.localeCompare(b.criterion));
}
