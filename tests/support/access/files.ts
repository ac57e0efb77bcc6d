// The access rows of files, what their addresses are filled with, and the forms that they accept.
import type { AccessArea } from "./area";

export const filesAccess: AccessArea = {
  table: ``,
  subjects: [],
  ids: () => ({}),
  forms: () => ({}),
  uploads: [],
};
