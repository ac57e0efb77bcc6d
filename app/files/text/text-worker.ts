// The worker thread's own file: does one task on one file after another as it is asked to. scripts/built.mjs bundles it beside the process.
import { parentPort } from "node:worker_threads";
import type { IsoDate } from "../../domain/dates";
import type { FileProperty } from "../../domain/file-properties/properties";
import type { FileTypeId } from "../file-types";
import { readProperties, writeClean } from "../properties/file-properties.server";
import type { FileText } from "./file-text";
import { readWords } from "./read-words.server";

interface OfFile {
  readonly path: string;
  readonly type: FileTypeId;
}

/** Each task with what it is given. */
export type WorkerRequest =
  | (OfFile & { readonly task: "words"; readonly today: IsoDate; readonly patterns: readonly string[] })
  | (OfFile & { readonly task: "properties" })
  | (OfFile & { readonly task: "clean"; readonly target: string });

/** What each task answers. `null`: a file that is gone, or a disk that fails. */
export type WorkerAnswer = FileText | readonly FileProperty[] | boolean | null;

parentPort?.on("message", (request: WorkerRequest) => {
  perform(request).then(
    (answer) => parentPort?.postMessage(answer),
    () => parentPort?.postMessage(null),
  );
});

function perform(request: WorkerRequest): Promise<WorkerAnswer> {
  const { path, type } = request;
  switch (request.task) {
    case "words":
      return readWords(path, type, request.today, request.patterns);
    case "properties":
      return readProperties(path, type);
    case "clean":
      return writeClean(path, type, request.target);
  }
}
