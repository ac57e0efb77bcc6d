// The access rows of search, what their addresses are filled with, and the forms that they accept.
import type { AccessArea } from "./area";

export const searchAccess: AccessArea = {
  table: ``,
  subjects: [],
  ids: () => ({}),
  forms: () => ({}),
  uploads: [],
};
