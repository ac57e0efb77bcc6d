// What waits for one person: answers they own that are not complete, evidence they own or their trust must renew, and what changed.
import type { IsoDate } from "../domain/dates";
import { seesAssessment, type Scope } from "./scope.server";

export interface OwnedAnswer {
  readonly assessmentId: string;
  readonly slug: string | null;
  readonly editionId: string;
  readonly criterion: string;
  readonly value: string | null;
  readonly targetOn: IsoDate | null;
}

/**
 * Answers in open assessments that a person owns, with their target dates; soonest first, none last.
 * Those of a trust that the person has left since are out of sight, though the answers still name them.
 */
export async function listOwnedAnswers(scope: Scope, personId: string): Promise<readonly OwnedAnswer[]> {
  const rows = await scope.db
    .selectFrom("answer")
    .innerJoin("assessment", "assessment.id", "answer.assessment_id")
    .leftJoin("service", "service.id", "assessment.service_id")
    .select([
      "answer.assessment_id as assessmentId",
      "service.slug",
      "service.trust_id",
      "assessment.edition_id as editionId",
      "answer.criterion_code as criterion",
      "answer.value",
      "answer.target_on as targetOn",
    ])
    .where("answer.owner_id", "=", personId)
    .where("assessment.network_id", "=", scope.networkId)
    .where("assessment.closed_at", "is", null)
    .orderBy("answer.target_on", (order) => order.asc().nullsLast())
    .orderBy("answer.criterion_code")
    .execute();
  return rows
    .filter((row) => seesAssessment(scope, row.assessmentId, row.trust_id))
    .map(({ trust_id: _, ...row }) => row as OwnedAnswer);
}

export interface ChangeSeen {
  readonly assessmentId: string;
  readonly slug: string | null;
  readonly editionId: string;
  readonly criterion: string;
  readonly value: string | null;
  readonly recordedAt: string;
  readonly recordedByName: string;
  readonly onBehalf: boolean;
}

/** Changes by other people since a moment, in those of the assessments that this person may see; newest first, at most `limit`. */
export async function listChangesSince(
  scope: Scope,
  assessmentIds: readonly string[],
  since: string,
  exceptPersonId: string,
  limit: number,
): Promise<readonly ChangeSeen[]> {
  const inSight = await assessmentsInSight(scope, assessmentIds);
  if (inSight.length === 0) return [];
  const rows = await scope.db
    .selectFrom("answer_change")
    .innerJoin("assessment", "assessment.id", "answer_change.assessment_id")
    .leftJoin("service", "service.id", "assessment.service_id")
    .innerJoin("person", "person.id", "answer_change.recorded_by")
    .select([
      "answer_change.assessment_id as assessmentId",
      "service.slug",
      "assessment.edition_id as editionId",
      "answer_change.criterion_code as criterion",
      "answer_change.value",
      "answer_change.recorded_at as recordedAt",
      "answer_change.on_behalf",
      "person.name as recordedByName",
    ])
    .where("answer_change.assessment_id", "in", inSight)
    .where("answer_change.recorded_at", ">", since)
    .where("answer_change.recorded_by", "!=", exceptPersonId)
    .orderBy("answer_change.recorded_at", "desc")
    .limit(limit)
    .execute();
  return rows.map(({ on_behalf, ...row }) => ({ ...row, onBehalf: on_behalf === 1 }));
}

async function assessmentsInSight(scope: Scope, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const rows = await scope.db
    .selectFrom("assessment")
    .leftJoin("service", "service.id", "assessment.service_id")
    .select(["assessment.id", "service.trust_id"])
    .where("assessment.id", "in", ids)
    .where("assessment.network_id", "=", scope.networkId)
    .execute();
  return rows.filter((row) => seesAssessment(scope, row.id, row.trust_id)).map((row) => row.id);
}
