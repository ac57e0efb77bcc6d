// Addresses of documents, their versions, consultations and adoption.
import { part, withQuery, type Query } from "./query";

export const documentPaths = {
  documents: (query: Query = {}) => withQuery("/documents", query),
  documentsCsv: (query: Query = {}) => withQuery("/documents.csv", query),
  groupDocuments: (group: string) => `/groups/${part(group)}/documents`,
  documentNew: (group: string, query: Query = {}) => withQuery(`/groups/${part(group)}/documents/new`, query),
  /** The stable address: whatever version is current. */
  document: (id: string) => `/documents/${part(id)}`,
  /** `version` as it is written: "2.0". */
  documentVersion: (id: string, version: string) => `/documents/${part(id)}/versions/${part(version)}`,
  documentAdoption: (id: string) => `/documents/${part(id)}/adoption`,
  adoptionMatrix: (query: Query = {}) => withQuery("/documents/adoption", query),
} as const;
