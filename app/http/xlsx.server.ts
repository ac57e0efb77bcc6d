// Answers that are workbooks: a list as the rows that its CSV has, or a book of its own.
import type { Book } from "../domain/workbook/book";
import { isIsoDate } from "../domain/dates";
import type { CsvTable } from "./csv.server";
import type { Arguments } from "./portal.server";

/** A list as a workbook of one sheet: numbers are numbers, days are days, and the rest is text that never runs. */
export function bookOf({ columns, rows }: CsvTable, provenance: "demonstration" | null): Book {
  const all = provenance === null ? columns : [...columns, "provenance"];
  return {
    sheets: [
      {
        name: "List",
        columns: all.map((header, at) => ({ header, width: widthOf(header, rows, at), kind: "mixed" as const })),
        rows: provenance === null ? rows : rows.map((row) => [...row, provenance]),
      },
    ],
  };
}

const narrowest = 10;
const widest = 60;

/** As wide as its longest cell, within what can be read. */
function widthOf(header: string, rows: CsvTable["rows"], at: number): number {
  const lengths = rows.slice(0, 200).map((row) => {
    const cell = row[at] ?? "";
    return typeof cell === "string" && isIsoDate(cell) ? 12 : String(cell).length;
  });
  return Math.min(widest, Math.max(narrowest, header.length + 2, ...lengths.map((length) => length + 1)));
}

/** The rows of a list as a file. They are written while the answer is under way. */
export function xlsxList(args: Arguments, table: CsvTable, provenance: "demonstration" | null): Response {
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const bytes = await args.context.portal.spreadsheets.write(bookOf(table, provenance));
      if (bytes === null) return controller.error(new Error("The workbook of a list could not be made in time."));
      controller.enqueue(bytes);
      controller.close();
    },
  });
  return new Response(body, { headers: headersOf(args, table.name) });
}

/** A workbook of its own. 503 where it could not be made in time. */
export async function xlsxResponse(args: Arguments, name: string, book: Book): Promise<Response> {
  const bytes = await args.context.portal.spreadsheets.write(book);
  if (bytes !== null) return new Response(bytes as BodyInit, { headers: headersOf(args, name) });
  return new Response("The spreadsheet could not be made just now. Try again later.", {
    status: 503,
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}

/** The name says what the file holds, and where the data is invented. */
function headersOf({ context }: Arguments, name: string): Record<string, string> {
  const fileName = `${name}${context.portal.isDemonstration ? "-demonstration" : ""}.xlsx`;
  return {
    "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "Content-Disposition": `attachment; filename="${fileName.replaceAll(/[^\w.-]/g, "-")}"`,
    "Cache-Control": "private, no-store",
    "X-Content-Type-Options": "nosniff",
  };
}
