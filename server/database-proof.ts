// Whether the pages of the database are whole: asked after the start and each night, in a thread of its own, and told by /health.
import { Worker } from "node:worker_threads";
import type { Portal } from "../app/http/portal.server";
import type { Found } from "./proof-worker";

/** `unproved` until SQLite has looked through it once. */
export type DatabaseState = "unproved" | "sound" | "damaged";

export interface DatabaseProof {
  readonly state: () => DatabaseState;
  /** Looks now. Never rejects: a look that fails leaves the state as it was, and is logged. */
  readonly prove: () => Promise<void>;
}

/** `file` is the database, `workerFile` the bundled server/proof-worker.ts. A damaged database stays damaged until the process starts anew on a restored one. */
export function openDatabaseProof(file: string, workerFile: string, log: Portal["log"]): DatabaseProof {
  let state: DatabaseState = "unproved";
  return {
    state: () => state,
    async prove() {
      try {
        const found = await ask(workerFile, file);
        if (state !== "damaged") state = found.length === 0 ? "sound" : "damaged";
        if (found.length > 0) log.error({ found }, "the database is damaged: stop the portal and restore a backup");
        else log.info("database proved");
      } catch (error) {
        log.error({ err: error }, "the database could not be proved");
      }
    },
  };
}

function ask(workerFile: string, file: string): Promise<Found> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, { workerData: file, env: {} });
    worker.unref();
    worker.once("message", (found: Found) => resolve(found));
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("The thread that proves the database ended without a word.")));
  });
}
