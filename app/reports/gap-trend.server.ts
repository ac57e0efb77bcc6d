// How a gap analysis moved: figures that were published, marked as such, and figures computed from history at the ends of quarters.
import { addDays, addMonths, formatDate, formatMonth, toIsoDate, type IsoDate } from "../domain/dates";
import { percentages, type Tally } from "../domain/gap-analysis";
import { listPublishedGapAnalyses } from "../models/gap-analysis.server";
import type { Scope } from "../models/scope.server";
import { readNetworkGap } from "./network-gap-analysis.server";

export interface TrendPoint {
  readonly on: IsoDate;
  readonly when: string;
  readonly kind: "Published" | "Computed";
  readonly complete: number;
  readonly commenced: number;
  readonly notStarted: number;
  readonly evidenced: number | null;
  readonly tally: Tally | null;
  readonly source: string | null;
}

const quarters = 5;

/** Oldest first. A day on which nothing had begun is left out: it has no share to show. */
export async function readGapTrend(
  scope: Scope,
  edition: { readonly id: string; readonly standard: string },
  on: IsoDate,
): Promise<readonly TrendPoint[]> {
  const published = (await listPublishedGapAnalyses(scope, edition.standard))
    .filter(({ publishedFor }) => publishedFor <= on)
    .map((figure): TrendPoint => ({
      on: figure.publishedFor,
      when: formatMonth(figure.publishedFor),
      kind: "Published",
      complete: figure.complete,
      commenced: figure.commenced,
      notStarted: figure.notStarted,
      evidenced: null,
      tally: null,
      source: figure.source,
    }));
  const computed: TrendPoint[] = [];
  for (const day of trendDays(on)) {
    const gap = await readNetworkGap(scope, edition.id, day);
    const hasBegun =
      gap !== undefined && (gap.networkAssessmentId !== null || gap.services.some((each) => each.gap !== null));
    const shown = hasBegun ? percentages(gap.pooled.total) : null;
    if (gap === undefined || shown === null) continue;
    const { complete, commenced, notStarted, evidenced } = shown;
    const tally = gap.pooled.total;
    computed.push({
      on: day,
      when: formatDate(day),
      kind: "Computed",
      complete,
      commenced,
      notStarted,
      evidenced,
      tally,
      source: null,
    });
  }
  return [...published, ...computed];
}

/** The last days of the quarters before a day, and the day itself. */
function trendDays(on: IsoDate): readonly IsoDate[] {
  const [year = "", month = "1"] = on.split("-");
  const quarterStart = toIsoDate(`${year}-${String(Math.floor((Number(month) - 1) / 3) * 3 + 1).padStart(2, "0")}-01`);
  const ends = Array.from({ length: quarters }, (_, index) => addDays(addMonths(quarterStart, -3 * index), -1));
  return [...ends.reverse(), on];
}

/** The trend as a file. Published figures have no counts. */
export function trendTable(editionTitle: string, points: readonly TrendPoint[]) {
  return {
    columns: [
      "edition",
      "as at",
      "figures",
      "complete %",
      "evidenced %",
      "commenced %",
      "not started %",
      "complete",
      "evidenced",
      "commenced",
      "not started",
      "denominator",
      "source",
    ],
    rows: points.map((point) => [
      editionTitle,
      point.on,
      point.kind.toLowerCase(),
      point.complete,
      point.evidenced,
      point.commenced,
      point.notStarted,
      point.tally?.complete ?? null,
      point.tally?.evidenced ?? null,
      point.tally?.commenced ?? null,
      point.tally?.notStarted ?? null,
      point.tally?.denominator ?? null,
      point.source,
    ]),
  };
}
