// One assessment by section, as it stands today or at the end of a past day.
import type { IsoDate } from "../domain/dates";
import type { AssessmentHome, SectionFigures } from "../domain/view/assessment-pages";
import {
  compileEdition,
  gapAnalysis,
  type CompiledEdition,
  type GapAnalysis,
  type Tally,
} from "../domain/gap-analysis";
import { getAssessment, subjectOf, type Assessment } from "../models/assessments.server";
import { countCarried } from "../models/cycles/carried.server";
import { findMigrationState } from "../models/crosswalk/migrations.server";
import { getEdition } from "../models/editions.server";
import { readRecorded, type Recorded } from "../models/gap-analysis.server";
import { seesMock } from "../models/mock/mock.server";
import { seesTrust, type Scope } from "../models/scope.server";
import { reading } from "../models/transaction.server";
import { may, placeOf, toPack, toStart } from "./assessment-place.server";

export interface AssessmentRead {
  readonly assessment: Assessment;
  readonly edition: CompiledEdition;
  readonly recorded: Recorded;
  readonly gap: GapAnalysis;
}

/** An assessment with its edition and its figures at the end of a day; `undefined` where it is out of sight. Inside a `reading`. */
export async function readAssessment(
  scope: Scope,
  slug: string,
  id: string,
  on: IsoDate = scope.today,
): Promise<AssessmentRead | undefined> {
  const assessment = await getAssessment(scope, slug, id);
  const edition = assessment && (await getEdition(scope, assessment.editionId));
  if (assessment === undefined || edition === undefined) return undefined;
  const compiled = compileEdition(edition);
  const [recorded] = await readRecorded(scope, [assessment.id], on);
  if (recorded === undefined) return undefined;
  return { assessment, edition: compiled, recorded, gap: gapAnalysis(compiled, recorded) };
}

/** The figures of each section, in the order of the edition. */
export function sectionFigures(edition: CompiledEdition, gap: GapAnalysis): readonly SectionFigures[] {
  return edition.edition.sections.flatMap(({ code, title }, index) => {
    const tally = gap.sections[index];
    return tally === undefined ? [] : [{ code, title, tally }];
  });
}

/** What the assessment's own page shows. */
export async function readAssessmentHome(scope: Scope, slug: string, id: string): Promise<AssessmentHome | undefined> {
  return reading(scope, async (at) => {
    const read = await readAssessment(at, slug, id);
    if (read === undefined) return undefined;
    const { assessment, edition, gap } = read;
    const sections = sectionFigures(edition, gap);
    const mayClose = assessment.closedAt === null && may(at, toStart, subjectOf(assessment));
    const open =
      sections.find(({ tally }) => tally.notYetRated > 0) ?? sections.find(({ tally }) => isUnfinished(tally));
    return {
      place: placeOf(at, assessment, edition.edition),
      total: gap.total,
      sections,
      mayClose,
      around: {
        findings: assessment.trustId !== null,
        guests: assessment.trustId !== null && seesTrust(at, assessment.trustId),
        mock: seesMock(at, assessment),
      },
      mayPack: may(at, toPack, subjectOf(assessment)),
      toConfirm: await countCarried(at, assessment),
      migration: await findMigrationState(at, assessment),
      goOnWith: mayClose && open !== undefined ? { code: open.code, title: open.title } : null,
    };
  });
}

function isUnfinished(tally: Tally): boolean {
  return tally.complete < tally.denominator;
}
