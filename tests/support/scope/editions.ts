// Which model functions of imported editions stay inside the scope, and how that is known.
import type { ScopeProof } from "./proof";

const administrators = "whoever holds edition.import: the route asks for it before anything of the file is read";

export const editionsScope: ScopeProof = {
  given: {
    startImport: administrators,
    finishReading: "an import of this network that is being read, by the portal itself",
    storeImported: "an edition that publishImport made of an import within sight",
  },
  provedIn: {
    getEditionImport: "tests/models/edition-imports.test.ts",
    publishImport: "tests/models/edition-imports.test.ts",
  },
};
