// Open assessments in which carried answers wait, for those who are asked to confirm them.
import { seesTrust, type Scope } from "../scope.server";

export interface WaitingAssessment {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly answers: number;
}

/** The open assessments of these trusts in which something waits; trusts out of sight are left out. */
export async function listWaitingAssessments(
  scope: Scope,
  trustIds: readonly string[],
): Promise<readonly WaitingAssessment[]> {
  const own = trustIds.filter((id) => seesTrust(scope, id));
  if (own.length === 0) return [];
  return scope.db
    .selectFrom("carried_answer")
    .innerJoin("assessment", "assessment.id", "carried_answer.assessment_id")
    .innerJoin("service", "service.id", "assessment.service_id")
    .leftJoin("answer", (join) =>
      join
        .onRef("answer.assessment_id", "=", "carried_answer.assessment_id")
        .onRef("answer.criterion_code", "=", "carried_answer.criterion_code"),
    )
    .select((row) => ["assessment.id", "service.slug", "assessment.title", row.fn.countAll<number>().as("answers")])
    .where("service.trust_id", "in", own)
    .where("assessment.closed_at", "is", null)
    .where("answer.value", "is", null)
    .groupBy(["assessment.id", "service.slug", "assessment.title"])
    .orderBy("assessment.title")
    .execute();
}
