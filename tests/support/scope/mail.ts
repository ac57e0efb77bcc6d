// Which model functions of mail stay inside the scope, and how that is known.
import type { ScopeProof } from "./proof";

const models = "tests/models/mail.test.ts";

export const mailScope: ScopeProof = {
  given: {
    writeMessage: "a message whose person and notices the portal found",
    takeMessage: "a message that listDueMessages gave",
    settleMessage: "the id of a message that listDueMessages gave",
    noteFailure: "the id of a message that listDueMessages gave",
    giveBack: "a message that listDueMessages gave",
    tryAgain: "the id of a message that getOutboxRow gave",
    changePreferences: "the person's own choices",
    startRoundUp: "a title and a period",
    writeRoundUp: "a draft that getRoundUp gave",
    markRoundUpSent: "a draft that getRoundUp gave",
    writeRoundUpMessages: "the id of a round-up that markRoundUpSent marked",
    lastDoneFor: "the name of one of the portal's own jobs",
    markDone: "the name of one of the portal's own jobs",
    stillTrue: "a notice of the person's own, after stillSees",
    readToRead: "a document of the portal's own reminders, or of a notice after stillSees",
    listDatedEvidence: "roles that the portal read: it gives nothing where a person asks",
    listDatedDocuments: "roles that the portal read: it gives nothing where a person asks",
    listDatedWorkItems: "roles that the portal read: it gives nothing where a person asks",
    listDatedActions: "roles that the portal read: it gives nothing where a person asks",
    listDatedConsultations: "roles that the portal read: it gives nothing where a person asks",
    listDatedSurveys: "roles that the portal read: it gives nothing where a person asks",
    listDatedMeetings: "roles that the portal read: it gives nothing where a person asks",
    listWaitingAcknowledgements: "roles that the portal read: it gives nothing where a person asks",
  },
  provedIn: {
    listNotices: models,
    readNotice: models,
    listMailable: models,
    preferencesOf: models,
    turnOff: models,
    gatherFor: models,
    findReader: models,
    stillSees: models,
    listDueMessages: models,
    listOutbox: models,
    getOutboxRow: models,
    getRoundUp: models,
    listRoundUps: models,
    listItemsOf: models,
    listPickedItems: models,
  },
};
