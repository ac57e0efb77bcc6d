// The questions of a survey, in their order; they change while it is a draft.
import { uuidv7 } from "uuidv7";
import { readSettings, type Question } from "../../domain/surveys/questions";
import type { Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import { recordDraftChange, touchDraft, type SurveyRefusal, type SurveyRow } from "./surveys.server";

export type NewQuestion = Omit<Question, "id">;

/** The questions of a survey that was found within sight, in order. */
export async function listQuestions(scope: Scope, survey: Pick<SurveyRow, "id">): Promise<readonly Question[]> {
  const rows = await scope.db
    .selectFrom("survey_question")
    .select(["id", "kind", "wording", "hint", "guidance_source", "settings", "required"])
    .where("survey_id", "=", survey.id)
    .orderBy("position")
    .orderBy("id")
    .execute();
  return rows.map(({ guidance_source, settings, required, ...row }) => {
    return { ...row, guidanceSource: guidance_source, settings: readSettings(settings), required: required === 1 };
  });
}

/** Adds a question as the last. */
export async function addQuestion(
  tx: Scope,
  survey: SurveyRow,
  seenVersion: number,
  question: NewQuestion,
): Promise<Outcome<{ readonly id: string }, SurveyRefusal>> {
  const touched = await touchDraft(tx, survey, seenVersion);
  if (!touched.ok) return touched;
  const id = uuidv7();
  const last = await tx.db
    .selectFrom("survey_question")
    .select(({ fn }) => fn.max("position").as("position"))
    .where("survey_id", "=", survey.id)
    .executeTakeFirst();
  const place = { id, survey_id: survey.id, position: Number(last?.position ?? 0) + 1, version: 1 };
  await tx.db
    .insertInto("survey_question")
    .values({ ...place, kind: question.kind, ...columnsOf(question) })
    .execute();
  await recordDraftChange(tx, survey, "question added");
  return { ok: true, id };
}

/** Other words or settings for a question; its kind stays. */
export async function changeQuestion(
  tx: Scope,
  survey: SurveyRow,
  seenVersion: number,
  questionId: string,
  question: NewQuestion,
): Promise<Outcome<object, SurveyRefusal>> {
  const touched = await touchDraft(tx, survey, seenVersion);
  if (!touched.ok) return touched;
  await tx.db
    .updateTable("survey_question")
    .set((row) => ({ ...columnsOf(question), version: row("version", "+", 1) }))
    .where("id", "=", questionId)
    .where("survey_id", "=", survey.id)
    .execute();
  return recordDraftChange(tx, survey, "question changed");
}

/** Moves a question one place. The first does not move up, nor the last down: nothing changes then. */
export async function moveQuestion(
  tx: Scope,
  survey: SurveyRow,
  seenVersion: number,
  questionId: string,
  direction: "up" | "down",
): Promise<Outcome<object, SurveyRefusal>> {
  const touched = await touchDraft(tx, survey, seenVersion);
  if (!touched.ok) return touched;
  const order = (await listQuestions(tx, survey)).map(({ id }) => id);
  const from = order.indexOf(questionId);
  const to = direction === "up" ? from - 1 : from + 1;
  const other = order[to];
  if (from >= 0 && other !== undefined) [order[from], order[to]] = [other, questionId];
  await setOrder(tx, order);
  return recordDraftChange(tx, survey, "questions reordered");
}

export async function removeQuestion(
  tx: Scope,
  survey: SurveyRow,
  seenVersion: number,
  questionId: string,
): Promise<Outcome<object, SurveyRefusal>> {
  const touched = await touchDraft(tx, survey, seenVersion);
  if (!touched.ok) return touched;
  await tx.db.deleteFrom("survey_question").where("id", "=", questionId).where("survey_id", "=", survey.id).execute();
  await setOrder(
    tx,
    (await listQuestions(tx, survey)).map(({ id }) => id),
  );
  return recordDraftChange(tx, survey, "question removed");
}

async function setOrder(tx: Scope, ids: readonly string[]): Promise<void> {
  for (const [index, id] of ids.entries()) {
    await tx.db
      .updateTable("survey_question")
      .set({ position: index + 1 })
      .where("id", "=", id)
      .execute();
  }
}

function columnsOf({ wording, hint, guidanceSource, settings, required }: NewQuestion) {
  return {
    wording,
    hint,
    guidance_source: guidanceSource,
    settings: JSON.stringify(settings),
    required: required ? (1 as const) : (0 as const),
  };
}
