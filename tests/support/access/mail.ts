// The access rows of mail, what their addresses are filled with, and the forms that they accept.
import type { AccessArea } from "./area";

export const mailAccess: AccessArea = {
  table: ``,
  subjects: [],
  ids: () => ({}),
  forms: () => ({}),
  uploads: [],
};
