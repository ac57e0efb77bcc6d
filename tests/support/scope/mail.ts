// Which model functions of mail stay inside the scope, and how that is known.
import type { ScopeProof } from "./proof";

export const mailScope: ScopeProof = {
  given: {},
  provedIn: {},
};
