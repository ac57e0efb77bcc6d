// Which model functions of groups stay inside the scope, and how that is known.
import type { ScopeProof } from "./proof";

export const groupsScope: ScopeProof = {
  given: {},
  provedIn: {},
};
