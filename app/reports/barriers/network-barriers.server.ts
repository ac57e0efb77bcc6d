// The barriers of the network: kinds by trust for the QI manager, and for others counts by kind that name no trust.
import { barrierGrid } from "../../domain/barriers/barrier-grid";
import { barrierTrend } from "../../domain/barriers/barrier-trend";
import { barrierKindLabel, barrierSeverityLabel, inOrderOfWeight } from "../../domain/barriers/barriers";
import { listBarriersAcross, listBarrierStandings, type Barrier } from "../../models/barriers/barriers.server";
import { listServices } from "../../models/network.server";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import { may } from "../assessment-place.server";
import type { TableOf } from "../gap-analysis-tables";

/** How far back the trend goes: two years, and the month that is under way. */
const monthsShown = 25;

/** Everything on the page, read at one moment. `trusts` is `null` for those who may not see barriers by trust. */
export async function readNetworkBarriers(scope: Scope) {
  return reading(scope, async (at) => {
    const standings = await listBarrierStandings(at);
    const seesTrusts = may(at, ["trusts-by-barriers.view"], { networkId: at.networkId });
    const barriers = seesTrusts ? await listBarriersAcross(at) : [];
    const trusts = seesTrusts ? await listTrusts(at) : null;
    const known = trusts ?? [];
    const placed = seesTrusts ? barriers : standings.map((each) => ({ ...each, trustId: "" }));
    return {
      open: standings.filter(({ resolvedOn }) => resolvedOn === null).length,
      trusts,
      kinds: barrierGrid(
        placed,
        known.map(({ id }) => id),
      ),
      trend: barrierTrend(standings, at.today, monthsShown),
      wanted: wantedOf(barriers),
    };
  });
}

export type NetworkBarriers = Awaited<ReturnType<typeof readNetworkBarriers>>;

/** Trusts in alphabetical order, each with its service's address. */
async function listTrusts(scope: Scope) {
  const trusts = new Map((await listServices(scope)).map((each) => [each.trustId, each]));
  return [...trusts.values()].map(({ trustId, trustShortName, slug }) => ({
    id: trustId,
    short: trustShortName,
    slug,
  }));
}

/** Open barriers that say what help is wanted, the gravest first. */
function wantedOf(barriers: readonly Barrier[]) {
  const open = barriers.filter(({ resolvedOn, helpWanted }) => resolvedOn === null && helpWanted !== null);
  return inOrderOfWeight(open).map(({ id, slug, trustShortName, kind, severity, sinceOn, words, helpWanted }) => ({
    ...{ id, slug, kind, severity, sinceOn, words, helpWanted },
    trust: trustShortName,
  }));
}

/** Counts by kind, with a column for each trust where this person may see them. */
export function kindsTable({ kinds, trusts }: NetworkBarriers): TableOf {
  const severity = (of: (typeof kinds)[number]["total"]) =>
    of.highest === null ? null : barrierSeverityLabel(of.highest).toLowerCase();
  return {
    columns: [
      "kind",
      "open",
      "highest severity",
      ...(trusts ?? []).flatMap(({ short }) => [`${short} open`, `${short} highest severity`]),
    ],
    rows: kinds.map(({ label, total, cells }) => [
      label,
      total.open,
      severity(total),
      ...cells.flatMap((cell) => [cell.open, severity(cell)]),
    ]),
  };
}

/** Barriers that stood at the end of each month. */
export function trendTable({ trend }: NetworkBarriers): TableOf {
  return {
    columns: ["at the end of", "open", "of high severity", "began in the month", "resolved in the month"],
    rows: trend.map(({ on, open, high, began, resolved }) => [on, open, high, began, resolved]),
  };
}

/** Which trust wants which help. */
export function wantedTable({ wanted }: NetworkBarriers): TableOf {
  return {
    columns: ["trust", "kind", "severity", "since", "what stops it", "help wanted"],
    rows: wanted.map((each) => [
      each.trust,
      barrierKindLabel(each.kind),
      barrierSeverityLabel(each.severity),
      each.sinceOn,
      each.words,
      each.helpWanted,
    ]),
  };
}

/** For the dashboard: how many stand, by kind, the most frequent first. */
export async function readBarrierSummary(scope: Scope) {
  const standings = (await listBarrierStandings(scope)).filter(({ resolvedOn }) => resolvedOn === null);
  const kinds = barrierGrid(
    standings.map((each) => ({ ...each, trustId: "" })),
    [],
  ).filter(({ total }) => total.open > 0);
  return {
    open: standings.length,
    kinds: kinds
      .toSorted((a, b) => b.total.open - a.total.open)
      .map(({ kind, label, total }) => ({ kind, label, open: total.open })),
  };
}
