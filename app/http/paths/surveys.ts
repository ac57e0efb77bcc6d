// Addresses of surveys.
import { part, withQuery, type Query } from "./query";

const survey = (id: string) => `/surveys/${part(id)}`;
const question = (id: string, of: string) => `${survey(id)}/questions/${part(of)}`;
const answers = (id: string, respondent: string) => `${survey(id)}/answers/${part(respondent)}`;

export const surveyPaths = {
  surveys: (group: string) => `/groups/${part(group)}/surveys`,
  surveyNew: (group: string) => `/groups/${part(group)}/surveys/new`,
  survey,
  surveyDetails: (id: string) => `${survey(id)}/details`,
  surveyQuestionNew: (id: string, query: Query = {}) => withQuery(`${survey(id)}/questions/new`, query),
  surveyQuestion: question,
  surveyQuestionPosition: (id: string, of: string) => `${question(id, of)}/position`,
  surveyQuestionRemoval: (id: string, of: string) => `${question(id, of)}/removal`,
  surveyPreview: (id: string) => `${survey(id)}/preview`,
  surveyOpening: (id: string) => `${survey(id)}/opening`,
  surveyClosing: (id: string) => `${survey(id)}/closing`,
  surveyReopening: (id: string) => `${survey(id)}/reopening`,
  /** Of one trust or service, by its id. */
  surveyAnswers: answers,
  surveyAnswersKeeping: (id: string, respondent: string) => `${answers(id, respondent)}/keeping`,
  surveyAnswersFinal: (id: string, respondent: string) => `${answers(id, respondent)}/final`,
  surveyAnswersReturn: (id: string, respondent: string) => `${answers(id, respondent)}/return`,
  surveyResults: (id: string, query: Query = {}) => withQuery(`${survey(id)}/results`, query),
  surveyResultsTable: (id: string, of: string, query: Query = {}) =>
    withQuery(`${survey(id)}/results/${part(of)}`, query),
  /** `shape=long` gives a row for each answer; without it, a row for each trust. */
  surveyResultsCsv: (id: string, query: Query = {}) => withQuery(`${survey(id)}/results.csv`, query),
} as const;
