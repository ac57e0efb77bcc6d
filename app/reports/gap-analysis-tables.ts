// The gap analysis as tables: the same rows for the page's tables and the files beside them. Counts, shown and exact figures each in a column of their own.
import { percentages, type Tally } from "../domain/gap-analysis";
import type { NetworkGap } from "./network-gap-analysis.server";

type Cell = string | number | null;

export interface TableOf {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export const figureColumns = [
  "criteria",
  "not applicable",
  "denominator",
  "complete",
  "complete %",
  "complete % to one decimal",
  "evidenced",
  "evidenced %",
  "evidenced % to one decimal",
  "commenced",
  "commenced %",
  "commenced % to one decimal",
  "not started",
  "not started %",
  "not started % to one decimal",
  "of which not yet rated",
] as const;

/** The figures of one tally in the order of the columns. Nothing to assess leaves the percentages empty. */
export function figureCells(tally: Tally): readonly Cell[] {
  const shown = percentages(tally);
  return [
    tally.criteria,
    tally.notApplicable,
    tally.denominator,
    tally.complete,
    shown?.complete ?? null,
    shown?.exact.complete ?? null,
    tally.evidenced,
    shown?.evidenced ?? null,
    shown?.exact.evidenced ?? null,
    tally.commenced,
    shown?.commenced ?? null,
    shown?.exact.commenced ?? null,
    tally.notStarted,
    shown?.notStarted ?? null,
    shown?.exact.notStarted ?? null,
    tally.notYetRated,
  ];
}

/** Trusts by sections, long: one row for each trust and section, then the pooled rows. */
export function sectionsTable(gap: NetworkGap): TableOf {
  const { edition } = gap.edition;
  const common = [edition.title, gap.on];
  const rowsOf = (trust: string, service: string, tallies: readonly Tally[]) =>
    tallies.map((tally, index) => {
      const section = edition.sections[index];
      return [...common, trust, service, section?.code ?? null, section?.title ?? null, ...figureCells(tally)];
    });
  const rows = gap.services.flatMap(({ service, gap: own }) =>
    own === null ? [] : rowsOf(service.trustShortName, service.name, own.sections),
  );
  return {
    columns: ["edition", "as at", "trust", "service", "section", "section title", ...figureColumns],
    rows: [...rows, ...rowsOf("All", pooledName(gap), gap.pooled.sections)],
  };
}

/** One row for each trust, then the pooled row. */
export function totalsTable(gap: NetworkGap): TableOf {
  const common = [gap.edition.edition.title, gap.on];
  const rows = gap.services.flatMap(({ service, gap: own }) =>
    own === null ? [] : [[...common, service.trustShortName, service.name, ...figureCells(own.total)]],
  );
  return {
    columns: ["edition", "as at", "trust", "service", ...figureColumns],
    rows: [...rows, [...common, "All", pooledName(gap), ...figureCells(gap.pooled.total)]],
  };
}

/** Trusts by criteria, long: the QI manager's view. */
export function criteriaTable(gap: NetworkGap, sectionCode?: string): TableOf {
  const { edition, criteria } = gap.edition;
  const shown = criteria.filter(({ section }) => sectionCode === undefined || section.code === sectionCode);
  const labels = new Map(edition.scale.values.map((value) => [value.id, value.label]));
  const rows = gap.services.flatMap(({ service, recorded }) =>
    recorded === null
      ? []
      : shown.map(({ criterion }) => [
          edition.title,
          gap.on,
          service.trustShortName,
          criterion.code,
          criterion.text,
          labels.get(recorded.values.get(criterion.code) ?? "") ?? "Not yet rated",
          recorded.evidenced.has(criterion.code) ? "yes" : "no",
        ]),
  );
  return { columns: ["edition", "as at", "trust", "criterion", "text", "status", "current evidence"], rows };
}

function pooledName(gap: NetworkGap): string {
  return gap.edition.edition.subject === "network" ? "The network" : "All services, pooled";
}
