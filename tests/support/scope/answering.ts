// Which model functions of many answers at once stay inside the scope, and how that is known.
import type { ScopeProof } from "./proof";

const found = "an assessment that was found within sight before";
const file = "tests/models/answering-views.test.ts";

export const answeringScope: ScopeProof = {
  given: {
    recordAnswers: found,
    writeChanges: found,
    undoBatch: found,
    getBatch: found,
    listBatches: found,
    countBatches: found,
    listEarlierStates: found,
    getAnswerVersion: found,
    saveView: "nothing from outside: a view is the acting person's own",
  },
  provedIn: { listSavedViews: file, removeView: file },
};
