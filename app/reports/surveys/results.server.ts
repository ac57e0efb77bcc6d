// The results of a survey as its publish rule lets this person read them. The page and the file are built from the same.
import { reading } from "../../models/transaction.server";
import type { Scope } from "../../models/scope.server";
import { listQuestions } from "../../models/surveys/questions.server";
import { listAsked, listResponses, readAnswers } from "../../models/surveys/responses.server";
import type { SurveyRow } from "../../models/surveys/surveys.server";
import type { Question } from "../../domain/surveys/questions";
import {
  peerMatches,
  resultOf,
  type PeerMatch,
  type QuestionResult,
  type Respondent,
} from "../../domain/surveys/results";
import { mayCountProvisional, resultsFor } from "../../domain/surveys/standing";
import { askerOf } from "./place.server";

export interface SurveyResults {
  readonly questions: readonly Question[];
  readonly asked: number;
  readonly final: number;
  readonly provisional: number;
  /** Whether provisional answers are counted here, and whether this person may choose that. */
  readonly countsProvisional: boolean;
  readonly mayCountProvisional: boolean;
  readonly results: readonly QuestionResult[];
  /** Who answered what; `null` where the rule tells no names. */
  readonly named: { readonly respondents: readonly Respondent[]; readonly waiting: readonly string[] } | null;
  /** Who could help whom; only where the rule is "named". */
  readonly matches: readonly PeerMatch[];
}

/** `undefined` where the rule shows this person nothing. A draft has no results. */
export async function readResults(
  scope: Scope,
  survey: SurveyRow,
  withProvisional: boolean,
): Promise<SurveyResults | undefined> {
  const asker = askerOf(scope, survey);
  const shows = resultsFor(survey.publishRule, asker);
  if (shows === "none" || survey.state === "draft") return undefined;
  const mayCount = mayCountProvisional(survey.publishRule, asker);
  const countsProvisional = mayCount && withProvisional;
  return reading(scope, async (at) => {
    const questions = await listQuestions(at, survey);
    const asked = await listAsked(at, survey);
    const all = await listResponses(at, survey);
    const counted = all.filter(({ state }) => state === "final" || countsProvisional);
    const answers = await readAnswers(at, questions, counted);
    const respondents = asked.flatMap(({ id, name }): Respondent[] => {
      const response = counted.find(({ askedId }) => askedId === id);
      if (response === undefined) return [];
      return [{ id, name, state: response.state, answers: answers.get(response.id) ?? new Map() }];
    });
    const isCounted = new Set(respondents.map(({ id }) => id));
    return {
      questions,
      asked: asked.length,
      final: all.filter(({ state }) => state === "final").length,
      provisional: all.filter(({ state }) => state === "provisional").length,
      countsProvisional,
      mayCountProvisional: mayCount,
      results: questions.map((question) => resultOf(question, respondents, shows === "counts")),
      named:
        shows === "counts"
          ? null
          : { respondents, waiting: asked.filter(({ id }) => !isCounted.has(id)).map(({ name }) => name) },
      matches: survey.publishRule === "named" ? peerMatches(questions, respondents) : [],
    };
  });
}
