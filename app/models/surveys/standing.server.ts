// Opens a survey for answers, closes it and opens it again.
import type { IsoDate } from "../../domain/dates";
import type { NewNotice } from "../../domain/notices";
import { audit } from "../audit.server";
import { notify } from "../notices.server";
import type { Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import { addSurveyChange } from "./changes.server";
import { listQuestions } from "./questions.server";
import type { SurveyRow } from "./surveys.server";

type Refusal = "no-questions" | "closes-in-the-past" | "changed-meanwhile";

/** Fixes the questions and tells the quality leads. `address` is where they answer. */
export async function openSurvey(
  tx: Scope,
  survey: SurveyRow,
  seenVersion: number,
  address: string,
): Promise<Outcome<object, Refusal>> {
  if ((await listQuestions(tx, survey)).length === 0) return { ok: false, reason: "no-questions" };
  if (survey.closesOn !== null && survey.closesOn < tx.today) return { ok: false, reason: "closes-in-the-past" };
  const set = { state: "open", opened_at: tx.at } as const;
  if (!(await step(tx, survey, seenVersion, "draft", set))) return { ok: false, reason: "changed-meanwhile" };
  await record(tx, survey, "opened");
  await notify(tx, await noticesOf(tx, survey, address));
  return { ok: true };
}

/** Ends answering before its date, or records what its date did. */
export async function closeSurvey(
  tx: Scope,
  survey: SurveyRow,
  seenVersion: number,
): Promise<Outcome<object, Refusal>> {
  const set = { state: "closed", closed_at: tx.at } as const;
  if (!(await step(tx, survey, seenVersion, "open", set))) return { ok: false, reason: "changed-meanwhile" };
  await record(tx, survey, "closed");
  return { ok: true };
}

/** Takes answers again, to a new closing date or without one. Also for a survey that its date has closed. */
export async function reopenSurvey(
  tx: Scope,
  survey: SurveyRow,
  seenVersion: number,
  closesOn: IsoDate | null,
): Promise<Outcome<object, Refusal>> {
  if (survey.stateNow !== "closed") return { ok: false, reason: "changed-meanwhile" };
  const set = { state: "open", closed_at: null, closes_on: closesOn } as const;
  if (!(await step(tx, survey, seenVersion, survey.state, set))) return { ok: false, reason: "changed-meanwhile" };
  await record(tx, survey, "reopened");
  return { ok: true };
}

interface Step {
  readonly state: SurveyRow["state"];
  readonly opened_at?: string;
  readonly closed_at?: string | null;
  readonly closes_on?: string | null;
}

async function step(tx: Scope, survey: SurveyRow, seen: number, from: SurveyRow["state"], set: Step): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable("survey")
    .set({ ...set, version: seen + 1 })
    .where("id", "=", survey.id)
    .where("state", "=", from)
    .where("version", "=", seen)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

async function record(tx: Scope, survey: SurveyRow, what: "opened" | "closed" | "reopened"): Promise<void> {
  await addSurveyChange(tx, { surveyId: survey.id, what });
  await audit(tx, { did: `survey.${what}`, kind: "survey", id: survey.id });
}

/** The quality leads of today who may read the group: all of them where it is open, its members where it is not. */
async function noticesOf(tx: Scope, survey: SurveyRow, address: string): Promise<readonly NewNotice[]> {
  const leads = await tx.db
    .selectFrom("role_held")
    .innerJoin("person", "person.id", "role_held.person_id")
    .select("person.id")
    .distinct()
    .where("role_held.role", "=", "quality-lead")
    .where("person.network_id", "=", tx.networkId)
    .where("person.disabled_at", "is", null)
    .where("role_held.from_on", "<=", tx.today)
    .where((or) => or.or([or("role_held.to_on", "is", null), or("role_held.to_on", ">=", tx.today)]))
    .execute();
  const members = new Set(
    (
      await tx.db
        .selectFrom("role_held")
        .select("person_id")
        .where("group_id", "=", survey.group.id)
        .where("from_on", "<=", tx.today)
        .where((or) => or.or([or("to_on", "is", null), or("to_on", ">=", tx.today)]))
        .execute()
    ).map((row) => row.person_id),
  );
  return leads
    .filter(({ id }) => survey.group.access === "open" || members.has(id))
    .map(({ id }) => ({
      personId: id,
      kind: "survey",
      title: `${survey.group.name} asks: ${survey.title}`,
      body: survey.asks === "trust" ? "Your trust is asked to answer." : "Your service is asked to answer.",
      address,
      subject: { kind: "survey", id: survey.id },
      onceKey: `survey:${survey.id}:opened`,
    }));
}
