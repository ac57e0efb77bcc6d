// The folder of a blob store: made ready at start, swept of what crashed uploads left, and listed for a backup.
import { mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

/** Where files are that have no lasting name yet. */
export interface FolderPlaces {
  /** Those that arrive. */
  readonly temporary: string;
  /** Those whose uploader has something to decide. */
  readonly waiting: string;
}

/** Makes the folder and its places, and proves that they can be written to. */
export function prepareFolder(folder: string): FolderPlaces {
  const temporary = join(folder, "tmp");
  const waiting = join(folder, "waiting");
  const probe = join(temporary, `start-${process.pid}`);
  try {
    mkdirSync(temporary, { recursive: true, mode: 0o700 });
    mkdirSync(waiting, { recursive: true, mode: 0o700 });
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "unknown";
    throw new Error(`The folder for uploaded files cannot be used: ${folder} (${reasons[code] ?? code}).`, {
      cause: error,
    });
  }
  return { temporary, waiting };
}

const reasons: Readonly<Record<string, string>> = {
  EEXIST: "something else is in its place",
  ENOTDIR: "a file is in its place",
  EACCES: "no permission to write there",
  EPERM: "no permission to write there",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
};

/** Removes what was last written to before that time, in epoch milliseconds, and says how many files that was. */
export async function sweepTemporary(temporary: string, before: number): Promise<number> {
  let removed = 0;
  for (const name of await readdir(temporary)) {
    const path = join(temporary, name);
    const facts = await stat(path).catch(ignoreMissing);
    if (facts === null || !facts.isFile() || facts.mtimeMs > before) continue;
    await rm(path, { force: true });
    removed += 1;
  }
  return removed;
}

/** For a file that may end while its folder is read. */
export function ignoreMissing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}

/** Looks and removes without a pause between the two, so that no upload puts a new file there meanwhile. */
export function removeOlder(file: string, before: number): boolean {
  const facts = statSync(file, { throwIfNoEntry: false });
  if (facts === undefined || facts.mtimeMs > before) return false;
  rmSync(file);
  return true;
}

/** Every blob's SHA-256, in order, one small folder at a time. Anything else that lies in the folder is passed over. */
export async function* listBlobs(folder: string): AsyncGenerator<string> {
  for (const upper of await pairsIn(folder)) {
    for (const lower of await pairsIn(join(folder, upper))) {
      const names = await readdir(join(folder, upper, lower));
      yield* names.filter((name) => /^[0-9a-f]{64}$/.test(name) && name.startsWith(upper + lower)).sort();
    }
  }
}

async function pairsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && /^[0-9a-f]{2}$/.test(entry.name))
    .map((entry) => entry.name)
    .sort();
}
