// Where the bytes of uploaded files are kept, each under its own SHA-256. Nothing has a name here before it is whole and on disk:
// write and fsync a temporary file, rename it, fsync the folders, and only then does the caller commit the row that points at it.
import { createHash, randomBytes } from "node:crypto";
import { mkdir, open, rename, rm, type FileHandle } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Readable } from "node:stream";
import { listBlobs, prepareFolder, removeOlder, sweepTemporary } from "./blob-folder.server";
import { openBlob, verifyBlob, type BlobCondition, type OpenedBlob } from "./blob-read.server";
import { syncFolder } from "./sync.server";

/** A file that is whole and on disk under a temporary name. Keep it or discard it. */
export interface Staged {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

export type StageRefusal = "too-large" | "empty" | "no-space";

export interface BlobStore {
  /** Writes a source to a temporary file. On a refusal, an error or a source that breaks off, nothing of it is left. */
  stage(source: AsyncIterable<Uint8Array> | Readable, limitBytes: number): Promise<Staged | StageRefusal>;
  /** Gives a staged file its lasting name. When this resolves, a power cut cannot take the file away. */
  keep(staged: Staged): Promise<void>;
  discard(staged: Staged): Promise<void>;
  /** A blob to send, or `null` when it is missing, cut short or changed. */
  open(sha256: string): Promise<OpenedBlob | null>;
  verify(sha256: string): Promise<BlobCondition>;
  /** Removes temporary files last written to longer ago than that, and says how many. `now` is in epoch milliseconds. */
  sweepTemporary(olderThanMs: number, now: number): Promise<number>;
  listBlobs(): AsyncIterable<string>;
  /** Removes a blob that no row names, if it was put there before that time, in epoch milliseconds, and nothing is being kept now. */
  removeOrphan(sha256: string, before: number): boolean;
  pathOf(sha256: string): string;
}

/** Lets a drill stop the process at a step of an upload. */
export interface BlobHooks {
  reached?(step: "mid-stream" | "after-fsync" | "after-rename"): void | Promise<void>;
}

/** Opens the store in a folder, which is made when it is missing. Throws one plain line that names a folder of no use. */
export function openBlobStore(folder: string, hooks: BlobHooks = {}): BlobStore {
  const root = resolve(folder);
  const temporary = prepareFolder(root);
  const pathOf = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("A blob is named by 64 hexadecimal digits.");
    return join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  };
  let keeping = 0;
  const discard = (staged: Staged) => rm(staged.path, { force: true });
  return {
    stage: (source, limitBytes) => stage(join(temporary, randomBytes(16).toString("hex")), source, limitBytes, hooks),
    async keep(staged) {
      const blob = pathOf(staged.sha256);
      keeping += 1;
      try {
        await mkdir(dirname(blob), { recursive: true, mode: 0o700 });
        // Also over a blob that is there already: the bytes are the same, a damaged copy is healed by it, and its new date keeps
        // a sweep of old orphans away until the caller's row is in.
        await rename(staged.path, blob);
      } catch (error) {
        await discard(staged);
        throw error;
      } finally {
        keeping -= 1;
      }
      await hooks.reached?.("after-rename");
      // Folders that were there before are synced too: another upload may have made them a moment ago.
      for (const parent of [dirname(blob), dirname(dirname(blob)), root]) await syncFolder(parent);
    },
    discard,
    open: (sha256) => openBlob(pathOf(sha256), sha256),
    verify: (sha256) => verifyBlob(pathOf(sha256), sha256),
    sweepTemporary: (olderThanMs, now) => sweepTemporary(temporary, now - olderThanMs),
    listBlobs: () => listBlobs(root),
    removeOrphan: (sha256, before) => keeping === 0 && removeOlder(pathOf(sha256), before),
    pathOf,
  };
}

async function stage(
  path: string,
  source: AsyncIterable<Uint8Array>,
  limitBytes: number,
  hooks: BlobHooks,
): Promise<Staged | StageRefusal> {
  try {
    const written = await write(path, source, limitBytes, hooks);
    if (typeof written === "string") await rm(path, { force: true });
    return written;
  } catch (error) {
    await rm(path, { force: true });
    if (isOutOfSpace(error)) return "no-space";
    throw error;
  }
}

async function write(
  path: string,
  source: AsyncIterable<Uint8Array>,
  limitBytes: number,
  hooks: BlobHooks,
): Promise<Staged | StageRefusal> {
  const hash = createHash("sha256");
  let bytes = 0;
  const file = await open(path, "wx", 0o600);
  try {
    for await (const chunk of source) {
      const isFirst = bytes === 0;
      bytes += chunk.byteLength;
      if (bytes > limitBytes) return "too-large";
      hash.update(chunk);
      await writeAll(file, chunk);
      if (isFirst) await hooks.reached?.("mid-stream");
    }
    if (bytes === 0) return "empty";
    await file.sync();
  } finally {
    await file.close();
  }
  await hooks.reached?.("after-fsync");
  return { path, sha256: hash.digest("hex"), bytes };
}

/** A disk that is nearly full writes a part and says so only the next time. */
async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  let written = 0;
  while (written < chunk.byteLength) {
    written += (await file.write(chunk, written, chunk.byteLength - written)).bytesWritten;
  }
}

/**
 * Whether a write failed for want of room: disk, quota, the process's own limit of file size, or a disk that fails.
 * The limit of file size raises SIGXFSZ first; the process must ignore that signal to get this far.
 */
export function isOutOfSpace(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return code === "ENOSPC" || code === "EFBIG" || code === "EDQUOT" || code === "EIO";
}
