// The access rows of meetings, what their addresses are filled with, and the forms that they accept.
import type { AccessArea } from "./area";

export const meetingsAccess: AccessArea = {
  table: ``,
  subjects: [],
  ids: () => ({}),
  forms: () => ({}),
  uploads: [],
};
