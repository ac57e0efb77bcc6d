// Every address of the portal, written once. Pages, redirects, notices and files build their links here.

import { answeringPaths } from "./paths/answering";
import { barrierPaths } from "./paths/barriers";
import { serviceActionPaths } from "./paths/service-actions";
import { awardPaths } from "./paths/awards";
import { crosswalkPaths } from "./paths/crosswalks";
import { discussionPaths } from "./paths/discussions";
import { documentPaths } from "./paths/documents";
import { editionPaths } from "./paths/editions";
import { filePaths } from "./paths/files";
import { groupPaths } from "./paths/groups";
import { guardingPaths } from "./paths/guarding";
import { libraryPaths } from "./paths/library";
import { mailPaths } from "./paths/mail";
import { meetingPaths } from "./paths/meetings";
import { programmePaths } from "./paths/programme";
import { packPaths } from "./paths/pack";
import { queryPaths } from "./paths/queries";
import { part, withQuery, type Query } from "./paths/query";
import { searchPaths } from "./paths/search";
import { sharingPaths } from "./paths/sharing";
import { workbookPaths } from "./paths/workbook";
import { surveyPaths } from "./paths/surveys";

function assessment(service: string, id: string): string {
  return `/services/${part(service)}/assessments/${part(id)}`;
}

