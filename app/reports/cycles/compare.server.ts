// Two cycles of one subject beside each other: figures by section then and now, and the criteria that moved between them.
import {
  compareCycles,
  countMoves,
  moves,
  pointsBetween,
  type Compared,
  type Cycle,
} from "../../domain/cycles/comparing";
import { criterionTitle } from "../../domain/find-criterion";
import { compileEdition, gapAnalysis, type CompiledEdition, type Tally } from "../../domain/gap-analysis";
import { londonDate } from "../../domain/london";
import type { Instant, IsoDate } from "../../domain/dates";
import {
  moveWords,
  standingWords,
  type ComparePage,
  type CyclesCompared,
  type CycleShown,
  type MovedRow,
} from "../../domain/view/cycles";
import { listAssessments, type Assessment } from "../../models/assessments.server";
import { listCarried } from "../../models/cycles/carried.server";
import { getEdition } from "../../models/editions.server";
import { readRecorded } from "../../models/gap-analysis.server";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import type { Edition } from "../../standards/types";
import type { TableOf } from "../gap-analysis-tables";
import { findSubject, type NetworkNamed } from "../service-home.server";

export interface CompareQuery {
  /** Ids of assessments; `null` for the two that ended or began last. */
  readonly from: string | null;
  readonly to: string | null;
  /** One of `moves`; empty for all. */
  readonly move: string;
}

/** Reads the query of the page's address. A move that nobody knows leaves all in. */
export function readCompareQuery(search: URLSearchParams): CompareQuery {
  const move = search.get("move") ?? "";
  return { from: search.get("from"), to: search.get("to"), move: moves.some((each) => each === move) ? move : "" };
}

/** The page; `undefined` where the subject is out of sight. Assessments of others that the address names are not found: the last two stand there. */
export async function readComparison(
  scope: Scope,
  slug: string,
  network: NetworkNamed,
  query: CompareQuery,
): Promise<ComparePage | undefined> {
  return reading(scope, async (at) => {
    const subject = await findSubject(at, slug, network);
    if (subject === undefined) return undefined;
    const assessments = await listAssessments(at, subject.service?.id ?? null);
    const titles = await readTitles(at, assessments);
    const to = assessments.find(({ id }) => id === query.to) ?? assessments[0];
    const from = assessments.find(({ id }) => id === query.from && id !== to?.id) ?? earlierThan(assessments, to);
    const isOne = from?.editionId === to?.editionId;
    return {
      subject: subject.shown,
      cycles: assessments.map(({ id, title, editionId }) => ({ id, title, editionTitle: titles.get(editionId) ?? "" })),
      chosen: { from: from?.id ?? "", to: to?.id ?? "", move: query.move },
      compared: from === undefined || to === undefined || !isOne ? null : await readCompared(at, from, to, query.move),
      problem: from === undefined || to === undefined ? "one-cycle" : isOne ? null : "different-editions",
    };
  });
}

/** The last one before, of the same edition where there is one. */
function earlierThan(assessments: readonly Assessment[], to: Assessment | undefined): Assessment | undefined {
  if (to === undefined) return undefined;
  const earlier = assessments.slice(assessments.indexOf(to) + 1);
  return earlier.find(({ editionId }) => editionId === to.editionId) ?? earlier[0];
}

async function readTitles(scope: Scope, assessments: readonly Assessment[]): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  for (const id of new Set(assessments.map(({ editionId }) => editionId))) {
    titles.set(id, (await getEdition(scope, id))?.title ?? id);
  }
  return titles;
}

async function readCompared(
  scope: Scope,
  from: Assessment,
  to: Assessment,
  move: string,
): Promise<CyclesCompared | null> {
  const stored = await getEdition(scope, to.editionId);
  if (stored === undefined) return null;
  return showCompared(stored, move, {
    from: showCycle(scope, from),
    then: await readCycle(scope, from),
    to: showCycle(scope, to),
    now: await readCycle(scope, to),
  });
}

