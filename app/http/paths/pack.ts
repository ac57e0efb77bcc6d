// Addresses of the pack for assessors.
import { part, withQuery } from "./query";

export const packPaths = {
  pack: (slug: string, id: string, query: { at?: string } = {}) =>
    withQuery(`/services/${part(slug)}/assessments/${part(id)}/pack`, query),
  packFile: (slug: string, id: string) => `/services/${part(slug)}/assessments/${part(id)}/pack/file`,
} as const;
