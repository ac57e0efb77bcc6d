// Which model functions of discussions stay inside the scope, and how that is known.
import type { ScopeProof } from "./proof";

export const discussionsScope: ScopeProof = {
  given: {},
  provedIn: {},
};
