// Which model functions of meetings stay inside the scope, and how that is known.
import type { ScopeProof } from "./proof";

export const meetingsScope: ScopeProof = {
  given: {},
  provedIn: {},
};
