// Addresses of what trusts share about single criteria, and of assessments that follow one another.
import { part, withQuery, type Query } from "./query";

const offer = (id: string) => `/network/evidence-sharing/${part(id)}`;
const ofService = (slug: string) => `/services/${part(slug)}/assessments`;
const ofAssessment = (slug: string, id: string) => `${ofService(slug)}/${part(id)}`;

export const sharingPaths = {
  evidenceSharing: (query: Query = {}) => withQuery("/network/evidence-sharing", query),
  evidenceSharingCsv: (query: Query = {}) => withQuery("/network/evidence-sharing.csv", query),
  evidenceWanted: (query: Query = {}) => withQuery("/network/evidence-sharing/wanted", query),
  evidenceWantedCsv: (query: Query = {}) => withQuery("/network/evidence-sharing/wanted.csv", query),
  offer,
  offerChange: (id: string) => `${offer(id)}/change`,
  offerWithdrawal: (id: string) => `${offer(id)}/withdrawal`,
  offerContact: (id: string) => `${offer(id)}/contact`,
  offerUse: (id: string) => `${offer(id)}/use`,
  contactRequest: (id: string) => `/network/evidence-sharing/requests/${part(id)}`,
  /** Where a service's lead offers to share how it meets a criterion. */
  offerNew: (slug: string, assessment: string, criterion: string) =>
    `${ofAssessment(slug, assessment)}/criteria/${part(criterion)}/offer`,

  carried: (slug: string, assessment: string, query: Query = {}) =>
    withQuery(`${ofAssessment(slug, assessment)}/carried`, query),
  carriedCsv: (slug: string, assessment: string, query: Query = {}) =>
    withQuery(`${ofAssessment(slug, assessment)}/carried.csv`, query),
  confirmation: (slug: string, assessment: string, criterion: string) =>
    `${ofAssessment(slug, assessment)}/criteria/${part(criterion)}/confirmation`,
  compareCycles: (slug: string, query: Query = {}) => withQuery(`${ofService(slug)}/compare`, query),
  compareCyclesCsv: (slug: string, query: Query = {}) => withQuery(`${ofService(slug)}/compare.csv`, query),
} as const;
