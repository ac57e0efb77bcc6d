// Snapshots of an assessment: taken from what stands now, listed with their figures, and set beside each other or beside today.
import type { Instant, IsoDate } from "../../domain/dates";
import { londonDate } from "../../domain/london";
import { moves } from "../../domain/cycles/comparing";
import { compileEdition, gapAnalysis } from "../../domain/gap-analysis";
import { cycleOf, freeze, type FrozenAssessment } from "../../domain/snapshots/snapshot";
import type { CycleShown } from "../../domain/view/cycles";
import type { SnapshotComparison, SnapshotList, SnapshotListed, SnapshotPage } from "../../domain/view/snapshots";
import { listAnswers } from "../../models/answers.server";
import { getAssessment, isOpen, subjectOf, type Assessment } from "../../models/assessments.server";
import { listCarried } from "../../models/cycles/carried.server";
import { getEdition } from "../../models/editions.server";
import { readRecorded } from "../../models/gap-analysis.server";
import type { Scope } from "../../models/scope.server";
import { getSnapshot, listSnapshots, takeSnapshot, type Snapshot } from "../../models/snapshots/snapshots.server";
import { reading, type Outcome } from "../../models/transaction.server";
import type { Edition } from "../../standards/types";
import { may, placeOf } from "../assessment-place.server";
import { showCompared } from "../cycles/compare.server";
import { figureCells, figureColumns, type TableOf } from "../gap-analysis-tables";

/** In order of preference: as the trust's own, as the network's own, on behalf of a trust. */
export const toTakeSnapshot = ["snapshot.take", "network-snapshot.take", "snapshot.take-on-behalf"] as const;

async function findEdition(scope: Scope, slug: string, id: string) {
  const assessment = await getAssessment(scope, slug, id);
  const edition = assessment && (await getEdition(scope, assessment.editionId));
  return assessment === undefined || edition === undefined ? undefined : { assessment, edition };
}

/** The day of which "now" speaks: today, or for ever the day of the closing. */
function nowOf(scope: Scope, { closedAt }: Assessment): IsoDate {
  return closedAt === null ? scope.today : londonDate(closedAt as Instant);
}

/** How an assessment stands. */
async function readNow(scope: Scope, assessment: Assessment) {
  const [recorded] = await readRecorded(scope, [assessment.id], nowOf(scope, assessment));
  const waiting = new Set((await listCarried(scope, assessment)).keys());
  return {
    values: recorded?.values ?? new Map<string, string>(),
    evidenced: recorded?.evidenced ?? new Set<string>(),
    waiting,
  };
}

/** Reads what stands in the transaction and keeps it, all or nothing. */
export async function takeSnapshotNow(
  tx: Scope,
  assessment: Assessment,
  edition: Edition,
  title: string,
  onBehalf: boolean,
): Promise<Outcome<{ readonly id: string }, "name-taken" | "closed">> {
  if (!(await isOpen(tx, assessment))) return { ok: false, reason: "closed" };
  const answers = await listAnswers(tx, assessment);
  const frozen: FrozenAssessment = freeze(
    compileEdition(edition),
    [...answers.values()]
      .map(({ criterion, value, reason, note, ownerId, targetOn }) => ({
        criterion,
        value,
        reason,
        note,
        ownerId,
        targetOn,
      }))
      .toSorted((a, b) => a.criterion.localeCompare(b.criterion)),
    await readNow(tx, assessment),
  );
  return takeSnapshot(tx, assessment, title, frozen, onBehalf);
}

/** The snapshots of an assessment; `undefined` where it is out of sight. */
export async function readSnapshots(scope: Scope, slug: string, id: string): Promise<SnapshotList | undefined> {
  return reading(scope, async (at) => {
    const here = await findEdition(at, slug, id);
    if (here === undefined) return undefined;
    const { assessment, edition } = here;
    return {
      place: placeOf(at, assessment, edition),
      snapshots: (await listSnapshots(at, assessment)).map(showListed),
      now: gapAnalysis(compileEdition(edition), await readNow(at, assessment)).total,
      mayTake: assessment.closedAt === null && may(at, toTakeSnapshot, subjectOf(assessment)),
    };
  });
}

