// The access rows of sharing and of cycles, what their addresses are filled with, and the forms that they accept.
import type { AccessArea } from "./area";

/** An answer of UHNM's that nothing else in the grid looks at; prepared to wait. */
const waitingCriterion = "7.1.3";

/**
 * "offered": an offer of UHNM, about which GEH asks. "waiting": UHNM's assessment, with an answer carried from an earlier one.
 * Offers are read by the people of every trust, so nothing planted in them is UHNM's alone.
 */
export const sharingAccess: AccessArea = {
  table: `
network.evidence-sharing._index  page offered in 200 200 200 200 200 403 403 403 403 200 403 in
network.evidence-sharing[.]csv  file offered 401 200 200 200 200 200 403 403 403 403 200 403 401
network.evidence-sharing.wanted  page offered in 200 200 200 200 200 403 403 403 403 200 403 in
network.evidence-sharing.wanted[.]csv  file offered 401 200 200 200 200 200 403 403 403 403 200 403 401
network.evidence-sharing.$offer._index  page offered in 200 200 200 200 200 403 403 403 403 200 403 in
network.evidence-sharing.$offer.change  page offered in 403 403 403 200 403 403 403 403 403 403 403 in
network.evidence-sharing.$offer.change  form offered in 403 403 403 400 403 403 403 403 403 403 403 in
network.evidence-sharing.$offer.withdrawal  page offered in 403 403 403 200 403 403 403 403 403 403 403 in
network.evidence-sharing.$offer.withdrawal  form offered in 403 403 403 400 403 403 403 403 403 403 403 in
network.evidence-sharing.$offer.contact  page offered in 200 403 403 403 403 403 403 403 403 403 403 in
network.evidence-sharing.$offer.contact  form offered in 400 403 403 403 403 403 403 403 403 403 403 in
network.evidence-sharing.$offer.use  page offered in 302 302 302 302 302 403 403 403 403 302 403 in
network.evidence-sharing.$offer.use  form offered in 303 403 403 403 403 403 403 403 403 403 403 in
network.evidence-sharing.requests.$request  page offered in 200 200 200 200 200 403 403 403 403 200 403 in
network.evidence-sharing.requests.$request  form offered in 403 403 403 400 403 403 403 403 403 403 403 in
services.$service.assessments.$assessment.criteria.$criterion.offer  page offered in 404 403 403 200 403 403 403 403 403 403 403 in
services.$service.assessments.$assessment.criteria.$criterion.offer  form offered in 404 403 403 400 403 403 403 403 403 403 403 in
services.$service.assessments.compare  page waiting in 404 200 200 200 200 404 404 404 403 200 403 in
services.$service.assessments.compare  page network in 404 404 404 404 200 200 200 200 403 404 403 in
services.$service.assessments.compare[.]csv  file waiting 401 404 200 200 200 200 404 404 404 403 200 403 401
services.$service.assessments.compare[.]csv  file network 401 404 404 404 404 200 200 200 200 403 404 403 401
services.$service.assessments.$assessment.carried  page waiting in 404 200 200 200 200 404 404 404 200 200 403 in
services.$service.assessments.$assessment.carried  page network in 404 404 404 404 200 200 200 200 404 404 403 in
services.$service.assessments.$assessment.carried  form waiting in 404 403 400 400 400 403 403 403 403 403 403 in
services.$service.assessments.$assessment.carried  form network in 404 403 404 404 400 403 403 403 403 403 403 in
services.$service.assessments.$assessment.carried[.]csv  file waiting 401 404 200 200 200 200 404 404 404 200 200 403 401
services.$service.assessments.$assessment.carried[.]csv  file network 401 404 404 404 404 200 200 200 200 404 404 403 401
services.$service.assessments.$assessment.criteria.$criterion.confirmation  page waiting in 302 302 302 302 302 302 302 302 302 302 403 in
services.$service.assessments.$assessment.criteria.$criterion.confirmation  form waiting in 404 403 403 303 303 403 403 403 403 403 403 in
services.$service.assessments.$assessment.criteria.$criterion.confirmation  form network in 404 403 404 404 303 403 403 403 403 403 403 in
`,
  subjects: ["offered", "waiting"],
  prepare(database) {
    database.exec(`
      update share_offer set words = 'canary-shared-UHNM-offer', evidence_id = null where id = 'offer-uhnm-information';
      insert into assessment (id, network_id, service_id, edition_id, standard, title, started_at, started_by, closed_at, closed_by)
        select 'access-earlier', network_id, service_id, edition_id, standard, 'canary-UHNM-earlier', '2020-01-01T09:00:00.000Z',
          started_by, '2021-01-01T09:00:00.000Z', started_by
        from assessment where id = 'assessment-uhnm';
      insert into carried_answer (assessment_id, criterion_code, from_assessment_id, from_criterion_code, value, reason)
        values ('assessment-uhnm', '${waitingCriterion}', 'access-earlier', '${waitingCriterion}', 'complete', 'canary-UHNM-carried');
      update answer set value = null, owner_id = 'person-lead-uhnm'
        where assessment_id = 'assessment-uhnm' and criterion_code = '${waitingCriterion}';
    `);
  },
  ids: (portal) => {
    const [row] = portal.read<{ service: string }>(
      "select s.slug as service from service s join assessment a on a.service_id = s.id where a.id = 'assessment-uhnm'",
    );
    const uhnm = { service: row?.service ?? "uhnm", assessment: "assessment-uhnm" };
    return {
      offered: { ...uhnm, criterion: "1.1.2", offer: "offer-uhnm-information", request: "contact-geh-information" },
      waiting: { ...uhnm, criterion: waitingCriterion },
    };
  },
  forms: (portal, ids) => {
    const versionOf = (table: string, id: string) =>
      String(portal.read<{ version: number }>(`select version from ${table} where id = ?`, id)[0]?.version ?? 1);
    const { assessment = "", criterion = "", offer = "", request = "" } = ids;
    const [answer] = portal.read<{ version: number }>(
      "select version from answer where assessment_id = ? and criterion_code = ?",
      assessment,
      criterion,
    );
    const seen = String(answer?.version ?? 1);
    const words = { words: "We did it like this", redacted: "yes" };
    return {
      "network.evidence-sharing.$offer.change": { fields: { version: versionOf("share_offer", offer), ...words } },
      "network.evidence-sharing.$offer.withdrawal": { fields: { version: versionOf("share_offer", offer) } },
      "network.evidence-sharing.$offer.contact": { fields: { message: "Attack" } },
      "network.evidence-sharing.$offer.use": { fields: {} },
      "network.evidence-sharing.requests.$request": {
        fields: { version: versionOf("contact_request", request), decision: "accepted" },
      },
      "services.$service.assessments.$assessment.criteria.$criterion.offer": { fields: words },
      "services.$service.assessments.$assessment.carried": { fields: { criteria: `${criterion} ${seen}` } },
      "services.$service.assessments.$assessment.criteria.$criterion.confirmation": { fields: { version: seen } },
    };
  },
  uploads: [],
};
