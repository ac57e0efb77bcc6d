// Answers that an earlier assessment claimed, carried into the next: each waits until somebody confirms it or answers anew.
import { isOpen, type Assessment } from "../assessments.server";
import { recordAnswers, type PlannedChange } from "../answering/batches.server";
import { blankAnswer, listAnswers } from "../answers.server";
import { audit } from "../audit.server";
import { actingPerson, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";

/** A claim that waits: what the earlier assessment said, and which one that was. */
export interface Carried {
  readonly criterion: string;
  readonly value: string;
  readonly reason: string | null;
  readonly fromAssessmentId: string;
  readonly fromTitle: string;
}

function waitingQuery(scope: Scope, assessment: Assessment) {
  return scope.db
    .selectFrom("carried_answer")
    .leftJoin("answer", (join) =>
      join
        .onRef("answer.assessment_id", "=", "carried_answer.assessment_id")
        .onRef("answer.criterion_code", "=", "carried_answer.criterion_code"),
    )
    .where("carried_answer.assessment_id", "=", assessment.id)
    .where("answer.value", "is", null);
}

/** What waits in an assessment that the caller found within sight; of these criteria where they are named. */
export async function listCarried(
  scope: Scope,
  assessment: Assessment,
  criteria?: readonly string[],
): Promise<ReadonlyMap<string, Carried>> {
  const query = waitingQuery(scope, assessment)
    .innerJoin("assessment as earlier", "earlier.id", "carried_answer.from_assessment_id")
    .select([
      "carried_answer.criterion_code as criterion",
      "carried_answer.value",
      "carried_answer.reason",
      "carried_answer.from_assessment_id as fromAssessmentId",
      "earlier.title as fromTitle",
    ]);
  const rows = await (
    criteria === undefined ? query : query.where("carried_answer.criterion_code", "in", criteria)
  ).execute();
  return new Map(rows.map((row) => [row.criterion, row]));
}

/** How many answers of an assessment wait to be confirmed. */
export async function countCarried(scope: Scope, assessment: Assessment): Promise<number> {
  const { waiting } = await waitingQuery(scope, assessment)
    .select((row) => row.fn.countAll<number>().as("waiting"))
    .executeTakeFirstOrThrow();
  return waiting;
}

/** A criterion to confirm, with the version of its answer that the page showed. */
export interface Confirming {
  readonly criterion: string;
  readonly seenVersion: number;
}

export type ConfirmingRefusal = "closed" | "changed-meanwhile" | "not-carried";

/**
 * Records what was carried as the answers of this assessment: all of them, or none. Each is a change of its own, with its history, by
 * who confirms it, and together they are one batch that can be taken back. Refused where an answer has changed since the page was opened, or nothing waits there any more.
 */
export async function confirmCarried(
  tx: Scope,
  assessment: Assessment,
  confirming: readonly Confirming[],
  onBehalf: boolean,
): Promise<Outcome<{ readonly confirmed: number }, ConfirmingRefusal>> {
  if (!(await isOpen(tx, assessment))) return { ok: false, reason: "closed" };
  const codes = confirming.map(({ criterion }) => criterion);
  const waiting = await listCarried(tx, assessment, codes);
  const answers = await listAnswers(tx, assessment, codes);
  const changes: PlannedChange[] = [];
  for (const { criterion, seenVersion } of confirming) {
    const now = answers.get(criterion) ?? blankAnswer(criterion);
    if (now.version !== seenVersion) return { ok: false, reason: "changed-meanwhile" };
    const carried = waiting.get(criterion);
    if (carried === undefined) return { ok: false, reason: "not-carried" };
    const { note, ownerId, targetOn } = now;
    const { value, reason } = carried;
    changes.push({ criterion, seenVersion, change: { value, reason, note, ownerId, targetOn } });
  }
  const recorded = await recordAnswers(tx, assessment, changes, "bulk", onBehalf);
  if (!recorded.ok) return recorded;
  await tx.db
    .updateTable("carried_answer")
    .set({ confirmed_at: tx.at, confirmed_by: actingPerson(tx) })
    .where("assessment_id", "=", assessment.id)
    .where("criterion_code", "in", codes)
    .execute();
  await audit(tx, {
    did: "carried.confirmed",
    kind: "assessment",
    id: assessment.id,
    trustId: assessment.trustId,
    detail: { criteria: codes.length, onBehalf },
  });
  return { ok: true, confirmed: codes.length };
}
