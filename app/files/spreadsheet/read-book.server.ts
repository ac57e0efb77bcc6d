// Reads the cells of a workbook, within limits. Runs in the worker. Formulas are not run, only their kept results read.
import { readFile } from "node:fs/promises";
import { read, SSF, type CellObject, type WorkSheet } from "@e965/xlsx";
import type { SheetRead } from "../../domain/workbook/book";
import { withZipText } from "../text/zip-text.server";

const mostRows = 5_000;
const mostColumns = 60;
const mostSheets = 20;

/** Every sheet, hidden ones too. Throws where the workbook is broken, defines a document type, or unpacks too far. */
export async function readBook(path: string): Promise<readonly SheetRead[]> {
  await unpackOnce(path);
  const book = read(await readFile(path), {
    type: "buffer",
    dense: true,
    cellNF: true,
    cellHTML: false,
    cellFormula: false,
    sheetRows: mostRows + 1,
  });
  if (book.SheetNames.length > mostSheets) throw new Error("The workbook has too many sheets.");
  const isFrom1904 = book.Workbook?.WBProps?.date1904 === true;
  return book.SheetNames.map((name) => ({ name, rows: rowsOf(book.Sheets[name], isFrom1904) }));
}

/** The library believes what a part says of its size, and would unpack it whole: so its parts are unpacked once before, and counted. */
async function unpackOnce(path: string): Promise<void> {
  await withZipText(path, async (zip) => {
    for (const name of zip.names) {
      let before = "";
      for await (const chunk of zip.read(name)) {
        if (!/\.(?:xml|rels|vml)$/i.test(name)) continue;
        const text = before + chunk.toString("latin1");
        if (/<!(?:doctype|entity)/i.test(text)) throw new Error("The workbook defines a document type.");
        before = text.slice(-16);
      }
    }
  });
}

function rowsOf(sheet: WorkSheet | undefined, isFrom1904: boolean): readonly (readonly string[])[] {
  const rows = (sheet?.["!data"] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
  if (rows.length > mostRows) throw new Error("A sheet has too many rows.");
  return Array.from(rows, (row) => Array.from((row ?? []).slice(0, mostColumns), (cell) => textOf(cell, isFrom1904)));
}

function textOf(cell: CellObject | undefined, isFrom1904: boolean): string {
  if (cell === undefined || cell.v === undefined || cell.t === "e") return "";
  if (typeof cell.v !== "number") return String(cell.v);
  if (cell.z === undefined || !SSF.is_date(String(cell.z))) return String(cell.v);
  const day = SSF.parse_date_code(cell.v, { date1904: isFrom1904 }) as { y: number; m: number; d: number } | null;
  if (day === null) return String(cell.v);
  return `${day.y}-${String(day.m).padStart(2, "0")}-${String(day.d).padStart(2, "0")}`;
}
