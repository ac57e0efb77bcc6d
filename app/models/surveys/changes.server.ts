// The history of a survey: a line for each act, kept for good.
import { uuidv7 } from "uuidv7";
import type { SurveyTables } from "../../../db/schema/surveys";
import { actingPerson, seesTrust, type Scope } from "../scope.server";
import type { SurveyRow } from "./surveys.server";

type What = SurveyTables["survey_change"]["what"];

export interface SurveyChange {
  readonly surveyId: string;
  readonly what: What;
  readonly trustId?: string;
  readonly onBehalf?: boolean;
  /** What was changed, in the portal's words and never in someone's own. */
  readonly detail?: string;
}

/** Adds a line, inside the transaction of the change. */
export async function addSurveyChange(tx: Scope, change: SurveyChange): Promise<void> {
  await tx.db
    .insertInto("survey_change")
    .values({
      id: uuidv7(),
      survey_id: change.surveyId,
      trust_id: change.trustId ?? null,
      what: change.what,
      detail: change.detail ?? "",
      on_behalf: change.onBehalf === true ? 1 : 0,
      recorded_at: tx.at,
      recorded_by: actingPerson(tx),
    })
    .execute();
}

export interface SurveyChangeRow {
  readonly id: string;
  readonly what: What;
  readonly detail: string;
  readonly trust: string | null;
  readonly onBehalf: boolean;
  readonly at: string;
  readonly by: string;
}

/** What happened to a survey, the latest first: its own acts, and those of trusts whose detail the asker may read. */
export async function listSurveyChanges(scope: Scope, survey: SurveyRow): Promise<readonly SurveyChangeRow[]> {
  const rows = await scope.db
    .selectFrom("survey_change")
    .innerJoin("person", "person.id", "survey_change.recorded_by")
    .leftJoin("trust", "trust.id", "survey_change.trust_id")
    .select([
      "survey_change.id",
      "survey_change.what",
      "survey_change.detail",
      "survey_change.trust_id as trustId",
      "trust.short_name as trust",
      "survey_change.on_behalf",
      "survey_change.recorded_at as at",
      "person.name as by",
    ])
    .where("survey_change.survey_id", "=", survey.id)
    .orderBy("survey_change.recorded_at", "desc")
    .orderBy("survey_change.id", "desc")
    .limit(200)
    .execute();
  return rows
    .filter(({ trustId }) => trustId === null || seesTrust(scope, trustId))
    .map(({ id, what, detail, trust, on_behalf, at, by }) => ({
      id,
      what,
      detail,
      trust,
      onBehalf: on_behalf === 1,
      at,
      by,
    }));
}
