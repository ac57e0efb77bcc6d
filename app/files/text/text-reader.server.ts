// Reads files in a worker thread, one at a time, so that no file can keep the portal from answering. See docs/decisions/009.
import { rm } from "node:fs/promises";
import { Worker } from "node:worker_threads";
import type { IsoDate } from "../../domain/dates";
import type { FileTypeId } from "../file-types";
import type { FileProperty } from "../../domain/file-properties/properties";
import { unread, type FileText } from "./file-text";
import type { WorkerAnswer, WorkerRequest } from "./text-worker";

/** Each in at most the time limit once its turn has come. Rejects only when the reader is closed. */
export interface TextReader {
  /** The words of a file, looked through for patient data and for numbers of these patterns. */
  read(path: string, type: FileTypeId, today: IsoDate, patterns?: readonly string[]): Promise<FileText>;
  /** What a file says of people, places and devices beside its content; `null` where that cannot be told. */
  properties(path: string, type: FileTypeId): Promise<readonly FileProperty[] | null>;
  /** Writes a copy that says nothing of them to a place where nothing is yet. `false`: there is none, and nothing is left there. */
  clean(path: string, type: FileTypeId, target: string): Promise<boolean>;
  close(): Promise<void>;
}

export interface ReaderLimits {
  readonly timeMs: number;
  readonly memoryMb: number;
}

const usualLimits: ReaderLimits = { timeMs: 20_000, memoryMb: 384 };

/** Why a task has no answer. */
type Unanswered = "unreadable" | "timed-out";

interface Job {
  readonly request: WorkerRequest;
  done(answer: WorkerAnswer | Unanswered): void;
  failed(error: Error): void;
}

/** Opens a reader whose worker is started by the first file. `workerFile` is the bundled app/files/text/text-worker.ts. */
export function openTextReader(workerFile: string | URL, limits: ReaderLimits = usualLimits): TextReader {
  const waiting: Job[] = [];
  let worker: Worker | null = null;
  let current: { readonly job: Job; readonly timer: NodeJS.Timeout } | null = null;
  let isClosed = false;

  const finish = (answer: WorkerAnswer | Unanswered) => {
    if (current === null) return;
    clearTimeout(current.timer);
    const { job } = current;
    current = null;
    worker?.unref();
    job.done(answer);
    next();
  };

  const start = (): Worker => {
    const started = new Worker(workerFile, {
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
      // What a library prints about a file may hold words of it.
      stdout: true,
      stderr: true,
      env: {},
    });
    const ended = () => {
      if (worker !== started) return;
      worker = null;
      finish("unreadable");
    };
    started.on("message", (answer: WorkerAnswer) => worker === started && finish(answer));
    started.on("error", ended);
    started.on("exit", ended);
    return started;
  };

  const stopLate = () => {
    const late = worker;
    worker = null;
    void late?.terminate();
    finish("timed-out");
  };

  const next = () => {
    const job = waiting.shift();
    if (job === undefined || isClosed) return;
    worker ??= start();
    worker.ref();
    current = { job, timer: setTimeout(stopLate, limits.timeMs) };
    worker.postMessage(job.request);
  };

  const ask = (request: WorkerRequest): Promise<WorkerAnswer | Unanswered> => {
    if (isClosed) return Promise.reject(new ReaderClosed());
    return new Promise((done, failed) => {
      waiting.push({ request, done, failed });
      if (current === null) next();
    });
  };

  return {
    async read(path, type, today, patterns = []) {
      const answer = await ask({ task: "words", path, type, today, patterns });
      if (typeof answer === "string") return unread(answer);
      return isText(answer) ? answer : unread("unreadable");
    },
    async properties(path, type) {
      const answer = await ask({ task: "properties", path, type });
      return Array.isArray(answer) ? (answer as readonly FileProperty[]) : null;
    },
    async clean(path, type, target) {
      const answer = await ask({ task: "clean", path, type, target });
      if (answer !== true) await rm(target, { force: true });
      return answer === true;
    },
    async close() {
      isClosed = true;
      const ending = worker;
      worker = null;
      if (current !== null) {
        clearTimeout(current.timer);
        waiting.unshift(current.job);
        current = null;
      }
      for (const job of waiting.splice(0)) job.failed(new ReaderClosed());
      await ending?.terminate();
    },
  };
}

function isText(answer: WorkerAnswer): answer is FileText {
  return typeof answer === "object" && answer !== null && "state" in answer;
}

/** The portal is stopping: the file was not read, and its upload is not recorded. */
export class ReaderClosed extends Error {
  constructor() {
    super("The portal is stopping, so no more files are read.");
  }
}