/** Two states of one edition beside each other, whatever they were read from. A move that is named leaves only its criteria. */
export function showCompared(
  stored: Edition,
  move: string,
  {
    from,
    then,
    to,
    now,
  }: { readonly from: CycleShown; readonly then: Cycle; readonly to: CycleShown; readonly now: Cycle },
): CyclesCompared {
  const edition = compileEdition(stored);
  const compared = compareCycles(edition, then, now);
  const [before, after] = [gapAnalysis(edition, then), gapAnalysis(edition, now)];
  return {
    from,
    to,
    editionTitle: stored.title,
    notice: stored.notice,
    sections: stored.sections.flatMap(({ code, title }, index) => {
      const [old, tally] = [before.sections[index], after.sections[index]];
      return old === undefined || tally === undefined ? [] : [{ code, title, ...beside(old, tally) }];
    }),
    total: beside(before.total, after.total),
    counts: countMoves(compared),
    rows: moves.filter((each) => move === "" || each === move).flatMap((each) => rowsOf(edition, compared, each)),
  };
}

function beside(then: Tally, tally: Tally) {
  const points = (part: "complete" | "evidenced") => pointsBetween(then, tally, part);
  return { then, tally, points: { complete: points("complete"), evidenced: points("evidenced") } };
}

function rowsOf(edition: CompiledEdition, compared: readonly Compared[], move: Compared["move"]): readonly MovedRow[] {
  const { scale } = edition.edition;
  return compared
    .filter((each) => each.move === move)
    .map(({ placed, then, now }) => ({
      code: placed.criterion.code,
      title: criterionTitle(placed),
      text: placed.criterion.text,
      move,
      then: standingWords(scale, then),
      now: move === "to-confirm" ? moveWords[move] : standingWords(scale, now),
    }));
}

/** A closed cycle stands as it did on the day it was closed: evidence that ended since was current then. */
function dayOf(scope: Scope, { closedAt }: Assessment): IsoDate {
  return closedAt === null ? scope.today : londonDate(closedAt as Instant);
}

function showCycle(scope: Scope, assessment: Assessment): CycleShown {
  const { id, title, closedAt } = assessment;
  return { id, title, on: dayOf(scope, assessment), isOpen: closedAt === null };
}

async function readCycle(scope: Scope, assessment: Assessment): Promise<Cycle> {
  const [recorded] = await readRecorded(scope, [assessment.id], dayOf(scope, assessment));
  const waiting = new Set((await listCarried(scope, assessment)).keys());
  return { values: recorded?.values ?? new Map(), evidenced: recorded?.evidenced ?? new Set(), waiting };
}

/** The criteria that moved, as the page lists them; the columns alone where there is nothing to compare. */
export function comparisonTable({ subject, compared }: Pick<ComparePage, "subject" | "compared">): TableOf {
  const columns = ["service", "criterion", "text", "move", "then in", "then", "now in", "now"];
  if (compared === null) return { columns, rows: [] };
  const { from, to, rows } = compared;
  return {
    columns,
    rows: rows.map((row) => [
      subject.name,
      row.code,
      row.text,
      moveWords[row.move],
      from.title,
      row.then,
      to.title,
      row.now,
    ]),
  };
}

/** The figures by section, then and now, as the page shows them. */
export function comparisonFigures({ subject, compared }: Pick<ComparePage, "subject" | "compared">): TableOf {
  const parts = ["criteria", "not applicable", "denominator", "complete", "evidenced", "commenced", "not started"];
  const columns = [
    "service",
    "section",
    "section title",
    ...parts.map((part) => `${part} then`),
    ...parts.map((part) => `${part} now`),
    "complete points",
    "evidenced points",
  ];
  if (compared === null) return { columns, rows: [] };
  const cells = (tally: Tally) => [
    tally.criteria,
    tally.notApplicable,
    tally.denominator,
    tally.complete,
    tally.evidenced,
    tally.commenced,
    tally.notStarted,
  ];
  const row = (code: string | null, title: string, { then, tally, points }: CyclesCompared["total"]) => [
    subject.name,
    code,
    title,
    ...cells(then),
    ...cells(tally),
    points.complete,
    points.evidenced,
  ];
  return {
    columns,
    rows: [...compared.sections.map((each) => row(each.code, each.title, each)), row(null, "All", compared.total)],
  };
}
