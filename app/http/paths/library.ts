// Addresses of the evidence library beside those of one item.
import { part, withQuery, type Query } from "./query";

const item = (id: string) => `/evidence/${part(id)}`;

export const libraryPaths = {
  /** Two versions of a file, word by word. */
  evidenceCompare: (id: string, query: { from?: number; to?: number } = {}) => withQuery(`${item(id)}/compare`, query),
  evidenceLinkCheck: (id: string) => `${item(id)}/link-check`,
  /** Puts another item in the place of this one, wherever it is attached. */
  evidenceReplacement: (id: string) => `${item(id)}/replacement`,
  /** Asks the owner for a newer version. */
  evidenceRequest: (id: string) => `${item(id)}/request`,
  evidenceRequestEnding: (id: string) => `${item(id)}/request/ending`,
  evidenceNewFiles: (slug: string, query: Query = {}) => withQuery(`/services/${part(slug)}/evidence/new-files`, query),
  /** Where each of several files is sent alone. */
  evidenceOneOfSeveral: (slug: string) => `/services/${part(slug)}/evidence/several/new-file`,
} as const;
