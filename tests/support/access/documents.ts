// The access rows of documents, what their addresses are filled with, and the forms that they accept.
import type { AccessArea } from "./area";

export const documentsAccess: AccessArea = {
  table: ``,
  subjects: [],
  ids: () => ({}),
  forms: () => ({}),
  uploads: [],
};
