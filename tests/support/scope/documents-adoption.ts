// Which model functions of adoption, acknowledgement and the documents list stay inside the scope, and how that is known.
import type { ScopeProof } from "./proof";

const routes = "tests/routes/documents-adoption.test.ts";

export const documentsAdoptionScope: ScopeProof = {
  given: {
    askTrust: "a document found by getSharedDocument, and a trust that the route has permitted",
    recordAdoption: "a document found by getSharedDocument, and a trust that the route has permitted",
    addAdoptionFile: "a document found by getSharedDocument, and a trust that the route has permitted",
    acknowledge: "a document found by getSharedDocument",
  },
  provedIn: {
    getSharedDocument: routes,
    listSections: routes,
    listAdoptions: routes,
    getAdoptionFile: routes,
    listAcknowledgements: routes,
    listDocumentStates: routes,
  },
};
