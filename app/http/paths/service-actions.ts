// Addresses of the actions of services.
import { part, withQuery, type Query } from "./query";

const actions = (slug: string) => `/services/${part(slug)}/actions`;
const action = (slug: string, id: string) => `${actions(slug)}/${part(id)}`;

export const serviceActionPaths = {
  serviceActions: (slug: string, query: Query = {}) => withQuery(actions(slug), query),
  serviceActionsCsv: (slug: string, query: Query = {}) => withQuery(`${actions(slug)}.csv`, query),
  /** `closes` as `writeClosesChoice` gives it: what the new action would close. */
  serviceActionNew: (slug: string, query: { closes?: string } = {}) => withQuery(`${actions(slug)}/new`, query),
  serviceAction: action,
  serviceActionChange: (slug: string, id: string) => `${action(slug, id)}/change`,
  serviceActionClosing: (slug: string, id: string) => `${action(slug, id)}/closing`,
  /** Whether what was done has worked. */
  serviceActionCheck: (slug: string, id: string) => `${action(slug, id)}/check`,
  /** Makes an action that closes nothing yet one about this criterion. */
  criterionActions: (slug: string, assessment: string, criterion: string) =>
    `/services/${part(slug)}/assessments/${part(assessment)}/criteria/${part(criterion)}/actions`,
} as const;
