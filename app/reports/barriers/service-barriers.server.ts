// The barriers of a service: its list, its file, and one of them with its history.
import {
  barrierKindLabel,
  barrierSeverityLabel,
  filterBarriers,
  inOrderOfWeight,
  type BarrierFilter,
} from "../../domain/barriers/barriers";
import { formatDate } from "../../domain/dates";
import { formatMoment } from "../../domain/london";
import { pageOf } from "../../domain/page-of";
import type { BarrierPage, BarrierRow, BarriersPage } from "../../domain/view/barrier-pages";
import {
  getBarrier,
  listBarrierHistory,
  listBarriers,
  type Barrier,
  type BarrierStep,
} from "../../models/barriers/barriers.server";
import type { ServiceRow } from "../../models/network.server";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import { readActionsPanel } from "../actions/actions-panel.server";
import type { TableOf } from "../gap-analysis-tables";

const pageSize = 100;

/** The barriers of a service that the caller found within sight. */
export async function readBarriers(
  scope: Scope,
  service: ServiceRow,
  filter: BarrierFilter,
  from: string | null,
): Promise<BarriersPage> {
  const barriers = await listBarriers(scope, service);
  const page = pageOf(inOrderOfWeight(filterBarriers(barriers, filter)), from, pageSize);
  return { rows: page.rows.map(showRow), all: barriers.length, filter, previous: page.previous, next: page.next };
}

function showRow({ id, words, kind, severity, sinceOn, helpWanted, resolvedOn }: Barrier): BarrierRow {
  return { id, words, kind, severity, sinceOn, helpWanted, resolvedOn };
}

/** Every barrier that the filter leaves, whatever page is shown. */
export async function readBarriersTable(scope: Scope, service: ServiceRow, filter: BarrierFilter): Promise<TableOf> {
  const barriers = inOrderOfWeight(filterBarriers(await listBarriers(scope, service), filter));
  return {
    columns: ["service", "kind", "what stops it", "severity", "since", "help wanted", "resolved on", "how"],
    rows: barriers.map((barrier) => [
      barrier.serviceName,
      barrierKindLabel(barrier.kind),
      barrier.words,
      barrierSeverityLabel(barrier.severity),
      barrier.sinceOn,
      barrier.helpWanted,
      barrier.resolvedOn,
      barrier.resolvedHow,
    ]),
  };
}

/** One barrier, or `undefined` for one that is not of this service. */
export async function readBarrier(scope: Scope, service: ServiceRow, id: string): Promise<BarrierPage | undefined> {
  return reading(scope, async (at) => {
    const barrier = await getBarrier(at, id);
    if (barrier === undefined || barrier.serviceId !== service.id) return undefined;
    const closes = { kind: "barrier", id } as const;
    return {
      ...showRow(barrier),
      resolvedHow: barrier.resolvedHow,
      version: barrier.version,
      actions: await readActionsPanel(at, service, closes, closes),
      history: (await listBarrierHistory(at, barrier)).map(showStep),
    };
  });
}

const stepWords = { recorded: "Recorded", changed: "Changed", resolved: "Resolved" } as const;

function showStep({ id, what, kind, severity, words, resolvedOn, resolvedHow, by, onBehalf, at }: BarrierStep) {
  const said =
    what === "resolved" && resolvedOn !== null
      ? `${formatDate(resolvedOn)}: ${resolvedHow ?? ""}`
      : `${barrierKindLabel(kind)}, ${barrierSeverityLabel(severity).toLowerCase()} severity: ${words}`;
  return {
    key: id,
    what: `${stepWords[what]}. ${said}`,
    who: `${by}${onBehalf ? ", on behalf of the trust" : ""}, ${formatMoment(at)}`,
  };
}
