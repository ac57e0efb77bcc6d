import { percentages, type Tally } from "../../domain/gap-analysis";
import type { SectionFigures } from "../../domain/view/assessment-pages";
import { formatCount } from "../../domain/view/figures";
import { DataTable, type WideCell } from "../DataTable";
import type { PageLink } from "../frame/PageHead";
import { StackedBar } from "../chart/StackedBar";
import type { ReactNode } from "react";

export interface SectionsTableProps {
  readonly caption: string;
  readonly sections: readonly SectionFigures[];
  readonly total: Tally;
  /** The page of a section, or `null` where the reader has none. */
  readonly href: (code: string) => string | null;
  readonly file?: PageLink;
  /** Beside other things: complete and evidenced only. The bar shows the rest. */
  readonly short?: boolean;
}

const columns = [
  { label: "Section" },
  { label: "Share of criteria" },
  { label: "Complete", numeric: true },
  { label: "Evidenced", numeric: true },
  { label: "Commenced", numeric: true },
  { label: "Not started", numeric: true },
  { label: "Of which not yet rated", numeric: true },
] as const;

/** One assessment by section: percentages with their counts, evidenced beside complete. The bar is the chart. */
export function SectionsTable({ caption, sections, total, href, file, short = false }: SectionsTableProps) {
  const shown = short ? columns.slice(0, 4) : columns;
  const cells = (tally: Tally) => tallyCells(tally, shown.length - 1);
  return (
    <DataTable
      caption={caption}
      columns={shown}
      className="app-table--bars app-table--sections"
      stack={short}
      rows={sections.map(({ code, title, tally }) => {
        const address = href(code);
        const name = `${code} ${title}`;
        return { key: code, cells: [address === null ? name : <a href={address}>{name}</a>, ...cells(tally)] };
      })}
      footer={["All sections", ...footerCells(total, shown.length - 1)]}
      file={file}
    />
  );
}

/** A bar and as many figures as fit the columns, or one wide cell that says there is nothing to assess. */
export function tallyCells(tally: Tally, width = 6): readonly (ReactNode | WideCell)[] {
  return percentages(tally) === null ? [{ span: width, content: "Nothing to assess" }] : footerCells(tally, width);
}

function footerCells(tally: Tally, width: number): readonly ReactNode[] {
  const shown = percentages(tally);
  if (shown === null) return ["Nothing to assess", ...Array.from({ length: width - 1 }, () => "")];
  return [
    <StackedBar key="bar" shares={shown} />,
    <strong key="complete">{withCount(shown.complete, tally.complete)}</strong>,
    withCount(shown.evidenced, tally.evidenced),
    withCount(shown.commenced, tally.commenced),
    withCount(shown.notStarted, tally.notStarted),
    formatCount(tally.notYetRated),
  ].slice(0, width);
}

function withCount(percent: number, count: number): string {
  return `${percent}% (${formatCount(count)})`;
}
