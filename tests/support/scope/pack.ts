// Which model functions of packs stay inside the scope, and how that is known.
import type { ScopeProof } from "./proof";

const found = "an assessment that was found within sight before";

export const packScope: ScopeProof = {
  given: { listPackEvidence: found, recordPack: found },
  provedIn: {},
};
