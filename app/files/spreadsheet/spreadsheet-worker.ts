// The worker thread's own file: writes or reads one workbook. scripts/built.mjs bundles it beside the process.
import { parentPort, workerData } from "node:worker_threads";
import type { Book, SheetRead } from "../../domain/workbook/book";

export type SpreadsheetTask =
  { readonly task: "write"; readonly book: Book } | { readonly task: "read"; readonly path: string };

/** `null`: the workbook cannot be read or written. */
export type SpreadsheetAnswer = Uint8Array | readonly SheetRead[] | null;

perform(workerData as SpreadsheetTask).then(
  (answer) => parentPort?.postMessage(answer),
  () => parentPort?.postMessage(null),
);

async function perform(job: SpreadsheetTask): Promise<SpreadsheetAnswer> {
  if (job.task === "read") return (await import("./read-book.server")).readBook(job.path);
  return (await import("./write-book.server")).writeBook(job.book);
}
