// The rounds that an invented version went through: consultation of the trusts, and approval by people of the group.
import { trusts } from "../facts/trusts";
import { trustId } from "../load-facts.server";
import { lastDayOf, type MomentOf } from "./document-moments";
import type { DemonstrationApproval, DemonstrationConsultation } from "./documents-shapes";
import { leadId } from "./people";
import type { DemonstrationWork } from "./work";

/** Every trust is asked. `by` opened it, and decides on comments. */
export async function loadConsultation(
  { tx, today }: DemonstrationWork,
  versionId: string,
  by: string,
  consultation: DemonstrationConsultation,
  momentOf: MomentOf,
): Promise<void> {
  const id = `${versionId}-consultation`;
  const { question, opened, ends, positions, comments } = consultation;
  await tx.db
    .insertInto("consultation")
    .values({
      id,
      version_id: versionId,
      question,
      opened_at: momentOf(opened, "opened"),
      opened_by: by,
      closes_on: lastDayOf(consultation, momentOf, today),
      closed_at: "closed" in ends ? momentOf(ends.closed, "closed") : null,
    })
    .execute();
  await tx.db
    .insertInto("consultation_trust")
    .values(trusts.map(({ short }) => ({ consultation_id: id, trust_id: trustId(short) })))
    .execute();
  const answered = (trust: string, daysAgo: number) => ({
    consultation_id: id,
    trust_id: trustId(trust),
    recorded_at: momentOf(daysAgo, "answered"),
    recorded_by: leadId(trust),
  });
  for (const { trust, position, note = null, daysAgo } of positions)
    await tx.db
      .insertInto("consultation_position")
      .values({ ...answered(trust, daysAgo), position, note, version: 1, on_behalf: 0 })
      .execute();
  for (const [index, { trust, aboutPart, words, daysAgo, decided }] of comments.entries())
    await tx.db
      .insertInto("consultation_comment")
      .values({
        id: `${id}-comment-${index + 1}`,
        ...answered(trust, daysAgo),
        about_part: aboutPart,
        words,
        outcome: decided?.outcome ?? null,
        outcome_words: decided?.words ?? null,
        decided_at: decided === undefined ? null : momentOf(decided.daysAgo, "decided"),
        decided_by: decided === undefined ? null : by,
        version: decided === undefined ? 1 : 2,
      })
      .execute();
}

/** One round: who was asked, and who approved. */
export async function loadApprovals(
  { tx }: DemonstrationWork,
  versionId: string,
  approval: DemonstrationApproval,
  momentOf: MomentOf,
): Promise<void> {
  const asked = { version_id: versionId, round: 1, asked_at: momentOf(approval.asked, "asked") };
  for (const { person, approved, note = null } of approval.people)
    await tx.db
      .insertInto("approval")
      .values({
        ...asked,
        person_id: person,
        decision: approved === undefined ? null : "approved",
        note,
        decided_at: approved === undefined ? null : momentOf(approved, "approved"),
      })
      .execute();
}
