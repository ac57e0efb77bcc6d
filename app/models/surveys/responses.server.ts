// What trusts and services answered: saved as it is filled, final when they say so, and theirs alone until then.
import { uuidv7 } from "uuidv7";
import { readValue, type Answer, type Answers } from "../../domain/surveys/answers";
import type { Question } from "../../domain/surveys/questions";
import { audit } from "../audit.server";
import { actingPerson, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import { addSurveyChange } from "./changes.server";
import type { SurveyRow } from "./surveys.server";

/** Who is asked: a trust, or a service of a trust. That they are asked is no secret in the network. */
export interface Asked {
  readonly id: string;
  readonly trustId: string;
  readonly serviceId: string | null;
  readonly name: string;
  readonly fullName: string;
}

/** Everybody whom a survey asks, in alphabetical order. */
export async function listAsked(scope: Scope, { asks }: Pick<SurveyRow, "asks">): Promise<readonly Asked[]> {
  const trusts = scope.db.selectFrom("trust").where("trust.network_id", "=", scope.networkId).orderBy("short_name");
  if (asks === "trust") {
    const rows = await trusts.select(["trust.id", "short_name", "trust.name"]).execute();
    return rows.map(({ id, short_name, name }) => {
      return { id, trustId: id, serviceId: null, name: short_name, fullName: name };
    });
  }
  const rows = await trusts
    .innerJoin("service", "service.trust_id", "trust.id")
    .select(["service.id", "trust.id as trustId", "trust.short_name", "service.name"])
    .orderBy("service.name")
    .execute();
  const several = (trustId: string) => rows.filter((row) => row.trustId === trustId).length > 1;
  return rows.map(({ id, trustId, short_name, name }) => {
    const shown = several(trustId) ? `${short_name}, ${name}` : short_name;
    return { id, trustId, serviceId: id, name: shown, fullName: name };
  });
}

export interface ResponseRow {
  readonly id: string;
  readonly surveyId: string;
  /** The trust or the service, as in `Asked`. */
  readonly askedId: string;
  readonly state: "provisional" | "final";
  readonly version: number;
  readonly changedAt: string;
  readonly changedBy: string;
  readonly onBehalf: boolean;
}

/** Who has answered so far and how far they are, without what they answered. For a survey that was found within sight. */
export async function listResponses(scope: Scope, survey: Pick<SurveyRow, "id">): Promise<readonly ResponseRow[]> {
  return listResponsesOf(scope, [survey]);
}

/** The same for several surveys at once, each found within sight. */
export async function listResponsesOf(
  scope: Scope,
  surveys: readonly Pick<SurveyRow, "id">[],
): Promise<readonly ResponseRow[]> {
  const ids = surveys.map(({ id }) => id);
  if (ids.length === 0) return [];
  const rows = await scope.db
    .selectFrom("survey_response")
    .innerJoin("person", "person.id", "survey_response.changed_by")
    .select([
      "survey_response.id",
      "survey_id as surveyId",
      "trust_id",
      "service_id",
      "state",
      "version",
      "changed_at as changedAt",
      "person.name as changedBy",
      "on_behalf",
    ])
    .where("survey_id", "in", ids)
    .execute();
  return rows.map(({ trust_id, service_id, on_behalf, ...row }) => {
    return { ...row, askedId: service_id ?? trust_id, onBehalf: on_behalf === 1 };
  });
}

/** The answers of these responses, by response. The caller has decided that they may be read. */
export async function readAnswers(
  scope: Scope,
  questions: readonly Question[],
  responses: readonly Pick<ResponseRow, "id">[],
): Promise<ReadonlyMap<string, Answers>> {
  const ids = responses.map(({ id }) => id);
  const rows =
    ids.length === 0
      ? []
      : await scope.db.selectFrom("survey_answer").selectAll().where("response_id", "in", ids).execute();
  const byId = new Map(questions.map((question) => [question.id, question]));
  const found = new Map(ids.map((id) => [id, new Map<string, Answer>()]));
  for (const row of rows) {
    const question = byId.get(row.question_id);
    if (question === undefined) continue;
    found.get(row.response_id)?.set(question.id, {
      value: readValue(question, row.value),
      note: row.note,
      asksHelp: row.asks_help === 1,
      offersHelp: row.offers_help === 1,
    });
  }
  return found;
}

type Refusal = "closed" | "final" | "changed-meanwhile";

/** Keeps what was answered so far, or as final. `seenVersion` is 0 where nobody answered before. */
export async function saveAnswers(
  tx: Scope,
  survey: SurveyRow,
  asked: Asked,
  seenVersion: number,
  { answers, state, onBehalf }: { answers: Answers; state: "provisional" | "final"; onBehalf: boolean },
): Promise<Outcome<{ readonly version: number }, Refusal>> {
  if (survey.stateNow !== "open") return { ok: false, reason: "closed" };
  const before = await findResponse(tx, survey, asked);
  if (before?.state === "final") return { ok: false, reason: "final" };
  if ((before?.version ?? 0) !== seenVersion) return { ok: false, reason: "changed-meanwhile" };
  const id = before?.id ?? uuidv7();
  const version = seenVersion + 1;
  const now = {
    state,
    version,
    changed_at: tx.at,
    changed_by: actingPerson(tx),
    on_behalf: onBehalf ? (1 as const) : (0 as const),
    finalised_at: state === "final" ? tx.at : null,
  };
  if (before !== undefined) await tx.db.updateTable("survey_response").set(now).where("id", "=", id).execute();
  else {
    const place = { id, survey_id: survey.id, trust_id: asked.trustId, service_id: asked.serviceId };
    await tx.db
      .insertInto("survey_response")
      .values({ ...place, ...now })
      .execute();
  }
  await replaceAnswers(tx, id, answers);
  await record(tx, survey, asked, state === "final" ? "finalised" : "answered", onBehalf, version);
  return { ok: true, version };
}

/** A final answer may be worked on again for as long as the survey is open. */
export async function returnToProvisional(
  tx: Scope,
  survey: SurveyRow,
  asked: Asked,
  seenVersion: number,
  onBehalf: boolean,
): Promise<Outcome<object, Refusal>> {
  if (survey.stateNow !== "open") return { ok: false, reason: "closed" };
  const version = seenVersion + 1;
  const { numUpdatedRows } = await tx.db
    .updateTable("survey_response")
    .set({
      state: "provisional",
      version,
      finalised_at: null,
      changed_at: tx.at,
      changed_by: actingPerson(tx),
      on_behalf: onBehalf ? 1 : 0,
    })
    .where("survey_id", "=", survey.id)
    .where("trust_id", "=", asked.trustId)
    .where("service_id", asked.serviceId === null ? "is" : "=", asked.serviceId)
    .where("state", "=", "final")
    .where("version", "=", seenVersion)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) return { ok: false, reason: "changed-meanwhile" };
  await record(tx, survey, asked, "returned-to-provisional", onBehalf, version);
  return { ok: true };
}

