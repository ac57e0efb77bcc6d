// Which model functions of files stay inside the scope, and how that is known.
import type { ScopeProof } from "./proof";

export const filesScope: ScopeProof = {
  given: {},
  provedIn: {},
};
