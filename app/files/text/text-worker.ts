// The worker thread's own file: reads one file after another as it is asked to. scripts/built.mjs bundles it beside the process.
import { parentPort } from "node:worker_threads";
import type { IsoDate } from "../../domain/dates";
import type { FileTypeId } from "../file-types";
import { unread } from "./file-text";
import { readWords } from "./read-words.server";

export interface ReadRequest {
  readonly path: string;
  readonly type: FileTypeId;
  readonly today: IsoDate;
}

parentPort?.on("message", ({ path, type, today }: ReadRequest) => {
  readWords(path, type, today).then(
    (text) => parentPort?.postMessage(text),
    // A file that is gone, or a disk that fails: its words could not be read.
    () => parentPort?.postMessage(unread("unreadable")),
  );
});
