// Reads the rows of a table out of a workbook's first sheet, or out of CSV. Runs in the worker.
import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { importLimits } from "../../domain/edition-import/draft";
import { readBook } from "./read-book.server";

export type TableFileKind = "xlsx" | "csv";

/** Cells as text, row by row; or why there are none, and what to do. */
export type RowsRead =
  | { readonly ok: true; readonly rows: readonly (readonly string[])[] }
  | { readonly ok: false; readonly reason: string; readonly fix: string };

/** The first sheet that has rows, or the text as CSV with its own separator. Throws where a workbook is broken or unpacks too far. */
export async function readRows(path: string, kind: TableFileKind): Promise<RowsRead> {
  if (kind === "xlsx") {
    const sheets = await readBook(path);
    return { ok: true, rows: (sheets.find(({ rows }) => rows.length > 0) ?? { rows: [] }).rows };
  }
  const text = textOf(await readFile(path));
  if (text === null) return { ok: false, reason: "It is no text in UTF-8.", fix: notUtf8 };
  const [first = ""] = text.split("\n", 1);
  const delimiter = [",", ";", "\t"].toSorted((a, b) => first.split(b).length - first.split(a).length)[0] ?? ",";
  try {
    const options = { bom: true, relax_column_count: true, skip_empty_lines: false, to: importLimits.rows + 200 };
    const rows: string[][] = parse(text, { ...options, delimiter });
    return { ok: true, rows: rows.map((row) => row.map(unguarded)) };
  } catch (error) {
    const reason = `It is no CSV: ${error instanceof Error ? error.message : "broken"}.`;
    return { ok: false, reason, fix: "Save it again as CSV from the spreadsheet program." };
  }
}

const notUtf8 = "Save the file as UTF-8 and send it again.";

/** The portal's own files put an apostrophe before what a spreadsheet would run. */
function unguarded(cell: string): string {
  return /^'[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u.test(cell) ? cell.slice(1) : cell;
}

/** The bytes as text; `null` where they are none. */
export function textOf(bytes: Buffer): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? null : text;
  } catch {
    return null;
  }
}
