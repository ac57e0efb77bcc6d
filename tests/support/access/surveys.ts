// The access rows of surveys, what their addresses are filled with, and the forms that they accept.
import type { AccessArea } from "./area";

export const surveysAccess: AccessArea = {
  table: ``,
  subjects: [],
  ids: () => ({}),
  forms: () => ({}),
  uploads: [],
};
