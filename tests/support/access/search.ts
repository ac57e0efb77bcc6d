// The access rows of search, what their addresses are filled with, and the forms that they accept.
import type { AccessArea } from "./area";

export const searchAccess: AccessArea = {
  table: `
search                                             page uhnm     in      200   200    200     200  200 200   200     200   200      200   200   in
`,
  subjects: [],
  ids: () => ({}),
  forms: () => ({}),
  uploads: [],
};
