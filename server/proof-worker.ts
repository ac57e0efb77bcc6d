// The worker thread's own file: lets SQLite look through every page of the database, which takes seconds. scripts/built.mjs bundles it beside the process.
import { parentPort, workerData } from "node:worker_threads";
import SqliteDatabase from "better-sqlite3";

/** What SQLite finds wrong, a line each; none where all is sound. */
export type Found = readonly string[];

parentPort?.postMessage(quickCheck(workerData as string));

function quickCheck(file: string): Found {
  try {
    const handle = new SqliteDatabase(file, { readonly: true });
    try {
      const found = handle.pragma("quick_check(20)") as { quick_check: string }[];
      return found.map((row) => row.quick_check).filter((line) => line !== "ok");
    } finally {
      handle.close();
    }
  } catch (error) {
    return [error instanceof Error ? error.message : "It cannot be read."];
  }
}
