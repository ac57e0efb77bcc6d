// Which model functions of search stay inside the scope, and how that is known.
import type { ScopeProof } from "./proof";

export const searchScope: ScopeProof = {
  given: {},
  provedIn: {},
};
