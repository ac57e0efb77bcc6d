// Where the bytes of uploaded files are kept, each under its own SHA-256. Nothing has a name here before it is whole and on disk:
// write and fsync a temporary file, rename it, fsync the folders, and only then does the caller commit the row that points at it.
import { createHash, randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { mkdir, open, rename, rm, type FileHandle } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Readable } from "node:stream";
import { ignoreMissing, listBlobs, prepareFolder, removeOlder, sweepTemporary } from "./blob-folder.server";
import { bytesOf } from "./bytes-of.server";
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
  /** Puts a staged file aside until its uploader has decided something about it, and gives the name it waits under. */
  setAside(staged: Staged): Promise<string>;
  /** A staged copy of a file that waits, or `null` where none does. The file itself waits on. */
  stageWaiting(name: string): Promise<Staged | null>;
  dropWaiting(name: string): Promise<void>;
  /** A blob to send, or `null` when it is missing, cut short or changed. */
  open(sha256: string): Promise<OpenedBlob | null>;
  verify(sha256: string): Promise<BlobCondition>;
  /** Removes temporary files last written to longer ago than that, and says how many. `now` is in epoch milliseconds. */
  sweepTemporary(olderThanMs: number, now: number): Promise<number>;
  /** As `sweepTemporary`, for the files that wait. */
  sweepWaiting(olderThanMs: number, now: number): Promise<number>;
  listBlobs(): AsyncIterable<string>;
  /** Removes a blob that no row names, if it was put there before that time, in epoch milliseconds, and nothing is being kept now. */
  removeOrphan(sha256: string, before: number): boolean;
  /** Keeps a blob from `removeUnused` until the function that is returned is called: its row is on the way. */
  reserve(sha256: string): () => void;
  /** Removes a blob whose last row was removed for ever. `false` while an upload of the same bytes is on its way. */
  removeUnused(sha256: string): boolean;
  pathOf(sha256: string): string;
}

/** Lets a drill stop the process at a step of an upload. */
export interface BlobHooks {
  reached?(step: "mid-stream" | "after-fsync" | "after-rename"): void | Promise<void>;
}

/** Opens the store in a folder, which is made when it is missing. Throws one plain line that names a folder of no use. */
export function openBlobStore(folder: string, hooks: BlobHooks = {}): BlobStore {
  const root = resolve(folder);
  const { temporary, waiting } = prepareFolder(root);
  const pathOf = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("A blob is named by 64 hexadecimal digits.");
    return join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  };
  let keeping = 0;
  const reserved = new Map<string, number>();
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
    async setAside(staged) {
      const name = randomBytes(16).toString("hex");
      await rename(staged.path, join(waiting, name));
      return name;
    },
    async stageWaiting(name) {
      if (!/^[0-9a-f]{32}$/.test(name)) return null;
      const copy = await stage(
        join(temporary, randomBytes(16).toString("hex")),
        bytesOf(join(waiting, name)),
        Infinity,
        {},
      ).catch(ignoreMissing);
      return typeof copy === "string" ? null : copy;
    },
    dropWaiting: (name) => rm(join(waiting, /^[0-9a-f]{32}$/.exec(name)?.[0] ?? "none"), { force: true }),
    open: (sha256) => openBlob(pathOf(sha256), sha256),
    verify: (sha256) => verifyBlob(pathOf(sha256), sha256),
    sweepTemporary: (olderThanMs, now) => sweepTemporary(temporary, now - olderThanMs),
    sweepWaiting: (olderThanMs, now) => sweepTemporary(waiting, now - olderThanMs),
    listBlobs: () => listBlobs(root),
    removeOrphan: (sha256, before) => keeping === 0 && removeOlder(pathOf(sha256), before),
    reserve(sha256) {
      reserved.set(sha256, (reserved.get(sha256) ?? 0) + 1);
      return () => {
        const left = (reserved.get(sha256) ?? 1) - 1;
        if (left > 0) reserved.set(sha256, left);
        else reserved.delete(sha256);
      };
    },
    removeUnused(sha256) {
      if (reserved.has(sha256)) return false;
      rmSync(pathOf(sha256), { force: true });
      return true;
    },
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
