// Tables as CSV: exactly what the page shows, safe to open in a spreadsheet, and marked where the data is a demonstration.
import { stringify } from "csv-stringify/sync";
import type { Arguments } from "./portal.server";
import { xlsxList } from "./xlsx.server";

export type CsvCell = string | number | null;

export interface CsvTable {
  /** Words of the file's name, for example "gap-analysis-by-section". */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

/** Cells that a spreadsheet would run. Source: bars.md, attack 40. Full-width forms are folded by some programs. */
const runnable = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u;

/** A cell as text: an apostrophe keeps a formula from running. Numbers stay numbers. */
export function safeCell(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  return runnable.test(cell) ? `'${cell}` : cell;
}

/** The table as text with CRLF line ends and a byte order mark, which is what spreadsheets expect. */
export function csvText(table: CsvTable, provenance: "demonstration" | null): string {
  const columns = provenance === null ? table.columns : [...table.columns, "provenance"];
  const rows = table.rows.map((row) => (provenance === null ? row : [...row, provenance]).map(safeCell));
  return `\uFEFF${stringify([columns.map(safeCell), ...rows], { record_delimiter: "windows", quoted_match: /^'/ })}`;
}

/**
 * The answer that a list's file gives: CSV, or XLSX where the address asked for it. The name says so where the data is invented.
 * A workbook that cannot be made breaks the download off.
 */
export function csvResponse(args: Arguments, table: CsvTable): Response {
  const { context } = args;
  const provenance = context.portal.isDemonstration ? ("demonstration" as const) : null;
  if (context.request.wantsXlsx === true) return xlsxList(args, table, provenance);
  const name = `${table.name}${provenance === null ? "" : "-demonstration"}.csv`;
  return new Response(csvText(table, provenance), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name.replaceAll(/[^\w.-]/g, "-")}"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
