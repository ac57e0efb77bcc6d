// The page on which a trust or service answers a survey.
import type { Instant } from "../../domain/dates";
import { formatMoment } from "../../domain/london";
import type { Scope } from "../../models/scope.server";
import type { AnswersFound } from "../../models/surveys/answers-found.server";
import { answersAsOwn, mayAnswer } from "./place.server";
import { presentQuestion, presentSurvey } from "./present";

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
