// Addresses of queries on answers and evidence.
import { part, withQuery, type Query } from "./query";

const query = (id: string) => `/queries/${part(id)}`;

export const queryPaths = {
  queries: (slug: string, filter: Query = {}) => withQuery(`/services/${part(slug)}/queries`, filter),
  queriesCsv: (slug: string, filter: Query = {}) => withQuery(`/services/${part(slug)}/queries.csv`, filter),
  /** The QI manager's list over all trusts. */
  networkQueries: (filter: Query = {}) => withQuery("/network/queries", filter),
  networkQueriesCsv: (filter: Query = {}) => withQuery("/network/queries.csv", filter),
  criterionQueryNew: (slug: string, assessment: string, criterion: string) =>
    `/services/${part(slug)}/assessments/${part(assessment)}/criteria/${part(criterion)}/queries/new`,
  evidenceQueryNew: (evidence: string) => `/evidence/${part(evidence)}/queries/new`,
  query,
  queryAnswer: (id: string) => `${query(id)}/answer`,
  queryFurther: (id: string) => `${query(id)}/further`,
  queryAcceptance: (id: string) => `${query(id)}/acceptance`,
};
