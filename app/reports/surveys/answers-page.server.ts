// The page on which a trust or service answers a survey.
import type { Instant } from "../../domain/dates";
import { formatMoment } from "../../domain/london";
import { fieldsOf } from "../../domain/surveys/answers";
import { seesTrust, type Scope } from "../../models/scope.server";
import { listQuestions } from "../../models/surveys/questions.server";
import { listAsked, listResponses, listSitesOf, readAnswers } from "../../models/surveys/responses.server";
import type { SurveyRow } from "../../models/surveys/surveys.server";
import { reading } from "../../models/transaction.server";
import { answersAsOwn, mayAnswer } from "./place.server";
import { presentQuestion, presentSurvey } from "./present.server";

/** The answers of one that is asked, for those who may read the trust's detail; `undefined` for others, as if nobody were asked. */
export async function findAnswers(scope: Scope, survey: SurveyRow, askedId: string) {
  if (survey.state === "draft") return undefined;
  return reading(scope, async (at) => {
    const asked = (await listAsked(at, survey)).find(({ id }) => id === askedId);
    if (asked === undefined || !seesTrust(at, asked.trustId)) return undefined;
    const questions = await listQuestions(at, survey);
    const response = (await listResponses(at, survey)).find((each) => each.askedId === askedId);
    const answers = await readAnswers(at, questions, response === undefined ? [] : [response]);
    const sites = await listSitesOf(at, asked.trustId);
    const fields = fieldsOf(questions, (response && answers.get(response.id)) ?? new Map(), sites);
    return { survey, asked, questions, response, fields };
  });
}

export type AnswersFound = NonNullable<Awaited<ReturnType<typeof findAnswers>>>;

/** What the page shows. What was typed and refused fills it again in the page itself. */
export function presentAnswers(scope: Scope, { survey, asked, questions, response, fields }: AnswersFound) {
  return {
    survey: presentSurvey(survey),
    asked,
    questions: questions.map((question) => presentQuestion(question, fields)),
    fields,
    state: response?.state ?? null,
    version: response?.version ?? 0,
    saved:
      response === undefined
        ? null
        : `Saved ${formatMoment(response.changedAt as Instant)} by ${response.changedBy}${response.onBehalf ? ", on behalf of the trust" : ""}`,
    mayAnswer: mayAnswer(scope, asked) && survey.stateNow === "open",
    onBehalf: mayAnswer(scope, asked) && !answersAsOwn(scope, asked),
  };
}

export type AnswersShown = ReturnType<typeof presentAnswers>;
