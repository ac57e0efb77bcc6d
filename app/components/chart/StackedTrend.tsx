import type { ReactNode } from "react";
import { DataTable } from "../DataTable";
import { StackedBar } from "./StackedBar";

export interface TrendRow {
  readonly key: string;
  readonly when: ReactNode;
  /** Where the figures come from: "Published", "Snapshot", "Computed". */
  readonly kind: string;
  readonly complete: number;
  readonly commenced: number;
  readonly notStarted: number;
  /** `null` where nobody published it. */
  readonly evidenced: number | null;
  /** Counts beside the percentages, where they are known. */
  readonly counts?: {
    readonly complete: number;
    readonly commenced: number;
    readonly notStarted: number;
    readonly evidenced: number;
  };
}

const columns = [
  { label: "As at" },
  { label: "Figures" },
  { label: "Share of criteria" },
  { label: "Complete", numeric: true },
  { label: "Evidenced", numeric: true },
  { label: "Commenced", numeric: true },
  { label: "Not started", numeric: true },
] as const;

/** How the shares moved, one bar a row: the table is the chart. */
export function StackedTrend({
  caption,
  rows,
  flush,
}: {
  caption: string;
  rows: readonly TrendRow[];
  flush?: boolean;
}) {
  return (
    <DataTable
      caption={caption}
      columns={columns}
      flush={flush}
      className="app-table--bars"
      rows={rows.map((row) => ({
        key: row.key,
        cells: [
          row.when,
          row.kind,
          <StackedBar key="bar" shares={row} />,
          <strong key="complete">{withCount(row.complete, row.counts?.complete)}</strong>,
          row.evidenced === null ? "Not published" : withCount(row.evidenced, row.counts?.evidenced),
          withCount(row.commenced, row.counts?.commenced),
          withCount(row.notStarted, row.counts?.notStarted),
        ],
      }))}
    />
  );
}

function withCount(percent: number, count: number | undefined): string {
  return count === undefined ? `${percent}%` : `${percent}% (${count.toLocaleString("en-GB")})`;
}
