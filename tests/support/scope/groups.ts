// Which model functions of groups stay inside the scope, and how that is known.
import type { ScopeProof } from "./proof";

const file = "tests/models/groups.test.ts";
const found = "a group that was found within sight before";

export const groupsScope: ScopeProof = {
  given: {
    seesGroup: "a group; it is the question itself",
    groupSubject: "a group; it says what a permission is asked about",
    listLeadIds: "trusts: ids of those to tell, which a caller writes notices to and never shows",
    notify: "people and words; it writes and reads nothing",
    startGroup: "the settings of a new group; the door permitted it",
    changeGroup: found,
    countGroupThings: found,
    listGroupChanges: found,
    countWhatMoves: found,
    mergeGroup: "two groups that were found within sight before",
    closeGroup: found,
    reopenGroup: found,
    mayArrangeMembers: "a group; it is the question itself",
    recordGroupEvent: "a group that is changed in the same transaction",
    addMember: found,
    insertMembership: "a group that is changed in the same transaction",
    changeMember: found,
    endMember: found,
    endAllMembers: found,
  },
  provedIn: {
    getGroup: file,
    getGroupById: file,
    listGroupPeople: file,
    getGroupDetail: file,
    getGroupForMembers: file,
    listMemberships: file,
    getMembership: file,
  },
};
