// What rests on one item: every criterion by assessment, and the same in one sentence.
import { criterionTitle, findCriterion } from "../../domain/find-criterion";
import { useInWords } from "../../domain/library/use";
import type { SupportedAssessment } from "../../domain/view/evidence-item";
import { listSupports, type Support } from "../../models/attachments.server";
import { getEdition } from "../../models/editions.server";
import type { Evidence } from "../../models/evidence.server";
import type { Scope } from "../../models/scope.server";

export interface EvidenceUse {
  /** "Used by 12 criteria in 2 services" */
  readonly use: string;
  readonly supports: readonly SupportedAssessment[];
}

/** As far as this person may see the assessments. */
export async function readUse(scope: Scope, evidence: Evidence): Promise<EvidenceUse> {
  const supports = await listSupports(scope, evidence);
  return { use: useInWords(supports), supports: await placeSupports(scope, supports) };
}

/** What the item supports now, by assessment, as far as this person may see. */
async function placeSupports(scope: Scope, supports: readonly Support[]): Promise<readonly SupportedAssessment[]> {
  const byAssessment = new Map<string, SupportedAssessment>();
  for (const support of supports) {
    const edition = await getEdition(scope, support.editionId);
    const placed = edition && findCriterion(edition, support.criterion);
    const before = byAssessment.get(support.assessmentId);
    byAssessment.set(support.assessmentId, {
      assessmentId: support.assessmentId,
      slug: support.slug,
      title: support.assessmentTitle,
      closed: support.closed,
      criteria: [
        ...(before?.criteria ?? []),
        { code: support.criterion, title: placed === undefined ? "" : criterionTitle(placed) },
      ],
    });
  }
  return [...byAssessment.values()];
}
