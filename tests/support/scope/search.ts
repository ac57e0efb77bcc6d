// Which model functions of search stay inside the scope, and how that is known.
import type { ScopeProof } from "./proof";

const file = "tests/models/search.test.ts";

export const searchScope: ScopeProof = {
  given: {
    readEntries: "a thing that search_due names; who may find it is written with it, and asked when it is found",
    readCriteria: "as readEntries",
    readEvidence: "as readEntries",
    readDocument: "as readEntries",
    readThread: "as readEntries",
    readMeeting: "as readEntries",
    readWorkItem: "as readEntries",
    readSurvey: "as readEntries",
    readPerson: "as readEntries",
    readGroup: "as readEntries",
    addMany: "entries that refreshSearch read, in the transaction that made them due",
    listNearTerms: "known words without where they stand; readSearchResults shows none that finds nothing in sight",
  },
  provedIn: { findEntries: file, findAmongMany: file, countEntries: file, findByCode: file },
};
