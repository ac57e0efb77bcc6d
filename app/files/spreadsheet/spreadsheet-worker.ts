// The worker thread's own file: writes or reads one workbook, or reads one edition or table. scripts/built.mjs bundles it beside the process.
import { parentPort, workerData } from "node:worker_threads";
import type { ReadEdition } from "../../domain/edition-import/draft";
import type { Book, SheetRead } from "../../domain/workbook/book";
import type { EditionFileKind } from "./read-edition.server";
import type { RowsRead, TableFileKind } from "./read-rows.server";

export type SpreadsheetTask =
  | { readonly task: "write"; readonly book: Book }
  | { readonly task: "read"; readonly path: string }
  | { readonly task: "edition"; readonly path: string; readonly kind: EditionFileKind }
  | { readonly task: "rows"; readonly path: string; readonly kind: TableFileKind };

/** `null`: it cannot be read or written. */
export type SpreadsheetAnswer = Uint8Array | readonly SheetRead[] | ReadEdition | RowsRead | null;

perform(workerData as SpreadsheetTask).then(
  (answer) => parentPort?.postMessage(answer),
  () => parentPort?.postMessage(null),
);

async function perform(job: SpreadsheetTask): Promise<SpreadsheetAnswer> {
  switch (job.task) {
    case "read":
      return (await import("./read-book.server")).readBook(job.path);
    case "edition":
      return (await import("./read-edition.server")).readEdition(job.path, job.kind);
    case "rows":
      return (await import("./read-rows.server")).readRows(job.path, job.kind);
    case "write":
      return (await import("./write-book.server")).writeBook(job.book);
  }
}
