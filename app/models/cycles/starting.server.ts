// The next assessment, started from the last of the same edition: answers, owners and evidence come along, claims wait to be confirmed.
import { uuidv7 } from "uuidv7";
import { carryOver } from "../../domain/cycles/carrying";
import { compileEdition } from "../../domain/gap-analysis";
import type { Edition } from "../../standards/types";
import { listAnswers, recordAnswer, type Answer } from "../answers.server";
import { getAssessment, startAssessment, type Assessment, type NewAssessment } from "../assessments.server";
import { audit } from "../audit.server";
import { listNetworkOwners, listOwners } from "../people.server";
import { actingPerson, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";

export interface Started {
  readonly id: string;
  /** Answers that came along, and how many of them wait to be confirmed. */
  readonly answers: number;
  readonly toConfirm: number;
  readonly attachments: number;
}

/**
 * Starts an assessment with what the last one ended with. Evidence that supports a criterion now goes on supporting it, dated from this
 * moment; what is withdrawn does not. What was still waiting to be confirmed in the last one was never claimed there, and is not carried.
 * Refused while one of the standard is open, for an earlier one that is still open, and for one of another subject or edition.
 */
export async function startFromLast(
  tx: Scope,
  start: NewAssessment,
  last: Assessment,
  edition: Edition,
  onBehalf: boolean,
): Promise<Outcome<Started, "one-is-open" | "cannot-follow">> {
  const follows = last.closedAt !== null && last.serviceId === start.serviceId && last.editionId === start.editionId;
  if (!follows || edition.id !== start.editionId) return { ok: false, reason: "cannot-follow" };
  const started = await startAssessment(tx, start, onBehalf);
  if (!started.ok) return started;
  const assessment = await getAssessment(tx, last.slug, started.id);
  if (assessment === undefined) throw new Error("Who starts an assessment sees it.");
  const counts = await carryAnswers(tx, last, assessment, edition, onBehalf);
  const attachments = await carryAttachments(tx, last, assessment);
  await audit(tx, {
    did: "assessment.carried",
    kind: "assessment",
    id: assessment.id,
    trustId: assessment.trustId,
    detail: { from: last.id, ...counts, attachments, onBehalf },
  });
  return { ok: true, id: assessment.id, ...counts, attachments };
}

async function carryAnswers(
  tx: Scope,
  last: Assessment,
  assessment: Assessment,
  edition: Edition,
  onBehalf: boolean,
): Promise<Pick<Started, "answers" | "toConfirm">> {
  const { criteria, countsAs } = compileEdition(edition);
  const { trustId } = assessment;
  const owners = trustId === null ? await listNetworkOwners(tx) : await listOwners(tx, trustId);
  const ownerIds = new Set(owners.map(({ id }) => id));
  const rules = { countsAs, mayOwn: (id: string) => ownerIds.has(id), startsOn: tx.today };
  const ended = await listAnswers(tx, last);
  let [answers, toConfirm] = [0, 0];
  for (const { criterion } of criteria) {
    const carried = carriedOf(ended.get(criterion.code), rules);
    if (carried === undefined) continue;
    const recorded = await recordAnswer(tx, assessment, criterion.code, 0, carried.answer, onBehalf);
    if (!recorded.ok) throw new Error("An assessment that begins in this transaction is open, and has no answers.");
    answers += 1;
    if (carried.toConfirm === null) continue;
    toConfirm += 1;
    await markCarried(tx, last, assessment, criterion.code, carried.toConfirm);
  }
  return { answers, toConfirm };
}

function carriedOf(answer: Answer | undefined, rules: Parameters<typeof carryOver>[1]) {
  return answer === undefined ? undefined : carryOver(answer, rules);
}

async function markCarried(
  tx: Scope,
  last: Assessment,
  assessment: Assessment,
  code: string,
  claim: { readonly value: string; readonly reason: string | null },
): Promise<void> {
  await tx.db
    .insertInto("carried_answer")
    .values({
      assessment_id: assessment.id,
      criterion_code: code,
      from_assessment_id: last.id,
      from_criterion_code: code,
      ...claim,
      confirmed_at: null,
      confirmed_by: null,
    })
    .execute();
}

/** Held items come along too: they count for nothing until they are released, and then they do. */
async function carryAttachments(tx: Scope, last: Assessment, assessment: Assessment): Promise<number> {
  const rows = await tx.db
    .selectFrom("attachment")
    .innerJoin("evidence", "evidence.id", "attachment.evidence_id")
    .select(["attachment.evidence_id", "attachment.criterion_code"])
    .where("attachment.assessment_id", "=", last.id)
    .where("attachment.detached_at", "is", null)
    .where("evidence.withdrawn", "=", 0)
    .orderBy("attachment.id")
    .execute();
  for (const row of rows) {
    await tx.db
      .insertInto("attachment")
      .values({
        id: uuidv7(),
        ...row,
        assessment_id: assessment.id,
        attached_at: tx.at,
        attached_by: actingPerson(tx),
        detached_at: null,
        detached_by: null,
      })
      .execute();
  }
  return rows.length;
}
