// Which model functions of files stay inside the scope, and how that is known.
import type { ScopeProof } from "./proof";

const file = "tests/models/files-held.test.ts";

export const filesScope: ScopeProof = {
  given: {
    addStoredFile: "a file that this request received",
    keepFileText: "a file that this request received",
    getFileText: "the hash of a file that was found within sight before",
    holdFile: "a file that was recorded in the same transaction",
    markReplaced: "evidence that was found within sight before",
    markFileReplaced: "a file that was found within sight before",
    releaseEvidence: "evidence that was found within sight before",
    releaseHold: "a hold that was found within sight before",
  },
  provedIn: { getHold: file, listHoldsOf: file, getStoredFile: file },
};
