// Which model functions of the evidence library stay inside the scope, and how that is known.
import type { ScopeProof } from "./proof";

const found = "an item that was found within sight before";

export const libraryScope: ScopeProof = {
  given: {
    addFileVersion: "an item that was found or recorded in the same transaction",
    moveVersion: found,
    auditEvidence: found,
    listRequestsFor: found,
    requestReplacement: found,
    takeBackRequest: found,
    settleRequests: found,
    tellAskers: found,
    listLinkChecks: found,
    recordLinkCheck: found,
    replaceEvidence: "two items that were found within sight before",
  },
  provedIn: {},
};
