import type { GapPageData } from "../../routes/network.gap-analysis._index";
import { DataTable } from "../DataTable";
import { BarKey, StackedBar } from "./StackedBar";

/** One bar a row, with its numbers beside it: the table is the chart. */
export function GapBars({ data }: { data: Pick<GapPageData, "bars" | "barsCaption" | "isForServices"> }) {
  const rows = data.bars.map((row) => ({
    key: row.key,
    cells: [
      <span key="name">
        {row.href === null ? row.name : <a href={row.href}>{row.name}</a>}
        {row.full !== "" && <span className="nhsuk-u-visually-hidden">, {row.full}</span>}
      </span>,
      <StackedBar key="bar" shares={row.shares} />,
      <strong key="complete">{row.complete}</strong>,
      row.evidenced,
      row.commenced,
      row.notStarted,
      row.notYetRated,
    ],
  }));
  return (
    <>
      <BarKey />
      <DataTable
        caption={data.barsCaption}
        columns={[
          { label: data.isForServices ? "Trust" : "Section" },
          { label: "Share of criteria" },
          { label: "Complete", numeric: true },
          { label: "Evidenced", numeric: true },
          { label: "Commenced", numeric: true },
          { label: "Not started", numeric: true },
          { label: "Of which not yet rated", numeric: true },
        ]}
        rows={rows.slice(0, -1)}
        footer={rows.at(-1)?.cells}
        sticky
        className="app-table--bars"
      />
    </>
  );
}
