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
  versionFile: (id: string, version: string) => `/documents/${part(id)}/versions/${part(version)}/file`,
  /** The file of whatever version is current. */
  documentFile: (id: string) => `/documents/${part(id)}/file`,
  documentHistory: (id: string, query: Query = {}) => withQuery(`/documents/${part(id)}/history`, query),
  documentHistoryCsv: (id: string) => `/documents/${part(id)}/history.csv`,
  documentCompare: (id: string, query: Query = {}) => withQuery(`/documents/${part(id)}/compare`, query),
  documentDetails: (id: string) => `/documents/${part(id)}/details`,
  documentNewVersion: (id: string, query: Query = {}) => withQuery(`/documents/${part(id)}/versions/new`, query),
  documentEdit: (id: string) => `/documents/${part(id)}/draft`,
  draftFile: (id: string) => `/documents/${part(id)}/draft/new-file`,
  consultationNew: (id: string) => `/documents/${part(id)}/consultation/new`,
  consultation: (id: string, version: string) => `/documents/${part(id)}/versions/${part(version)}/consultation`,
  consultationPositionsCsv: (id: string, version: string) =>
    `/documents/${part(id)}/versions/${part(version)}/consultation/positions.csv`,
  consultationCommentsCsv: (id: string, version: string) =>
    `/documents/${part(id)}/versions/${part(version)}/consultation/comments.csv`,
  /** `trust` is a trust's short name in small letters: "uhnm". */
  consultationPosition: (id: string, version: string, trust: string) =>
    `/documents/${part(id)}/versions/${part(version)}/consultation/${part(trust)}`,
  consultationComments: (id: string, version: string) =>
    `/documents/${part(id)}/versions/${part(version)}/consultation/comments`,
  commentDecision: (id: string, version: string, comment: string) =>
    `/documents/${part(id)}/versions/${part(version)}/consultation/comments/${part(comment)}`,
  consultationClose: (id: string, version: string) =>
    `/documents/${part(id)}/versions/${part(version)}/consultation/closing`,
  consultationExtend: (id: string, version: string) =>
    `/documents/${part(id)}/versions/${part(version)}/consultation/extension`,
  approvalNew: (id: string) => `/documents/${part(id)}/approval/new`,
  approval: (id: string, version: string) => `/documents/${part(id)}/versions/${part(version)}/approval`,
  returnToDraft: (id: string) => `/documents/${part(id)}/return`,
  publish: (id: string) => `/documents/${part(id)}/publish`,
  review: (id: string) => `/documents/${part(id)}/review`,
  reviewConfirmation: (id: string) => `/documents/${part(id)}/review/confirmation`,
  withdraw: (id: string) => `/documents/${part(id)}/withdraw`,
  proposals: (id: string) => `/documents/${part(id)}/proposals`,
  proposal: (id: string, thread: string) => `/documents/${part(id)}/proposals/${part(thread)}`,
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
