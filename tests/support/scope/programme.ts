// Which model functions of programmes of work stay inside the scope, and how that is known.
import type { ScopeProof } from "./proof";

const file = "tests/models/programme.test.ts";
const found = "a work item that was found within sight before";

export const programmeScope: ScopeProof = {
  given: {
    addWorkItem: "a group that was found within sight before; its thread is looked up inside it",
    changeWorkItem: found,
    linkWorkItem: found,
    unlinkWorkItem: found,
  },
  provedIn: {
    getWorkItem: file,
    listItemsAsAt: file,
    listItemHistory: file,
    listOwnItemsDue: file,
    listChairsOn: file,
    getThreadToRaise: file,
    listItemLinks: file,
    listItemsFor: file,
    listLinkableDocuments: file,
  },
};
