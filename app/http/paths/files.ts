// Addresses of held files and of files that belong to documents and meetings.
import { part, withQuery, type Query } from "./query";

export const filePaths = {
  heldFiles: (query?: Query) => withQuery("/held-files", query),
  heldFilesCsv: (query?: Query) => withQuery("/held-files.csv", query),
  heldFile: (id: string) => `/held-files/${part(id)}`,
  heldFileDownload: (id: string) => `/held-files/${part(id)}/file`,
} as const;