function showListed({ id, title, takenOn, takenByName, onBehalf, frozen }: Snapshot): SnapshotListed {
  return { id, title, takenOn, takenBy: takenByName, onBehalf, total: frozen.total };
}

/** One snapshot with its stored figures by section; `undefined` where the assessment is out of sight, or it is another's. */
export async function readSnapshot(
  scope: Scope,
  slug: string,
  id: string,
  snapshotId: string,
): Promise<SnapshotPage | undefined> {
  return reading(scope, async (at) => {
    const here = await findEdition(at, slug, id);
    const snapshot = here && (await getSnapshot(at, here.assessment, snapshotId));
    if (here === undefined || snapshot === undefined) return undefined;
    return {
      ...showListed(snapshot),
      place: placeOf(at, here.assessment, here.edition),
      sha256: snapshot.sha256,
      sections: here.edition.sections.flatMap(({ code, title }, index) => {
        const tally = snapshot.frozen.sections[index];
        return tally === undefined ? [] : [{ code, title, tally }];
      }),
    };
  });
}

/** The stored figures as a file. */
export function snapshotTable({ place, title, takenOn, sections, total }: SnapshotPage): TableOf {
  const common = [place.subjectName, place.assessmentTitle, place.editionTitle, title, takenOn];
  return {
    columns: ["service", "assessment", "edition", "snapshot", "taken on", "section", "section title", ...figureColumns],
    rows: [
      ...sections.map(({ code, title: section, tally }) => [...common, code, section, ...figureCells(tally)]),
      [...common, null, "All sections", ...figureCells(total)],
    ],
  };
}

export interface SnapshotQuery {
  readonly from: string | null;
  readonly to: string | null;
  readonly move: string;
}

/** Reads the query of the page's address. A move that nobody knows leaves all in. */
export function readSnapshotQuery(search: URLSearchParams): SnapshotQuery {
  const move = search.get("move") ?? "";
  return { from: search.get("from"), to: search.get("to"), move: moves.some((each) => each === move) ? move : "" };
}

/**
 * Two snapshots, or one and how it stands now; `undefined` where the assessment is out of sight. A snapshot that is not here is not found:
 * the latest stands in its place, beside today.
 */
export async function readSnapshotComparison(
  scope: Scope,
  slug: string,
  id: string,
  query: SnapshotQuery,
): Promise<SnapshotComparison | undefined> {
  return reading(scope, async (at) => {
    const here = await findEdition(at, slug, id);
    if (here === undefined) return undefined;
    const { assessment, edition } = here;
    const snapshots = await listSnapshots(at, assessment);
    const to = snapshots.find((each) => each.id === query.to);
    const from = snapshots.find((each) => each.id === query.from) ?? snapshots.find((each) => each.id !== to?.id);
    return {
      place: placeOf(at, assessment, edition),
      choices: snapshots.map((each) => ({ value: each.id, label: each.title })),
      chosen: { from: from?.id ?? "", to: to?.id ?? "", move: query.move },
      compared:
        from === undefined
          ? null
          : showCompared(edition, query.move, {
              from: shownOf(assessment, from),
              then: cycleOf(from.frozen),
              to:
                to === undefined
                  ? { id: assessment.id, title: "Now", on: nowOf(at, assessment), isOpen: assessment.closedAt === null }
                  : shownOf(assessment, to),
              now: to === undefined ? await readNow(at, assessment) : cycleOf(to.frozen),
            }),
    };
  });
}

/** The id is the assessment's: a criterion of the list leads to its page there. */
function shownOf(assessment: Assessment, { title, takenOn }: Snapshot): CycleShown {
  return { id: assessment.id, title, on: takenOn, isOpen: false };
}
