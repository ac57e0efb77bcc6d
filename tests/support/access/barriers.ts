// The access rows of services' actions and of barriers, and what fills their addresses and forms.
import type { AccessArea } from "./area";

const ofService = "services.$service.actions";
const ofAction = `${ofService}.$action`;
const ofBarrier = "services.$service.barriers.$barrier";
const aim = "services.$service.assessments.$assessment.criteria.$criterion.actions";

/** "task": an open action of UHNM's quality lead and one of its barriers. "done": an action that waits for its check. */
export const barriersAccess: AccessArea = {
  table: `
services.$service.actions._index  page task in 404 200 200 200 200 403 403 403 403 200 403 in
services.$service.actions[.]csv  file task 401 404 200 200 200 200 403 403 403 403 200 403 401
services.$service.actions.new  page task in 404 403 200 200 200 403 403 403 403 403 403 in
services.$service.actions.new  form task in 404 403 400 400 400 403 403 403 403 403 403 in
services.$service.actions.$action._index  page task in 404 200 200 200 200 403 403 403 403 200 403 in
services.$service.actions.$action.change  page task in 404 403 403 200 200 403 403 403 403 403 403 in
services.$service.actions.$action.change  form task in 404 403 403 400 400 403 403 403 403 403 403 in
services.$service.actions.$action.closing  page task in 404 403 403 200 200 403 403 403 403 403 403 in
services.$service.actions.$action.closing  form task in 404 403 403 400 400 403 403 403 403 403 403 in
services.$service.actions.$action.check  page done in 404 403 403 200 200 403 403 403 403 403 403 in
services.$service.actions.$action.check  form done in 404 403 403 400 400 403 403 403 403 403 403 in
services.$service.assessments.$assessment.criteria.$criterion.actions  page task in 302 302 302 302 302 403 403 403 302 302 403 in
services.$service.assessments.$assessment.criteria.$criterion.actions  form task in 404 403 303 303 303 403 403 403 403 403 403 in
services.$service.barriers._index  page task in 404 200 200 200 200 403 403 403 403 200 403 in
services.$service.barriers[.]csv  file task 401 404 200 200 200 200 403 403 403 403 200 403 401
services.$service.barriers.new  page task in 404 403 403 200 200 403 403 403 403 403 403 in
services.$service.barriers.new  form task in 404 403 403 400 400 403 403 403 403 403 403 in
services.$service.barriers.$barrier._index  page task in 404 200 200 200 200 403 403 403 403 200 403 in
services.$service.barriers.$barrier.change  page task in 404 403 403 200 200 403 403 403 403 403 403 in
services.$service.barriers.$barrier.change  form task in 404 403 403 400 400 403 403 403 403 403 403 in
services.$service.barriers.$barrier.resolution  page task in 404 403 403 200 200 403 403 403 403 403 403 in
services.$service.barriers.$barrier.resolution  form task in 404 403 403 400 400 403 403 403 403 403 403 in
network.barriers._index  page network in 200 200 200 200 200 200 200 200 403 200 403 in
network.barriers.kinds[.]csv  file network 401 200 200 200 200 200 200 200 200 403 200 403 401
network.barriers.trend[.]csv  file network 401 200 200 200 200 200 200 200 200 403 200 403 401
network.barriers.wanted[.]csv  file network 401 403 403 403 403 200 403 403 403 403 403 403 401
`,
  subjects: ["task", "done"],
  prepare(database) {
    database.exec(`
      update action set title = 'canary-UHNM-action ' || title where trust_id = 'trust-uhnm';
      update action set detail = 'canary-UHNM-detail ' || detail where trust_id = 'trust-uhnm';
      update action set progress = 'canary-UHNM-progress ' || progress where trust_id = 'trust-uhnm';
      update action_change set title = 'canary-UHNM-old-action ' || title
        where action_id in (select id from action where trust_id = 'trust-uhnm');
      update action_check set note = 'canary-UHNM-check ' || note
        where action_id in (select id from action where trust_id = 'trust-uhnm');
      update barrier set words = 'canary-UHNM-barrier ' || words, help_wanted = 'canary-UHNM-help ' || help_wanted,
        resolved_how = 'canary-UHNM-how ' || resolved_how where trust_id = 'trust-uhnm';
      update barrier_change set words = 'canary-UHNM-old-barrier ' || words
        where barrier_id in (select id from barrier where trust_id = 'trust-uhnm');
    `);
  },
  ids: (portal) => {
    const [answer] = portal.read<{ code: string }>(
      "select criterion_code as code from answer where assessment_id = 'assessment-uhnm' order by criterion_code limit 1",
    );
    const criterion = answer?.code ?? "";
    return {
      task: { action: "action-uhnm-job-plan", barrier: "barrier-1", criterion },
      done: { action: "action-uhnm-induction" },
    };
  },
  forms: () => {
    const action = { title: "Something to do", priority: "low", owner: "person-lead-uhnm" };
    const since = { "since-day": "1", "since-month": "6", "since-year": "2023" };
    const barrier = { words: "Something stops it", kind: "systems", severity: "low", ...since };
    return {
      [`${ofService}.new`]: { fields: action },
      [`${ofAction}.change`]: { fields: { ...action, version: "1", state: "open" } },
      [`${ofAction}.closing`]: { fields: { version: "1" } },
      [`${ofAction}.check`]: {
        fields: { version: "2", effective: "yes", "done-day": "1", "done-month": "6", "done-year": "2024" },
      },
      [aim]: { fields: { action: "action-uhnm-leaflets" } },
      "services.$service.barriers.new": { fields: barrier },
      [`${ofBarrier}.change`]: { fields: { ...barrier, version: "1" } },
      [`${ofBarrier}.resolution`]: {
        fields: {
          version: "1",
          how: "It was resolved",
          "resolved-day": "1",
          "resolved-month": "6",
          "resolved-year": "2026",
        },
      },
    };
  },
  uploads: [],
};
