// One change that UHNM's quality lead made to several answers at once, and two views that they keep. The answers change in owner alone.
import { addDays } from "../../app/domain/dates";
import { workdayBefore } from "./clock";
import type { DemonstrationWork } from "./work";

const assessment = "assessment-uhnm";
const lead = "person-lead-uhnm";
const contributor = "person-contributor-uhnm";
const batch = "batch-uhnm-owners";
/** Complete answers that nobody owned until then. */
const most = 6;

const views = [
  { id: "view-uhnm-overdue", name: "Mine and overdue", query: "owner=me&due=overdue" },
  { id: "view-uhnm-unproved", name: "Complete, not evidenced", query: "status=complete-not-evidenced" },
] as const;

export async function loadAnswering({ tx, today }: DemonstrationWork): Promise<void> {
  const at = `${workdayBefore(addDays(today, -9))}T10:40:00.000Z`;
  const answers = await tx.db
    .selectFrom("answer")
    .select(["criterion_code", "version", "value", "reason", "note", "target_on"])
    .where("assessment_id", "=", assessment)
    .where("owner_id", "is", null)
    .where("value", "is not", null)
    .where("changed_at", "<", at)
    .orderBy("criterion_code")
    .limit(most)
    .execute();
  if (answers.length > 0) {
    await tx.db
      .insertInto("answer_batch")
      .values({
        id: batch,
        assessment_id: assessment,
        kind: "bulk",
        undoes_id: null,
        on_behalf: 0,
        made_at: at,
        made_by: lead,
      })
      .execute();
  }
  for (const { criterion_code, version, ...kept } of answers) {
    const owned = { ...kept, owner_id: contributor, version: version + 1 };
    await tx.db
      .updateTable("answer")
      .set({ ...owned, changed_at: at, changed_by: lead })
      .where("assessment_id", "=", assessment)
      .where("criterion_code", "=", criterion_code)
      .execute();
    await tx.db
      .insertInto("answer_change")
      .values({
        id: `${batch}-${criterion_code}`,
        assessment_id: assessment,
        criterion_code,
        ...owned,
        on_behalf: 0,
        recorded_at: at,
        recorded_by: lead,
      })
      .execute();
    await tx.db
      .insertInto("answer_batch_change")
      .values({ batch_id: batch, criterion_code, version_before: version, version_after: version + 1 })
      .execute();
  }
  for (const view of views) {
    await tx.db
      .insertInto("saved_view")
      .values({ ...view, person_id: lead, page: "answers", created_at: at })
      .execute();
  }
}