export const paths = {
  home: () => "/",
  health: () => "/health",
  signIn: (next?: string) => withQuery("/sign-in", { next }),
  signOut: () => "/sign-out",
  help: () => "/help",
  accessibility: () => "/accessibility",
  privacy: () => "/privacy",
  cookies: () => "/cookies",
  account: () => "/account",
  accountPassword: () => "/account/password",
  accountSessions: () => "/account/sessions",

  network: () => "/network",
  gapAnalysis: (query: { edition?: string; at?: string; icb?: string } = {}) =>
    withQuery("/network/gap-analysis", query),
  /** One section, trusts by criteria: the QI manager's view. */
  gapAnalysisCriteria: (query: { edition: string; at?: string; section?: string; icb?: string }) =>
    withQuery("/network/gap-analysis/criteria", query),
  gapAnalysisCsv: (table: "sections" | "totals" | "criteria" | "trend", query: Query = {}) =>
    withQuery(`/network/gap-analysis/${table}.csv`, query),
  stages: (query: { at?: string } = {}) => withQuery("/network/stages", query),
  stagesCsv: (query: { at?: string } = {}) => withQuery("/network/stages.csv", query),
  plan: () => "/network/plan",
  planCsv: () => "/network/plan.csv",
  maturity: (query: Query = {}) => withQuery("/network/maturity", query),
  maturityCsv: () => "/network/maturity.csv",
  maturityNew: () => "/network/maturity/new",
  maturitySubmission: (id: string) => `/network/maturity/${part(id)}`,
  maturityItems: (id: string) => `/network/maturity/${part(id)}/items`,
  maturitySubmissionCsv: (id: string) => `/network/maturity/${part(id)}.csv`,
  maturitySubmit: (id: string) => `/network/maturity/${part(id)}/submission`,
  cdcs: () => "/network/cdcs",
  cdcsCsv: () => "/network/cdcs.csv",
  facts: () => "/network/facts",
  factsCsv: () => "/network/facts.csv",
  quiet: () => "/network/quiet",
  quietCsv: () => "/network/quiet.csv",
  networkAssessments: () => "/network/assessments",

  services: () => "/services",
  servicesCsv: () => "/services.csv",
  service: (slug: string) => `/services/${part(slug)}`,
  assessments: (slug: string) => `/services/${part(slug)}/assessments`,
  assessmentsCsv: (slug: string) => `/services/${part(slug)}/assessments.csv`,
  /** The network's own assessments live under the service address with the word `network` in place of a service. */
  assessment,
  assessmentGap: (slug: string, id: string, query: { at?: string; from?: string } = {}) =>
    withQuery(`${assessment(slug, id)}/gap-analysis`, query),
  /** `table=sections` gives the figures by section; without it, the criteria that are not complete. */
  assessmentGapCsv: (slug: string, id: string, query: { at?: string; table?: "sections" } = {}) =>
    withQuery(`${assessment(slug, id)}/gap-analysis.csv`, query),
  assessmentClosing: (slug: string, id: string) => `${assessment(slug, id)}/closing`,
  section: (slug: string, id: string, section: string, query: Query = {}) =>
    withQuery(`${assessment(slug, id)}/sections/${part(section)}`, query),
  sectionCsv: (slug: string, id: string, section: string, query: Query = {}) =>
    withQuery(`${assessment(slug, id)}/sections/${part(section)}.csv`, query),
  sectionRatings: (slug: string, id: string, section: string) =>
    `${assessment(slug, id)}/sections/${part(section)}/ratings`,
  /** `status` is a value that was pressed in a list and needs a reason: the answer's form begins with it. */
  criterion: (slug: string, id: string, criterion: string, query: { status?: string } = {}) =>
    withQuery(`${assessment(slug, id)}/criteria/${part(criterion)}`, query),
  answer: (slug: string, id: string, criterion: string) => `${assessment(slug, id)}/criteria/${part(criterion)}/answer`,
  /** The query is that of the section's page, so that rating without scripts comes back to the same list. */
  rating: (slug: string, id: string, criterion: string, query: Query = {}) =>
    withQuery(`${assessment(slug, id)}/criteria/${part(criterion)}/rating`, query),
  criterionHistory: (slug: string, id: string, criterion: string) =>
    `${assessment(slug, id)}/criteria/${part(criterion)}/history`,
  criterionHistoryCsv: (slug: string, id: string, criterion: string) =>
    `${assessment(slug, id)}/criteria/${part(criterion)}/history.csv`,
  attachments: (slug: string, id: string, criterion: string) =>
    `${assessment(slug, id)}/criteria/${part(criterion)}/attachments`,
  detachment: (slug: string, id: string, criterion: string, attachment: string) =>
    `${assessment(slug, id)}/criteria/${part(criterion)}/attachments/${part(attachment)}/detachment`,
  evidenceList: (slug: string, query: Query = {}) => withQuery(`/services/${part(slug)}/evidence`, query),
  evidenceListCsv: (slug: string, query: Query = {}) => withQuery(`/services/${part(slug)}/evidence.csv`, query),
  evidenceNewFile: (slug: string, query: { assessment?: string; criterion?: string } = {}) =>
    withQuery(`/services/${part(slug)}/evidence/new-file`, query),
  evidenceNewLink: (slug: string, query: { assessment?: string; criterion?: string } = {}) =>
    withQuery(`/services/${part(slug)}/evidence/new-link`, query),
  /** A document of the portal as evidence. */
  evidenceNewDocument: (slug: string, query: { assessment?: string; criterion?: string } = {}) =>
    withQuery(`/services/${part(slug)}/evidence/new-document`, query),
  evidence: (id: string) => `/evidence/${part(id)}`,
  evidenceChange: (id: string) => `/evidence/${part(id)}/change`,
  evidenceNewVersion: (id: string) => `/evidence/${part(id)}/new-version`,
  evidenceAttachments: (id: string) => `/evidence/${part(id)}/attachments`,
  evidenceWithdrawal: (id: string) => `/evidence/${part(id)}/withdrawal`,
  evidenceFile: (id: string, version: number) => `/evidence/${part(id)}/versions/${version}/file`,
  stage: (slug: string) => `/services/${part(slug)}/stage`,
  stageCsv: (slug: string) => `/services/${part(slug)}/stage.csv`,

  standards: () => "/standards",
  edition: (id: string) => `/standards/${part(id)}`,
  editionSection: (id: string, section: string, query: { from?: string } = {}) =>
    withQuery(`/standards/${part(id)}/sections/${part(section)}`, query),
  editionCsv: (id: string) => `/standards/${part(id)}/criteria.csv`,
  sources: () => "/standards/sources",
  source: (id: string) => `/standards/sources#${part(id)}`,
  sourcesCsv: () => "/standards/sources.csv",

  ...answeringPaths,
  ...awardPaths,
  ...serviceActionPaths,
  ...barrierPaths,
  ...queryPaths,
  ...groupPaths,
  ...meetingPaths,
  ...crosswalkPaths,
  ...discussionPaths,
  ...programmePaths,
  ...documentPaths,
  ...surveyPaths,
  ...sharingPaths,
  ...libraryPaths,
  ...mailPaths,
  ...filePaths,
  ...guardingPaths,
  ...searchPaths,
  ...packPaths,
  ...workbookPaths,
  ...editionPaths,

  leaveDemonstration: () => "/admin/leave-demonstration",

  apiGapAnalysis: (query: { edition?: string; at?: string } = {}) => withQuery("/api/v1/network/gap-analysis", query),
  apiStages: (query: { at?: string } = {}) => withQuery("/api/v1/network/stages", query),
  apiMaturity: () => "/api/v1/network/maturity",
} as const;

/** The word that stands in place of a service in the addresses of the network's own assessments and evidence. */
export const networkSlug = "network";
