// The access rows of discussions, what their addresses are filled with, and the forms that they accept.
import type { AccessArea } from "./area";

export const discussionsAccess: AccessArea = {
  table: ``,
  subjects: [],
  ids: () => ({}),
  forms: () => ({}),
  uploads: [],
};
