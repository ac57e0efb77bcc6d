import { percentages, type Tally } from "../domain/gap-analysis";
import type { SectionFigures } from "../domain/view/assessment-pages";
import { formatCount, nothingToAssess } from "../domain/view/figures";
import { DataTable, type WideCell } from "./DataTable";
import type { PageLink } from "./PageHead";
import { StackedBar } from "./StackedBar";
import type { ReactNode } from "react";

export interface SectionsTableProps {
  readonly caption: string;
  readonly sections: readonly SectionFigures[];
  readonly total: Tally;
  /** The page of a section, or `null` where the reader has none. */
  readonly href: (code: string) => string | null;
  readonly file?: PageLink;
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
export function SectionsTable({ caption, sections, total, href, file }: SectionsTableProps) {
  return (
    <DataTable
      caption={caption}
      columns={columns}
      className="app-table--bars"
      rows={sections.map(({ code, title, tally }) => {
        const address = href(code);
        const name = `${code} ${title}`;
        return { key: code, cells: [address === null ? name : <a href={address}>{name}</a>, ...tallyCells(tally)] };
      })}
      footer={["All sections", ...footerCells(total)]}
      file={file}
    />
  );
}

/** A bar and its figures, or one wide cell that says there is nothing to assess. */
export function tallyCells(tally: Tally): readonly (ReactNode | WideCell)[] {
  const shown = percentages(tally);
  if (shown === null)
    return [{ span: 6, content: `${nothingToAssess.charAt(0).toUpperCase()}${nothingToAssess.slice(1)}` }];
  return [
    <StackedBar key="bar" shares={shown} />,
    <strong key="complete">{withCount(shown.complete, tally.complete)}</strong>,
    withCount(shown.evidenced, tally.evidenced),
    withCount(shown.commenced, tally.commenced),
    withCount(shown.notStarted, tally.notStarted),
    formatCount(tally.notYetRated),
  ];
}

function footerCells(total: Tally): readonly ReactNode[] {
  const shown = percentages(total);
  if (shown === null) return ["Nothing to assess", "", "", "", "", ""];
  return [
    <StackedBar key="bar" shares={shown} />,
    withCount(shown.complete, total.complete),
    withCount(shown.evidenced, total.evidenced),
    withCount(shown.commenced, total.commenced),
    withCount(shown.notStarted, total.notStarted),
    formatCount(total.notYetRated),
  ];
}

function withCount(percent: number, count: number): string {
  return `${percent}% (${formatCount(count)})`;
}
