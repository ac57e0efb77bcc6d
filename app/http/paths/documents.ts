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
  adoptionMatrixCsv: (query: Query = {}) => withQuery("/documents/adoption.csv", query),
  documentAdoptionCsv: (id: string) => `/documents/${part(id)}/adoption.csv`,
  /** `trust` is a trust's short name in small letters: "uhnm". */
  trustAdoption: (id: string, trust: string) => `/documents/${part(id)}/adoption/${part(trust)}`,
  trustAdoptionNewFile: (id: string, trust: string) => `/documents/${part(id)}/adoption/${part(trust)}/new-file`,
  trustAdoptionFile: (id: string, trust: string, number: number) =>
    `/documents/${part(id)}/adoption/${part(trust)}/${number}/file`,
  documentVariation: (id: string, query: Query = {}) => withQuery(`/documents/${part(id)}/variation`, query),
  documentAcknowledgement: (id: string) => `/documents/${part(id)}/acknowledgement`,
  documentAcknowledgementCsv: (id: string) => `/documents/${part(id)}/acknowledgement.csv`,
  harmonisation: (query: Query = {}) => withQuery("/documents/harmonisation", query),
  harmonisationCsv: (query: Query = {}) => withQuery("/documents/harmonisation.csv", query),
} as const;
