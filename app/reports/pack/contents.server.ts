// Reads what a pack for assessors holds: answers, notes and evidence of one assessment as they stood at the end of a day.
import type { IsoDate } from "../../domain/dates";
import type { PackContents, PackCriterion, PackEvidence } from "../../domain/pack/contents";
import { isSettled, type PlacedCriterion } from "../../domain/gap-analysis";
import type { Place } from "../../domain/view/assessment-pages";
import { listPlannedAsAt, type PlannedAnswer } from "../../models/answer-changes.server";
import type { Assessment } from "../../models/assessments.server";
import { listPackEvidence } from "../../models/pack/pack-evidence.server";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import { groupedBy } from "../../domain/documents/adoption-rows";
import { placeOf } from "../assessment-place.server";
import { readAssessment, sectionFigures, type AssessmentRead } from "../assessment-home.server";

export interface PackRead {
  readonly assessment: Assessment;
  readonly place: Place;
  readonly contents: PackContents;
}

/** Where the pack is made: stands on its cover. */
export interface PackMaker {
  readonly networkName: string;
  readonly isDemonstration: boolean;
}

/** All of it in one moment, or `undefined` where the assessment is out of sight. */
export async function readPackContents(
  scope: Scope,
  slug: string,
  id: string,
  on: IsoDate,
  maker: PackMaker,
): Promise<PackRead | undefined> {
  return reading(scope, async (at) => {
    const read = await readAssessment(at, slug, id, on);
    if (read === undefined) return undefined;
    const { assessment, edition, gap } = read;
    const planned = await listPlannedAsAt(at, assessment, on);
    const evidence = groupedBy(await listPackEvidence(at, assessment, on), ({ criterion }) => criterion);
    const criteria = edition.criteria.map((placed) => ({
      placed,
      shown: showCriterion(read, placed, planned.get(placed.criterion.code), evidence.get(placed.criterion.code) ?? []),
    }));
    const contents: PackContents = {
      networkName: maker.networkName,
      isDemonstration: maker.isDemonstration,
      subjectName: assessment.subjectName,
      assessmentTitle: assessment.title,
      editionTitle: edition.edition.title,
      notice: edition.edition.notice,
      on,
      madeOn: at.today,
      total: gap.total,
      sections: sectionFigures(edition, gap),
      statements: edition.statements.map((statement, index) => ({
        code: statement.code,
        title: statement.title,
        outcome: statement.outcome,
        tally: gap.statements[index] ?? gap.total,
        criteria: criteria.filter(({ placed }) => placed.statementIndex === index).map(({ shown }) => shown),
      })),
    };
    return { assessment, place: placeOf(at, assessment, edition.edition), contents };
  });
}

function showCriterion(
  { edition, recorded }: AssessmentRead,
  { criterion }: PlacedCriterion,
  planned: PlannedAnswer | undefined,
  evidence: readonly PackEvidence[],
): PackCriterion {
  const value = recorded.values.get(criterion.code);
  const counts = value === undefined ? undefined : edition.countsAs.get(value);
  const isComplete = counts === "complete";
  return {
    code: criterion.code,
    text: criterion.text,
    state: edition.edition.scale.values.find(({ id }) => id === value)?.label ?? "Not yet rated",
    isGap: !isSettled(counts),
    isComplete,
    isEvidenced: isComplete && recorded.evidenced.has(criterion.code),
    reason: planned?.reason ?? null,
    note: planned?.note ?? null,
    ownerName: planned?.ownerName ?? null,
    targetOn: planned?.targetOn ?? null,
    evidence,
  };
}
