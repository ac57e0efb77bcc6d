// Writes and reads workbooks, and reads editions, in a worker thread of their own, one at a time, so that none keeps the portal from answering. See docs/decisions/009.
import { Worker } from "node:worker_threads";
import type { ReadEdition } from "../../domain/edition-import/draft";
import type { Book, SheetRead } from "../../domain/workbook/book";
import type { EditionFileKind } from "./read-edition.server";
import type { RowsRead, TableFileKind } from "./read-rows.server";
import type { SpreadsheetAnswer, SpreadsheetTask } from "./spreadsheet-worker";

export interface Spreadsheets {
  /** The bytes of an XLSX file; `null` where it took too long or too much memory. */
  write(book: Book): Promise<Uint8Array | null>;
  /** Every sheet of the file at a path; `null` where it cannot be read within the limits. */
  read(path: string): Promise<readonly SheetRead[] | null>;
  /** The edition in the file at a path, or its faults; `null` where it cannot be read within the limits. */
  readEdition(path: string, kind: EditionFileKind): Promise<ReadEdition | null>;
  /** The rows of the table in the file at a path; `null` where it cannot be read within the limits. */
  readRows(path: string, kind: TableFileKind): Promise<RowsRead | null>;
}

export interface SpreadsheetLimits {
  readonly timeMs: number;
  readonly memoryMb: number;
}

const usualLimits: SpreadsheetLimits = { timeMs: 20_000, memoryMb: 384 };

/** `workerFile` is the bundled app/files/spreadsheet/spreadsheet-worker.ts. Each task has a thread of its own: nothing is left of the one before. */
export function openSpreadsheets(workerFile: string | URL, limits: SpreadsheetLimits = usualLimits): Spreadsheets {
  let last: Promise<unknown> = Promise.resolve();
  const ask = (task: SpreadsheetTask): Promise<SpreadsheetAnswer> => {
    const answer = last.then(() => perform(workerFile, task, limits));
    last = answer;
    return answer;
  };
  return {
    async write(book) {
      const answer = await ask({ task: "write", book });
      return answer instanceof Uint8Array ? answer : null;
    },
    async read(path) {
      const answer = await ask({ task: "read", path });
      return Array.isArray(answer) ? (answer as readonly SheetRead[]) : null;
    },
    async readEdition(path, kind) {
      const answer = await ask({ task: "edition", path, kind });
      return answer !== null && "ok" in answer ? (answer as ReadEdition) : null;
    },
    async readRows(path, kind) {
      const answer = await ask({ task: "rows", path, kind });
      return answer !== null && "ok" in answer ? (answer as RowsRead) : null;
    },
  };
}

/** Never rejects: a thread that fails, ends or is late has no answer. */
function perform(file: string | URL, task: SpreadsheetTask, limits: SpreadsheetLimits): Promise<SpreadsheetAnswer> {
  return new Promise((done) => {
    const worker = new Worker(file, {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
      // What a library prints about a file may hold words of it.
      stdout: true,
      stderr: true,
      env: {},
    });
    const finish = (answer: SpreadsheetAnswer) => {
      clearTimeout(timer);
      done(answer);
      void worker.terminate();
    };
    const timer = setTimeout(() => finish(null), limits.timeMs);
    worker.once("message", finish);
    worker.once("error", () => finish(null));
    worker.once("exit", () => finish(null));
  });
}
