// The access rows of groups, what their addresses are filled with, and the forms that they accept.
import type { AccessArea } from "./area";

export const groupsAccess: AccessArea = {
  table: ``,
  subjects: [],
  ids: () => ({}),
  forms: () => ({}),
  uploads: [],
};
