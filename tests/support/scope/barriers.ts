// Which model functions of services' actions and of barriers stay inside the scope, and how that is known.
import type { ScopeProof } from "./proof";

const actions = "tests/models/service-actions.test.ts";
const barriers = "tests/models/barriers.test.ts";

const service = "a service that was found within sight before";
const action = "an action that was found within sight before";
const barrier = "a barrier that was found within sight before";

export const barriersScope: ScopeProof = {
  given: {
    actionSubject: action,
    giveServiceAction: service,
    keepActionStep: action,
    takeActionStep: action,
    readActionState: action,
    tellActionOwner: action,
    changeServiceAction: action,
    aimServiceAction: action,
    closeServiceAction: action,
    checkServiceAction: action,
    listDatedChecks: "roles of today: for the portal itself, which a person's scope does not get",
    barrierSubject: barrier,
    recordBarrier: service,
    changeBarrier: barrier,
    resolveBarrier: barrier,
  },
  provedIn: {
    getServiceAction: actions,
    listServiceActions: actions,
    listActionsFor: actions,
    countOpenByCriterion: actions,
    listServiceActionHistory: actions,
    listClosingEvidence: actions,
    listActionChecks: actions,
    getBarrier: barriers,
    listBarriers: barriers,
    listBarrierHistory: barriers,
  },
};
