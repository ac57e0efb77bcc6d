// Addresses of awards, visits, findings, snapshots, guests of an assessment and mock assessments.
import { part, withQuery, type Query } from "./query";

const service = (slug: string) => `/services/${part(slug)}`;
const assessment = (slug: string, id: string) => `${service(slug)}/assessments/${part(id)}`;
const finding = (id: string) => `/findings/${part(id)}`;
const snapshots = (slug: string, id: string) => `${assessment(slug, id)}/snapshots`;
const guests = (slug: string, id: string) => `${assessment(slug, id)}/guests`;
const mock = (slug: string, id: string) => `${assessment(slug, id)}/mock`;

export const awardPaths = {
  awards: (slug: string) => `${service(slug)}/awards`,
  awardsCsv: (slug: string) => `${service(slug)}/awards.csv`,
  awardNew: (slug: string) => `${service(slug)}/awards/new`,
  award: (slug: string, award: string) => `${service(slug)}/awards/${part(award)}`,
  visitNew: (slug: string, award: string) => `${service(slug)}/awards/${part(award)}/visits/new`,
  visit: (slug: string, visit: string) => `${service(slug)}/visits/${part(visit)}`,
  /** What stands between a service and its next visit. */
  readiness: (slug: string) => `${service(slug)}/awards/readiness`,
  readinessCsv: (slug: string) => `${service(slug)}/awards/readiness.csv`,

  findings: (slug: string, query: Query = {}) => withQuery(`${service(slug)}/findings`, query),
  findingsCsv: (slug: string, query: Query = {}) => withQuery(`${service(slug)}/findings.csv`, query),
  findingNew: (slug: string, query: Query = {}) => withQuery(`${service(slug)}/findings/new`, query),
  /** The findings of one assessment: what its guests see. */
  assessmentFindings: (slug: string, id: string, query: Query = {}) =>
    withQuery(`${assessment(slug, id)}/findings`, query),
  assessmentFindingsCsv: (slug: string, id: string, query: Query = {}) =>
    withQuery(`${assessment(slug, id)}/findings.csv`, query),
  assessmentFindingNew: (slug: string, id: string, query: { criterion?: string } = {}) =>
    withQuery(`${assessment(slug, id)}/findings/new`, query),
  finding,
  findingChange: (id: string) => `${finding(id)}/change`,
  findingResponse: (id: string) => `${finding(id)}/response`,
  findingEvidence: (id: string) => `${finding(id)}/evidence`,
  findingEvidenceRemoval: (id: string, attachment: string) => `${finding(id)}/evidence/${part(attachment)}/removal`,
  findingClosing: (id: string) => `${finding(id)}/closing`,
  findingRecheck: (id: string) => `${finding(id)}/recheck`,

  snapshots,
  snapshot: (slug: string, id: string, snapshot: string) => `${snapshots(slug, id)}/${part(snapshot)}`,
  snapshotCsv: (slug: string, id: string, snapshot: string) => `${snapshots(slug, id)}/${part(snapshot)}/figures.csv`,
  /** `to` left out: how the assessment stands now. */
  snapshotsCompared: (slug: string, id: string, query: Query = {}) =>
    withQuery(`${snapshots(slug, id)}/compare`, query),
  snapshotsComparedCsv: (slug: string, id: string, query: Query = {}) =>
    withQuery(`${snapshots(slug, id)}/compare.csv`, query),

  guests,
  guest: (slug: string, id: string, guest: string, query: Query = {}) =>
    withQuery(`${guests(slug, id)}/${part(guest)}`, query),
  guestCsv: (slug: string, id: string, guest: string) => `${guests(slug, id)}/${part(guest)}.csv`,
  guestEnding: (slug: string, id: string, guest: string) => `${guests(slug, id)}/${part(guest)}/ending`,

  mock: (slug: string, id: string, query: Query = {}) => withQuery(mock(slug, id), query),
  mockCsv: (slug: string, id: string, query: Query = {}) => withQuery(`${mock(slug, id)}.csv`, query),
  mockClosing: (slug: string, id: string) => `${mock(slug, id)}/closing`,
  mockVerdict: (slug: string, id: string, criterion: string) => `${mock(slug, id)}/criteria/${part(criterion)}`,
} as const;
