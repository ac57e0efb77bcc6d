// Evidence that a guest may read because a finding that they raised rests on it.
import type { Scope } from "../scope.server";

/** The assessment that this person is a guest of and of which a finding of theirs rests on the item now; `undefined` where there is none. */
export async function findGuestAssessment(scope: Scope, evidenceId: string): Promise<string | undefined> {
  const { assessments } = scope.sight;
  if (assessments.length === 0) return undefined;
  const row = await scope.db
    .selectFrom("finding_evidence")
    .innerJoin("finding", "finding.id", "finding_evidence.finding_id")
    .select("finding.assessment_id as assessmentId")
    .where("finding_evidence.evidence_id", "=", evidenceId)
    .where("finding_evidence.detached_at", "is", null)
    .where("finding.assessment_id", "in", assessments)
    .where("finding.raised_by", "=", scope.actor?.personId ?? "")
    .executeTakeFirst();
  return row?.assessmentId ?? undefined;
}
