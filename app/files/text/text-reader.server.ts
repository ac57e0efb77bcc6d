// Reads files in a worker thread, one at a time, so that no file can keep the portal from answering. See docs/decisions/009.
import { Worker } from "node:worker_threads";
import type { IsoDate } from "../../domain/dates";
import type { FileTypeId } from "../file-types";
import { unread, type FileText } from "./file-text";
import type { ReadRequest } from "./text-worker";

export interface TextReader {
  /** The words of a file, in at most the time limit once its turn has come. Rejects only when the reader is closed. */
  read(path: string, type: FileTypeId, today: IsoDate): Promise<FileText>;
  close(): Promise<void>;
}

export interface ReaderLimits {
  readonly timeMs: number;
  readonly memoryMb: number;
}

const usualLimits: ReaderLimits = { timeMs: 20_000, memoryMb: 384 };

interface Job {
  readonly request: ReadRequest;
  done(text: FileText): void;
  failed(error: Error): void;
}

/** Opens a reader whose worker is started by the first file. `workerFile` is the bundled app/files/text/text-worker.ts. */
export function openTextReader(workerFile: string | URL, limits: ReaderLimits = usualLimits): TextReader {
  const waiting: Job[] = [];
  let worker: Worker | null = null;
  let current: { readonly job: Job; readonly timer: NodeJS.Timeout } | null = null;
  let isClosed = false;

  const finish = (text: FileText) => {
    if (current === null) return;
    clearTimeout(current.timer);
    const { job } = current;
    current = null;
    worker?.unref();
    job.done(text);
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
      finish(unread("unreadable"));
    };
    started.on("message", (text: FileText) => worker === started && finish(text));
    started.on("error", ended);
    started.on("exit", ended);
    return started;
  };

  const stopLate = () => {
    const late = worker;
    worker = null;
    void late?.terminate();
    finish(unread("timed-out"));
  };

  const next = () => {
    const job = waiting.shift();
    if (job === undefined || isClosed) return;
    worker ??= start();
    worker.ref();
    current = { job, timer: setTimeout(stopLate, limits.timeMs) };
    worker.postMessage(job.request);
  };

  return {
    read(path, type, today) {
      if (isClosed) return Promise.reject(new ReaderClosed());
      return new Promise((done, failed) => {
        waiting.push({ request: { path, type, today }, done, failed });
        if (current === null) next();
      });
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

/** The portal is stopping: the file was not read, and its upload is not recorded. */
export class ReaderClosed extends Error {
  constructor() {
    super("The portal is stopping, so no more files are read.");
  }
}
