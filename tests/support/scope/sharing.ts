// Which model functions of sharing and of cycles stay inside the scope, and how that is known.
import type { ScopeProof } from "./proof";

const sharing = "tests/models/sharing.test.ts";
const offer = "an offer that was found within sight before";
const assessment = "an assessment that was found within sight before";

export const sharingScope: ScopeProof = {
  given: {
    isMet: assessment,
    listShareable: assessment,
    makeOffer: `${assessment}; the item is looked for among its attachments`,
    rewordOffer: offer,
    withdrawOffer: offer,
    staysShared: offer,
    recordUse: `${offer}, and a trust that the caller leads`,
    listUsedBy: `${offer}, and trusts that the caller leads`,
    askForContact: `${offer}, and a trust that the caller leads`,
    answerContact: "a request that was found within sight before",
    lapseRequests: `${offer}, in the transaction of its withdrawal`,
    listCarried: assessment,
    countCarried: assessment,
    confirmCarried: assessment,
    startFromLast: "a subject and an earlier assessment that were found within sight before",
  },
  provedIn: {
    listOffers: sharing,
    getOffer: sharing,
    findOwnOffer: sharing,
    listSharingHistory: sharing,
    getContactRequest: sharing,
    listRequestsAbout: sharing,
    listOpenRequestsTo: sharing,
    listWaitingAssessments: "tests/models/cycles.test.ts",
  },
};