async function findResponse(tx: Scope, survey: SurveyRow, asked: Asked) {
  return (await listResponses(tx, survey)).find(({ askedId }) => askedId === asked.id);
}

async function replaceAnswers(tx: Scope, responseId: string, answers: Answers): Promise<void> {
  await tx.db.deleteFrom("survey_answer").where("response_id", "=", responseId).execute();
  for (const [questionId, { value, note, asksHelp, offersHelp }] of answers) {
    if (value === null && note === null && !asksHelp && !offersHelp) continue;
    await tx.db
      .insertInto("survey_answer")
      .values({
        response_id: responseId,
        question_id: questionId,
        value: JSON.stringify(value),
        note,
        asks_help: asksHelp ? 1 : 0,
        offers_help: offersHelp ? 1 : 0,
      })
      .execute();
  }
}

async function record(
  tx: Scope,
  survey: SurveyRow,
  asked: Asked,
  what: "answered" | "finalised" | "returned-to-provisional",
  onBehalf: boolean,
  version: number,
): Promise<void> {
  const { trustId } = asked;
  await addSurveyChange(tx, { surveyId: survey.id, what, trustId, onBehalf });
  await audit(tx, { did: `survey.${what}`, kind: "survey", id: survey.id, trustId, detail: { version, onBehalf } });
}

/** The sites of a trust by name, for the rows of its tables. */
export async function listSitesOf(scope: Scope, trustId: string): Promise<readonly string[]> {
  const rows = await scope.db
    .selectFrom("site")
    .select("name")
    .where("network_id", "=", scope.networkId)
    .where("trust_id", "=", trustId)
    .orderBy("name")
    .execute();
  return rows.map(({ name }) => name);
}
