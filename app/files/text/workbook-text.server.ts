// Words and numbers of an Excel workbook: every sheet, hidden ones too, with comments. Formulas are not run, only their kept results read.
import { readFile } from "node:fs/promises";
import { read, SSF, type CellObject, type WorkSheet } from "@e965/xlsx";
import { readWorkbookShapes } from "./office-text.server";
import type { TextSink } from "./text-sink.server";
import { withZipText } from "./zip-text.server";

/** Adds the cells of every sheet, a line for each row. Throws where the workbook is broken or unpacks too far. */
export async function readWorkbookWords(path: string, sink: TextSink): Promise<void> {
  await unpackOnce(path);
  const book = read(await readFile(path), {
    type: "buffer",
    dense: true,
    cellNF: true,
    cellHTML: false,
    cellFormula: false,
  });
  for (const name of book.SheetNames) {
    sink.begin(`Sheet ${name}`);
    const sheet = book.Sheets[name];
    if (sheet !== undefined) readSheet(sheet, sink);
  }
  await readWorkbookShapes(path, sink);
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

function readSheet(sheet: WorkSheet, sink: TextSink): void {
  const rows = (sheet["!data"] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
  for (const row of rows) {
    for (const cell of row ?? []) {
      if (cell === undefined) continue;
      sink.add(cellWords(cell));
      for (const { t } of cell.c ?? []) sink.add(` ${t ?? ""}`);
      sink.add("\t");
    }
    if (row !== undefined) sink.add("\n");
  }
}

/** As the sheet shows it; days as they sort, and long numbers in full, which a narrow cell shows as 9.43E+09. */
function cellWords({ v, w, z }: CellObject): string {
  if (typeof v !== "number") return w ?? String(v ?? "");
  if (z !== undefined && SSF.is_date(String(z))) return dayWords(v) ?? w ?? String(v);
  const full = String(v);
  return w === undefined || w === full ? full : `${w} ${Number.isInteger(v) && v >= 1e9 ? full : ""}`.trimEnd();
}

function dayWords(serial: number): string | null {
  const { y, m, d } = (SSF.parse_date_code(serial) ?? {}) as { y?: number; m?: number; d?: number };
  if (y === undefined || m === undefined || d === undefined) return null;
  return `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
}
