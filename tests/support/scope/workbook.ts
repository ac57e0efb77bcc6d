// Which model functions of progress workbooks stay inside the scope, and how that is known.
import type { ScopeProof } from "./proof";

const found = "an assessment that was found within sight before";

export const workbookScope: ScopeProof = {
  given: {
    keepImport: found,
    markApplied: "an import that getImport gave to its own uploader before",
    listStatesAt: found,
    listOwnersEver: found,
  },
  provedIn: { getImport: "tests/models/workbook.test.ts" },
};
