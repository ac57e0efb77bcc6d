// Addresses of programmes of work, their items, and the highlight reports made of them.
import { part, withQuery, type Query } from "./query";

export const programmePaths = {
  programme: (group: string, query: Query = {}) => withQuery(`/groups/${part(group)}/programme`, query),
  programmeCsv: (group: string, query: Query = {}) => withQuery(`/groups/${part(group)}/programme.csv`, query),
  /** `from` is a thread of the group that becomes the item. */
  workItemNew: (group: string, query: { from?: string } = {}) =>
    withQuery(`/groups/${part(group)}/programme/new`, query),
  workItem: (id: string) => `/work-items/${part(id)}`,
  workItemEdit: (id: string) => `/work-items/${part(id)}/edit`,
  workItemLinks: (id: string, query: { edition?: string } = {}) => withQuery(`/work-items/${part(id)}/links`, query),
  workItemLinkRemoval: (id: string) => `/work-items/${part(id)}/links/removal`,
  highlightReport: (group: string, query: { at?: string } = {}) =>
    withQuery(`/groups/${part(group)}/highlight-report`, query),
  highlights: (query: { at?: string } = {}) => withQuery("/reports/highlight", query),
  highlightsCsv: (query: { at?: string } = {}) => withQuery("/reports/highlight.csv", query),
} as const;
