// Addresses of held files and of files that belong to documents and meetings.
import { part } from "./query";

export const filePaths = {
  heldFiles: () => "/held-files",
  heldFile: (id: string) => `/held-files/${part(id)}`,
} as const;
