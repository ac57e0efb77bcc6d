// Which model functions of what guards the files stay inside the scope, and how that is known.
import type { ScopeProof } from "./proof";

const file = "tests/models/guarding.test.ts";

export const guardingScope: ScopeProof = {
  given: {
    listPatterns: "a trust whose settings the caller may see",
    listPatternsOf: "the trusts of a file and of its uploader",
    addPattern: "a trust whose settings the caller may change",
    removePattern: "a trust whose settings the caller may change; a pattern of another trust is gone",
    getFileRoom: "a trust whose settings or whose upload the caller was let through to",
    setFileAllowance: "a trust whose settings the caller may change",
    wasPurged: "the hash of a file that this request received",
    forgetBlobRemoval: "a hash that the portal itself noted",
    forgetTerms: "words of a file that was removed in the same transaction",
    purge: "what `getRemovableEvidence` or `getRemovableFile` found, for whoever may remove it",
    reportFile: "a file that was found within sight before",
    holdReported: "a report that was found within sight before",
    dismissReport: "a report that was found within sight before",
    releaseByHand: "a hold that was found within sight before",
    recordScan: "a hold that was found within sight before",
    placeName: "the trust of a file that is held or reported",
  },
  provedIn: {
    findEvidenceFile: file,
    findStoredFile: file,
    getReport: file,
    getRemovableEvidence: file,
    getRemovableFile: file,
  },
};
