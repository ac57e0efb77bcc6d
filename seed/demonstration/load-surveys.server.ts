// The demonstration's surveys.
import { addDays } from "../../app/domain/dates";
import type { AnswerValue } from "../../app/domain/surveys/answers";
import type { Question } from "../../app/domain/surveys/questions";
import { network } from "../facts/network";
import { groupId, trustId } from "../load-facts.server";
import { leadId, qiManagerId } from "./people";
import { chanceOf, type Chance } from "./random";
import { finalTrusts, paediatricQuestions, provisionalTrusts } from "./surveys-paediatric";
import type { DemonstrationWork } from "./work";

const surveyId = "survey-paediatric";

export async function loadSurveys({ tx, today }: DemonstrationWork): Promise<void> {
  const openedAt = `${addDays(today, -21)}T09:00:00.000Z`;
  await tx.db
    .insertInto("survey")
    .values({
      id: surveyId,
      network_id: network.id,
      group_id: groupId("paediatric-sig"),
      title: "Imaging children: where each trust stands",
      purpose: "To find what trusts can learn from each other. Invented for the demonstration. Not for clinical use.",
      asks: "trust",
      publish_rule: "named",
      state: "open",
      closes_on: addDays(today, 21),
      opened_at: openedAt,
      closed_at: null,
      version: paediatricQuestions.length + 2,
      created_at: openedAt,
      created_by: qiManagerId,
    })
    .execute();
  const rows = paediatricQuestions.map(({ guidanceSource, settings, required, ...question }, index) => ({
    ...question,
    survey_id: surveyId,
    position: index + 1,
    guidance_source: guidanceSource,
    settings: JSON.stringify(settings),
    required: required ? (1 as const) : (0 as const),
    version: 1,
  }));
  await tx.db.insertInto("survey_question").values(rows).execute();
  await addChange(tx, "opened", null, openedAt, qiManagerId);
  for (const short of finalTrusts) await answer(tx, short, "final", `${addDays(today, -6)}T10:00:00.000Z`);
  for (const short of provisionalTrusts) await answer(tx, short, "provisional", `${addDays(today, -3)}T10:00:00.000Z`);
}

type Tx = DemonstrationWork["tx"];

async function answer(tx: Tx, short: string, state: "final" | "provisional", at: string): Promise<void> {
  const id = `${surveyId}-${short.toLowerCase()}`;
  const chance = chanceOf(id);
  const by = leadId(short);
  const finalisedAt = state === "final" ? at : null;
  await tx.db
    .insertInto("survey_response")
    .values({
      id,
      survey_id: surveyId,
      trust_id: trustId(short),
      service_id: null,
      state,
      version: 1,
      changed_at: at,
      changed_by: by,
      on_behalf: 0,
      finalised_at: finalisedAt,
    })
    .execute();
  const answered = state === "final" ? paediatricQuestions : paediatricQuestions.slice(0, 4);
  for (const question of answered) {
    const value = invent(question, chance);
    const asksHelp = value?.kind === "yes-no" && !value.yes ? 1 : 0;
    await tx.db
      .insertInto("survey_answer")
      .values({
        response_id: id,
        question_id: question.id,
        value: JSON.stringify(value),
        note: null,
        asks_help: asksHelp,
        offers_help: 0,
      })
      .execute();
  }
  await addChange(tx, state === "final" ? "finalised" : "answered", trustId(short), at, by);
}

function invent({ kind, settings: { options } }: Question, chance: Chance): AnswerValue | null {
  const option = options[chance.whole(0, Math.max(options.length - 1, 0))] ?? "";
  if (kind === "yes-no") return { kind, yes: chance.whole(0, 2) > 0 };
  if (kind === "choice") return { kind, chosen: option };
  if (kind === "several") return { kind, chosen: [option] };
  if (kind === "number") return { kind, number: chance.whole(2, 18) };
  return kind === "text" ? { kind, text: "More time for each child." } : null;
}

async function addChange(
  tx: Tx,
  what: "opened" | "finalised" | "answered",
  trust: string | null,
  at: string,
  by: string,
): Promise<void> {
  const row = { id: `${surveyId}-${what}-${trust ?? "all"}`, survey_id: surveyId, trust_id: trust, what, detail: "" };
  await tx.db
    .insertInto("survey_change")
    .values({ ...row, on_behalf: 0, recorded_at: at, recorded_by: by })
    .execute();
}
