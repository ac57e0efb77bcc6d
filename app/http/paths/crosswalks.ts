// Addresses of the migration desk: crosswalks between editions, and assessments that are migrated by them.
import { part, withQuery, type Query } from "./query";

const desk = "/standards/migrations";
const one = (id: string) => `${desk}/${part(id)}`;
const ofAssessment = (slug: string, id: string) => `/services/${part(slug)}/assessments/${part(id)}/migration`;

export const crosswalkPaths = {
  crosswalks: () => desk,
  crosswalk: (id: string, query: Query = {}) => withQuery(one(id), query),
  crosswalkCsv: (id: string, query: Query = {}) => withQuery(`${one(id)}/crosswalk.csv`, query),
  crosswalkCriterion: (id: string, code: string) => `${one(id)}/criteria/${part(code)}`,
  crosswalkNewFile: (id: string) => `${one(id)}/new-file`,
  crosswalkPublication: (id: string) => `${one(id)}/publication`,
  crosswalkDiscarding: (id: string) => `${one(id)}/discarding`,
  migration: (slug: string, assessment: string, query: Query = {}) => withQuery(ofAssessment(slug, assessment), query),
  migrationCsv: (slug: string, assessment: string, query: Query = {}) =>
    withQuery(`${ofAssessment(slug, assessment)}.csv`, query),
  migrationUndoing: (slug: string, assessment: string) => `${ofAssessment(slug, assessment)}/undoing`,
} as const;
