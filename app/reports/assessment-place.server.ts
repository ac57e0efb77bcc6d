// Where a page of an assessment stands, and what the person who reads it may do there.
import { can, type Permission, type Subject } from "../domain/permissions";
import { londonDate } from "../domain/london";
import type { Place } from "../domain/view/assessment-pages";
import type { Instant } from "../domain/dates";
import { subjectOf, type Assessment } from "../models/assessments.server";
import { seesTrust, type Scope } from "../models/scope.server";
import type { Edition } from "../standards/types";

/** To read an assessment: a service's, or the network's own. */
export const toRead = ["assessment.read", "network-assessment.read"] as const satisfies readonly Permission[];
/** To change an answer, in order of preference: as the trust's own, as the network's own, on behalf of a trust. */
export const toAnswer = [
  "answer.change",
  "network-answer.change",
  "answer.change-on-behalf",
] as const satisfies readonly Permission[];
/** To start an assessment, and to close it. */
export const toStart = [
  "assessment.start",
  "network-assessment.start",
  "assessment.start-on-behalf",
] as const satisfies readonly Permission[];
/** To make a pack for assessors. */
export const toPack = ["assessment.pack", "network-assessment.pack"] as const satisfies readonly Permission[];
/** To add evidence, attach it and detach it. */
export const toAddEvidence = [
  "evidence.add",
  "network-evidence.add",
  "evidence.add-on-behalf",
] as const satisfies readonly Permission[];

/** What heads every page of an assessment. */
export function placeOf(scope: Scope, assessment: Assessment, edition: Edition): Place {
  const subject = subjectOf(assessment);
  const isOpen = assessment.closedAt === null;
  const isOnBehalf =
    isOpen && !may(scope, ["answer.change"], subject) && may(scope, ["answer.change-on-behalf"], subject);
  return {
    slug: assessment.slug,
    assessmentId: assessment.id,
    assessmentTitle: assessment.title,
    subjectName: assessment.subjectName,
    editionId: edition.id,
    editionTitle: edition.title,
    notice: edition.notice,
    isOpen,
    startedOn: londonDate(assessment.startedAt as Instant),
    closedOn: assessment.closedAt === null ? null : londonDate(assessment.closedAt as Instant),
    onBehalfOf: isOnBehalf ? assessment.trustShortName : null,
    seesService: seesTrust(scope, assessment.trustId),
  };
}

/** Whether this person may do any of these to the subject: decides what a page shows, never what works. */
export function may(scope: Scope, permissions: readonly Permission[], subject: Subject): boolean {
  const { actor } = scope;
  return actor !== null && permissions.some((permission) => can(actor, permission, subject));
}

/** Whether an answer with this owner may be changed here by this person, while the assessment is open. */
export function mayAnswer(scope: Scope, assessment: Assessment, ownerId: string | null): boolean {
  return assessment.closedAt === null && may(scope, toAnswer, subjectOf(assessment, ownerId));
}
