// Which model functions of documents stay inside the scope, and how that is known.
import type { ScopeProof } from "./proof";

export const documentsScope: ScopeProof = {
  given: {},
  provedIn: {},
};
