// One earlier version of an answer, in an assessment that the caller has found within sight.
import type { IsoDate } from "../../domain/dates";
import type { AnswerChange } from "../answers.server";
import type { Assessment } from "../assessments.server";
import type { Scope } from "../scope.server";

export interface AnswerVersion extends AnswerChange {
  readonly criterion: string;
  readonly version: number;
  readonly ownerName: string | null;
  readonly recordedAt: string;
  readonly recordedByName: string;
}

/** The answer as it stood at a version; `undefined` where it had none of that number. */
export async function getAnswerVersion(
  scope: Scope,
  assessment: Assessment,
  criterion: string,
  version: number,
): Promise<AnswerVersion | undefined> {
  const row = await scope.db
    .selectFrom("answer_change")
    .innerJoin("person as recorder", "recorder.id", "answer_change.recorded_by")
    .leftJoin("person as owner", "owner.id", "answer_change.owner_id")
    .select([
      "answer_change.criterion_code as criterion",
      "answer_change.version",
      "answer_change.value",
      "answer_change.reason",
      "answer_change.note",
      "answer_change.owner_id as ownerId",
      "owner.name as ownerName",
      "answer_change.target_on",
      "answer_change.recorded_at as recordedAt",
      "recorder.name as recordedByName",
    ])
    .where("answer_change.assessment_id", "=", assessment.id)
    .where("answer_change.criterion_code", "=", criterion)
    .where("answer_change.version", "=", version)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { target_on, ...rest } = row;
  return { ...rest, targetOn: target_on as IsoDate | null };
}
