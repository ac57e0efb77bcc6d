// The answers of one trust or service to a survey, with the questions and the sites that they speak of.
import { fieldsOf } from "../../domain/surveys/answers";
import { seesTrust, type Scope } from "../scope.server";
import { reading } from "../transaction.server";
import { listQuestions } from "./questions.server";
import { listAsked, listResponses, listSitesOf, readAnswers } from "./responses.server";
import type { SurveyRow } from "./surveys.server";

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
