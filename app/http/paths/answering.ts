// Addresses of many answers at once: the list across sections, changes made together, earlier answers restored.
import { part, withQuery, type Query } from "./query";

const assessment = (service: string, id: string) => `/services/${part(service)}/assessments/${part(id)}`;
const answers = (service: string, id: string) => `${assessment(service, id)}/answers`;
const batch = (service: string, id: string, of: string) => `${assessment(service, id)}/changes/${part(of)}`;
const earlier = (service: string, id: string, criterion: string, version: number) =>
  `${assessment(service, id)}/criteria/${part(criterion)}/history/${version}`;

export const answeringPaths = {
  /** Every criterion of an assessment in one list. */
  answers: (service: string, id: string, query: Query = {}) => withQuery(answers(service, id), query),
  answersCsv: (service: string, id: string, query: Query = {}) => withQuery(`${answers(service, id)}.csv`, query),
  /** What a change to several answers would do. The query is that of the list, for what "all that are shown" means. */
  answersCheck: (service: string, id: string, query: Query = {}) => withQuery(`${answers(service, id)}/check`, query),
  answersApplication: (service: string, id: string, query: Query = {}) =>
    withQuery(`${answers(service, id)}/application`, query),
  answersViews: (service: string, id: string, query: Query = {}) => withQuery(`${answers(service, id)}/views`, query),
  answersViewRemoval: (service: string, id: string, view: string) =>
    `${answers(service, id)}/views/${part(view)}/removal`,
  answerBatches: (service: string, id: string) => `${assessment(service, id)}/changes`,
  answerBatch: batch,
  answerBatchUndoing: (service: string, id: string, of: string) => `${batch(service, id, of)}/undoing`,
  earlierAnswer: earlier,
  earlierAnswerRestoration: (service: string, id: string, criterion: string, version: number) =>
    `${earlier(service, id, criterion, version)}/restoration`,
} as const;
