// The criteria that evidence may be attached to: those of one open assessment of its owner, by section.
import { criterionTitle, findCriterion } from "../domain/find-criterion";
import { listOf } from "../domain/forms/parse";
import { compileEdition } from "../domain/gap-analysis";
import { supportRefusals, type CriteriaToPick, type PickedCriterion } from "../domain/view/evidence";
import { getAssessment, listAssessments, type Assessment } from "../models/assessments.server";
import { getEdition } from "../models/editions.server";
import type { Supported } from "../models/evidence-adding.server";
import type { Scope } from "../models/scope.server";
import type { Edition } from "../standards/types";

/** The open assessments of a service (`null`: of the network), newest first. */
export async function listOpenAssessments(scope: Scope, serviceId: string | null): Promise<readonly Assessment[]> {
  return (await listAssessments(scope, serviceId)).filter(({ closedAt }) => closedAt === null);
}

/** The criteria of the assessment that an address names, or else of the one that was started last. `null` where none is open. */
export async function readCriteriaToPick(
  scope: Scope,
  serviceId: string | null,
  wanted: string | null,
): Promise<CriteriaToPick | null> {
  const open = await listOpenAssessments(scope, serviceId);
  const assessment = wanted === null ? open[0] : open.find(({ id }) => id === wanted);
  const edition = assessment && (await getEdition(scope, assessment.editionId));
  return assessment === undefined || edition === undefined ? null : criteriaToPick(assessment, edition);
}

/** All criteria of an edition by section, or those that `keep` lets through; sections with none are left out. */
export function criteriaToPick(
  assessment: Assessment,
  edition: Edition,
  keep: (criterion: PickedCriterion) => boolean = () => true,
): CriteriaToPick {
  const { criteria } = compileEdition(edition);
  const sections = edition.sections.map((section) => ({
    code: section.code,
    title: section.title,
    criteria: criteria
      .filter((placed) => placed.section === section)
      .map((placed) => ({ code: placed.criterion.code, title: criterionTitle(placed) }))
      .filter(keep),
  }));
  return {
    assessmentId: assessment.id,
    assessmentTitle: assessment.title,
    editionTitle: edition.title,
    sections: sections.filter((section) => section.criteria.length > 0),
  };
}

export type ReadSupported =
  { readonly ok: true; readonly supported: Supported | null } | { readonly ok: false; readonly message: string };

/** What a form says evidence is to support. No criterion ticked is nothing to support. */
export async function readSupported(
  scope: Scope,
  slug: string,
  assessmentId: string | undefined,
  ticked: string | undefined,
): Promise<ReadSupported> {
  const criteria = listOf(ticked);
  if (criteria.length === 0) return { ok: true, supported: null };
  const assessment = assessmentId === undefined ? undefined : await getAssessment(scope, slug, assessmentId);
  const edition = assessment && (await getEdition(scope, assessment.editionId));
  if (assessment === undefined || edition === undefined) {
    return { ok: false, message: supportRefusals["not-found"] };
  }
  if (assessment.closedAt !== null) return { ok: false, message: supportRefusals.closed };
  const unknown = criteria.filter((code) => findCriterion(edition, code) === undefined);
  if (unknown.length > 0) return { ok: false, message: supportRefusals.unknown };
  return { ok: true, supported: { assessment, criteria } };
}
