// The access rows of awards, visits, findings, snapshots, guests and mock assessments, and what fills their addresses and forms.
import type { AccessArea } from "./area";

const ofAssessment = "services.$service.assessments.$assessment";

/** "award": UHNM's award, visits and findings copied from a report. "raised": what its assessor raised. "mock": its assessment with a mock. */
export const awardsAccess: AccessArea = {
  table: `
services.$service.awards._index  page award in 404 200 200 200 200 403 403 403 403 200 403 in
services.$service.awards[.]csv  file award 401 404 200 200 200 200 403 403 403 403 200 403 401
services.$service.awards.new  page award in 404 403 403 200 200 403 403 403 403 403 403 in
services.$service.awards.new  form award in 404 403 403 400 400 403 403 403 403 403 403 in
services.$service.awards.readiness._index  page award in 404 200 200 200 200 403 403 403 403 200 403 in
services.$service.awards.readiness[.]csv  file award 401 404 200 200 200 200 403 403 403 403 200 403 401
services.$service.awards.$award._index  page award in 404 200 200 200 200 403 403 403 403 200 403 in
services.$service.awards.$award._index  form award in 404 403 403 400 400 403 403 403 403 403 403 in
services.$service.awards.$award.visits.new  page award in 404 403 403 200 200 403 403 403 403 403 403 in
services.$service.awards.$award.visits.new  form award in 404 403 403 400 400 403 403 403 403 403 403 in
services.$service.visits.$visit  page award in 404 200 200 200 200 403 403 403 403 200 403 in
services.$service.visits.$visit  form award in 404 403 403 400 400 403 403 403 403 403 403 in
services.$service.findings._index  page award in 404 200 200 200 200 403 403 403 403 200 403 in
services.$service.findings[.]csv  file award 401 404 200 200 200 200 403 403 403 403 200 403 401
services.$service.findings.new  page award in 404 403 403 200 200 403 403 403 403 403 403 in
services.$service.findings.new  form award in 404 403 403 400 400 403 403 403 403 403 403 in
findings.$finding._index  page award in 404 200 200 200 200 403 403 403 404 200 403 in
findings.$finding._index  page raised in 404 200 200 200 200 403 403 403 200 200 403 in
findings.$finding.change  page award in 404 403 403 200 200 403 403 403 404 403 403 in
findings.$finding.change  form award in 404 403 403 400 400 403 403 403 404 403 403 in
findings.$finding.change  page raised in 404 403 403 403 200 403 403 403 200 403 403 in
findings.$finding.change  form raised in 404 403 403 403 400 403 403 403 400 403 403 in
findings.$finding.response  page raised in 404 403 403 200 200 403 403 403 403 403 403 in
findings.$finding.response  form raised in 404 403 403 400 400 403 403 403 403 403 403 in
findings.$finding.closing  page raised in 302 302 302 302 302 403 403 403 302 302 403 in
findings.$finding.closing  form raised in 404 403 403 303 303 403 403 403 403 403 403 in
findings.$finding.recheck  page raised in 404 403 403 403 200 403 403 403 200 403 403 in
findings.$finding.recheck  form raised in 404 403 403 403 400 403 403 403 400 403 403 in
findings.$finding.evidence._index  page raised in 302 302 302 302 302 403 403 403 302 302 403 in
findings.$finding.evidence._index  form raised in 404 403 403 303 303 403 403 403 403 403 403 in
findings.$finding.evidence.$attachment.removal  page raised in 302 302 302 302 302 403 403 403 302 302 403 in
findings.$finding.evidence.$attachment.removal  form raised in 404 403 403 303 303 403 403 403 403 403 403 in
services.$service.assessments.$assessment.findings._index  page mock in 404 200 200 200 200 403 403 403 200 200 403 in
services.$service.assessments.$assessment.findings[.]csv  file mock 401 404 200 200 200 200 403 403 403 200 200 403 401
services.$service.assessments.$assessment.findings.new  page mock in 403 403 403 403 403 403 403 403 200 403 403 in
services.$service.assessments.$assessment.findings.new  form mock in 403 403 403 403 403 403 403 403 400 403 403 in
services.$service.assessments.$assessment.snapshots._index  page mock in 404 200 200 200 200 404 404 404 200 200 403 in
services.$service.assessments.$assessment.snapshots._index  form mock in 404 403 403 400 400 403 403 403 403 403 403 in
services.$service.assessments.$assessment.snapshots.$snapshot._index  page mock in 404 200 200 200 200 404 404 404 200 200 403 in
services.$service.assessments.$assessment.snapshots.$snapshot.figures[.]csv  file mock 401 404 200 200 200 200 404 404 404 200 200 403 401
services.$service.assessments.$assessment.snapshots.compare  page mock in 404 200 200 200 200 404 404 404 200 200 403 in
services.$service.assessments.$assessment.snapshots.compare[.]csv  file mock 401 404 200 200 200 200 404 404 404 200 200 403 401
services.$service.assessments.$assessment.guests._index  page mock in 404 200 200 200 200 403 403 403 403 200 403 in
services.$service.assessments.$assessment.guests._index  form mock in 404 403 403 400 400 403 403 403 403 403 403 in
services.$service.assessments.$assessment.guests.$guest._index  page mock in 404 200 200 200 200 403 403 403 403 200 403 in
services.$service.assessments.$assessment.guests.$guest[.]csv  file mock 401 404 200 200 200 200 403 403 403 403 200 403 401
services.$service.assessments.$assessment.guests.$guest.ending  page mock in 404 403 403 302 302 403 403 403 403 403 403 in
services.$service.assessments.$assessment.guests.$guest.ending  form mock in 404 403 403 303 303 403 403 403 403 403 403 in
services.$service.assessments.$assessment.mock._index  page mock in 404 200 200 200 200 403 403 403 404 200 403 in
services.$service.assessments.$assessment.mock._index  form mock in 404 403 403 400 400 403 403 403 403 403 403 in
services.$service.assessments.$assessment.mock[.]csv  file mock 401 404 200 200 200 200 403 403 403 404 200 403 401
services.$service.assessments.$assessment.mock.closing  page mock in 404 403 403 302 302 403 403 403 403 403 403 in
services.$service.assessments.$assessment.mock.closing  form mock in 404 403 403 303 303 403 403 403 403 403 403 in
services.$service.assessments.$assessment.mock.criteria.$criterion  page mock in 403 403 403 403 403 403 403 403 403 403 403 in
services.$service.assessments.$assessment.mock.criteria.$criterion  form mock in 403 403 403 403 403 403 403 403 403 403 403 in
`,
  subjects: ["award", "raised", "mock"],
  namesShown: [
    `${ofAssessment}.guests._index`,
    `${ofAssessment}.guests.$guest._index`,
    `${ofAssessment}.guests.$guest[.]csv`,
    `${ofAssessment}.mock._index`,
    `${ofAssessment}.mock[.]csv`,
  ],
  prepare(database) {
    database.exec(`
      update finding set words = 'canary-UHNM-finding ' || words, response = 'canary-UHNM-response ' || response;
      update finding_change set words = 'canary-UHNM-step ' || words;
      update visit set note = 'canary-UHNM-visit ' || note;
      update visit_change set note = 'canary-UHNM-old-visit ' || note;
      update mock_verdict set note = 'canary-UHNM-verdict ' || note;
      update award set source = 'canary-UHNM-source ' || source where service_id = 'service-uhnm';
    `);
  },
  ids: (portal) => {
    const [answer] = portal.read<{ code: string }>(
      "select criterion_code as code from mock_verdict where mock_id = 'mock-uhnm' order by criterion_code limit 1",
    );
    return {
      award: { award: "award-uhnm", visit: "visit-uhnm-next", finding: "finding-uhnm-open" },
      raised: { finding: "finding-uhnm-assessor", attachment: "no-attachment" },
      mock: { criterion: answer?.code ?? "", snapshot: "snapshot-uhnm-1", guest: "role-peer-uhnm" },
    };
  },
  forms: (portal) => {
    const soon = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    const [evidence] = portal.read<{ id: string }>(
      "select id from evidence where trust_id = 'trust-uhnm' and held = 0 and withdrawn = 0 order by id limit 1",
    );
    const due = { "due-day": "1", "due-month": "6", "due-year": "2090" };
    const finding = { words: "Something was found", grade: "minor", ...due };
    const award = { version: "1", scheme: "UKAS accreditation", scope: "All", status: "granted", source: "A letter" };
    const visit = {
      version: "1",
      kind: "visit",
      state: "planned",
      "starts-day": "1",
      "starts-month": "6",
      "starts-year": "2090",
    };
    return {
      "services.$service.awards.new": { fields: { ...award, version: "0" } },
      "services.$service.awards.$award._index": { fields: award },
      "services.$service.awards.$award.visits.new": { fields: { ...visit, version: "0" } },
      "services.$service.visits.$visit": { fields: visit },
      "services.$service.findings.new": { fields: { ...finding, visit: "visit-uhnm-last" } },
      "findings.$finding.change": { fields: { ...finding, version: "1" } },
      "findings.$finding.response": { fields: { version: "1", response: "It was put right" } },
      "findings.$finding.closing": { fields: { version: "1" } },
      "findings.$finding.recheck": { fields: { version: "1", verdict: "accepted" } },
      "findings.$finding.evidence._index": { fields: { version: "1", evidence: evidence?.id ?? "" } },
      "findings.$finding.evidence.$attachment.removal": { fields: { version: "1" } },
      [`${ofAssessment}.findings.new`]: { fields: finding },
      [`${ofAssessment}.snapshots._index`]: { fields: { title: "Before the visit" } },
      [`${ofAssessment}.guests._index`]: {
        fields: {
          email: "lead@wvt.example",
          role: "assessor",
          ...dayFields("until", soon),
        },
      },
      [`${ofAssessment}.guests.$guest.ending`]: { fields: { version: "1" } },
      [`${ofAssessment}.mock._index`]: {
        fields: { title: "Mock", ...dayFields("ends", soon) },
      },
      [`${ofAssessment}.mock.closing`]: { fields: {} },
      [`${ofAssessment}.mock.criteria.$criterion`]: { fields: { version: "0", verdict: "complete" } },
    };
  },
  uploads: [],
  reset(portal, route) {
    if (route === `${ofAssessment}.mock.closing`)
      portal.write("update mock_assessment set closed_at = null, closed_by = null where id = 'mock-uhnm'");
  },
};

/** A day as the three fields of a form. */
function dayFields(name: string, day: string): Readonly<Record<string, string>> {
  const [year = "", month = "", date = ""] = day.split("-");
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year };
}
