// Which model functions of surveys stay inside the scope, and how that is known.
import type { ScopeProof } from "./proof";

export const surveysScope: ScopeProof = {
  given: {},
  provedIn: {},
};
