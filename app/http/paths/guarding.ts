// Addresses of what guards the network's files: reports, removal for ever, and what a trust has checked.
import { part, withQuery, type Query } from "./query";

export const guardingPaths = {
  evidenceReport: (id: string, version: number) => `/evidence/${part(id)}/versions/${version}/report`,
  fileReport: (file: string) => `/files/${part(file)}/report`,
  reportedFiles: (query?: Query) => withQuery("/reported-files", query),
  reportedFilesCsv: (query?: Query) => withQuery("/reported-files.csv", query),
  reportedFile: (id: string) => `/reported-files/${part(id)}`,
  reportHold: (id: string) => `/reported-files/${part(id)}/hold`,
  reportDismissal: (id: string) => `/reported-files/${part(id)}/dismissal`,
  heldFileScan: (id: string) => `/held-files/${part(id)}/scan`,
  evidenceRemoval: (id: string) => `/evidence/${part(id)}/removal`,
  fileRemoval: (file: string) => `/files/${part(file)}/removal`,
  fileChecks: (trust: string) => `/trusts/${part(trust)}/file-checks`,
  patternRemoval: (trust: string, pattern: string) => `/trusts/${part(trust)}/file-checks/${part(pattern)}/removal`,
  fileAllowance: (trust: string) => `/trusts/${part(trust)}/file-allowance`,
} as const;
