// Which model functions of awards, findings, snapshots, guests and mock assessments stay inside the scope, and how that is known.
import type { ScopeProof } from "./proof";

const awards = "tests/models/awards.test.ts";
const findings = "tests/models/findings.test.ts";
const snapshots = "tests/models/snapshots.test.ts";
const guests = "tests/models/guests.test.ts";
const mock = "tests/models/mock.test.ts";

const service = "a service that was found within sight before";
const award = "an award that was found within sight before";
const visit = "a visit that was found within sight before";
const finding = "a finding that was found within sight before";
const assessment = "an assessment that was found within sight before";
const mockAssessment = "a mock assessment that was found within sight before";

export const awardsScope: ScopeProof = {
  given: {
    listAwards: "a day: awards of every service are a summary of the network",
    addAward: service,
    changeAward: award,
    listAwardHistory: award,
    addVisit: service,
    changeVisit: visit,
    listVisitHistory: visit,
    raiseFinding: service,
    keepFindingStep: finding,
    takeFindingStep: finding,
    readFindingState: finding,
    changeFinding: finding,
    answerFinding: finding,
    closeFinding: finding,
    recheckFinding: finding,
    addFindingEvidence: finding,
    removeFindingEvidence: finding,
    listFindingHistory: finding,
    listFindingEvidence: finding,
    tellOfFinding: finding,
    actsOn: finding,
    listDatedFindings: "roles of today: for the portal itself, which a person's scope does not get",
    listSnapshots: assessment,
    takeSnapshot: assessment,
    inviteGuest: assessment,
    endGuest: "an invitation that was found within sight before",
    recordLook: "an assessment that the asker is a guest of",
    startMock: assessment,
    closeMock: mockAssessment,
    listVerdicts: mockAssessment,
    recordVerdict: mockAssessment,
  },
  provedIn: {
    getAward: awards,
    listVisits: awards,
    getVisit: awards,
    getNextVisit: awards,
    getNextVisitOfTrust: awards,
    getFinding: findings,
    listFindings: findings,
    listAssessmentFindings: findings,
    findGuestAssessment: findings,
    getSnapshot: snapshots,
    listGuests: guests,
    getGuest: guests,
    listLooks: guests,
    countLooks: guests,
    listLookedAt: guests,
    getMock: mock,
    seesMock: mock,
  },
};
