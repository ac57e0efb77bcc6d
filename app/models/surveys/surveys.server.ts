// Surveys: found inside the sight of their group, started, and changed while they are a draft.
import { uuidv7 } from "uuidv7";
import type { IsoDate } from "../../domain/dates";
import { can } from "../../domain/permissions";
import { stateOn, type PublishRule } from "../../domain/surveys/standing";
import { audit } from "../audit.server";
import type { GroupRow } from "../groups.server";
import { actingPerson, groupSubject, seesGroup, type GroupPlace, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import { addSurveyChange } from "./changes.server";

export interface SurveyDetails {
  readonly title: string;
  readonly purpose: string;
  readonly asks: "trust" | "service";
  readonly publishRule: PublishRule;
  readonly closesOn: IsoDate | null;
}

export interface SurveyRow extends SurveyDetails {
  readonly id: string;
  readonly group: GroupPlace & { readonly slug: string; readonly name: string };
  /** As it was set; `stateNow` reads the closing date, too. */
  readonly state: "draft" | "open" | "closed";
  readonly stateNow: "draft" | "open" | "closed";
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  readonly version: number;
}

function surveyQuery(scope: Scope) {
  return scope.db
    .selectFrom("survey")
    .innerJoin("group", "group.id", "survey.group_id")
    .select([
      "survey.id",
      "survey.title",
      "survey.purpose",
      "survey.asks",
      "survey.publish_rule as publishRule",
      "survey.state",
      "survey.closes_on as closesOn",
      "survey.opened_at as openedAt",
      "survey.closed_at as closedAt",
      "survey.version",
      "group.id as groupId",
      "group.slug",
      "group.name",
      "group.access",
    ])
    .where("survey.network_id", "=", scope.networkId);
}

type Read = Awaited<ReturnType<ReturnType<typeof surveyQuery>["execute"]>>[number];

function toSurvey(scope: Scope, { groupId, slug, name, access, ...row }: Read): SurveyRow {
  const closesOn = row.closesOn as IsoDate | null;
  const stateNow = stateOn({ state: row.state, closesOn }, scope.today);
  return { ...row, closesOn, stateNow, group: { id: groupId, slug, name, access } };
}

/** A draft is for those who take part in its group. */
function sees(scope: Scope, survey: SurveyRow): boolean {
  if (!seesGroup(scope, survey.group)) return false;
  const { actor } = scope;
  return survey.state !== "draft" || actor === null || can(actor, "group.post", groupSubject(scope, survey.group));
}

/** A survey in sight; `undefined` otherwise, as if it did not exist. */
export async function getSurvey(scope: Scope, id: string): Promise<SurveyRow | undefined> {
  const row = await surveyQuery(scope).where("survey.id", "=", id).executeTakeFirst();
  const survey = row && toSurvey(scope, row);
  return survey !== undefined && sees(scope, survey) ? survey : undefined;
}

/** The surveys of a group that are in sight, the latest first. */
export async function listSurveys(scope: Scope, group: GroupPlace): Promise<readonly SurveyRow[]> {
  const rows = await surveyQuery(scope)
    .where("survey.group_id", "=", group.id)
    .orderBy("survey.created_at", "desc")
    .orderBy("survey.id")
    .execute();
  return rows.map((row) => toSurvey(scope, row)).filter((survey) => sees(scope, survey));
}

/** Every survey in sight that takes answers today, the soonest to close first. */
export async function listOpenSurveys(scope: Scope): Promise<readonly SurveyRow[]> {
  const rows = await surveyQuery(scope)
    .where("survey.state", "=", "open")
    .orderBy("survey.closes_on")
    .orderBy("survey.title")
    .execute();
  return rows.map((row) => toSurvey(scope, row)).filter((survey) => survey.stateNow === "open" && sees(scope, survey));
}

/** A draft without questions, in a group that was found within sight. */
export async function startSurvey(
  tx: Scope,
  group: Pick<GroupRow, "id">,
  details: SurveyDetails,
): Promise<{ readonly ok: true; readonly id: string }> {
  const id = uuidv7();
  await tx.db
    .insertInto("survey")
    .values({
      id,
      network_id: tx.networkId,
      group_id: group.id,
      ...columnsOf(details),
      state: "draft",
      opened_at: null,
      closed_at: null,
      version: 1,
      created_at: tx.at,
      created_by: actingPerson(tx),
    })
    .execute();
  await addSurveyChange(tx, { surveyId: id, what: "started" });
  await audit(tx, { did: "survey.started", kind: "survey", id, detail: { asks: details.asks } });
  return { ok: true, id };
}

export type SurveyRefusal = "not-draft" | "changed-meanwhile";

/** Other details for a draft. */
export async function changeSurvey(
  tx: Scope,
  survey: SurveyRow,
  seenVersion: number,
  details: SurveyDetails,
): Promise<Outcome<object, SurveyRefusal>> {
  const touched = await touchDraft(tx, survey, seenVersion);
  if (!touched.ok) return touched;
  await tx.db.updateTable("survey").set(columnsOf(details)).where("id", "=", survey.id).execute();
  return recordDraftChange(tx, survey, "details");
}

function columnsOf({ title, purpose, asks, publishRule, closesOn }: SurveyDetails) {
  return { title, purpose, asks, publish_rule: publishRule, closes_on: closesOn };
}

/** Takes the next version of a draft for a change of its details or questions. Open questions are fixed. */
export async function touchDraft(
  tx: Scope,
  survey: SurveyRow,
  seenVersion: number,
): Promise<Outcome<object, SurveyRefusal>> {
  const { numUpdatedRows } = await tx.db
    .updateTable("survey")
    .set({ version: seenVersion + 1 })
    .where("id", "=", survey.id)
    .where("state", "=", "draft")
    .where("version", "=", seenVersion)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 1n) return { ok: true };
  const now = await tx.db.selectFrom("survey").select("state").where("id", "=", survey.id).executeTakeFirst();
  return { ok: false, reason: now?.state === "draft" ? "changed-meanwhile" : "not-draft" };
}

/** Ends a change of a draft: its line of history and its audit entry. */
export async function recordDraftChange(tx: Scope, survey: SurveyRow, part: string): Promise<{ readonly ok: true }> {
  await addSurveyChange(tx, { surveyId: survey.id, what: "changed", detail: part });
  await audit(tx, { did: "survey.changed", kind: "survey", id: survey.id, detail: { part } });
  return { ok: true };
}
