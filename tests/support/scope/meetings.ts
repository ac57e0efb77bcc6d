// Which model functions of meetings stay inside the scope, and how that is known.
import type { ScopeProof } from "./proof";

const file = "tests/models/meetings.test.ts";
const meeting = "a meeting that was found within sight before";

export const meetingsScope: ScopeProof = {
  given: {
    stepMeeting: meeting,
    keepStep: meeting,
    tellGroup: "a group that was found within sight before",
    callMeetings: "a group that was found within sight before",
    changeMeeting: meeting,
    cancelMeeting: meeting,
    addDraft: meeting,
    addAgendaItem: meeting,
    changeAgendaItem: meeting,
    placeAgendaItem: meeting,
    removeAgendaItem: meeting,
    addPaper: meeting,
    removePaper: meeting,
    recordAttendance: meeting,
    recordDecision: meeting,
    approveMinutes: meeting,
    addRecording: meeting,
    claimLearning: meeting,
    giveAction: "a group that was found within sight before",
    changeAction: "an action that was found within sight before",
    findFeedOwner: "a secret that only its person knows",
  },
  provedIn: {
    getMeeting: file,
    listMeetings: file,
    listMyMeetings: file,
    listMeetingChanges: file,
    listAgenda: file,
    readOpenThings: file,
    listPapers: file,
    listExpected: file,
    listAttendance: file,
    listDecisions: file,
    listApprovers: file,
    listGroupActions: file,
    getAction: file,
    listActionsClosing: file,
    listActionHistory: file,
    claimable: file,
    getCadence: file,
  },
};
