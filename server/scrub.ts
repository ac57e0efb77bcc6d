// Proves every stored file against the hash that its rows name, finds good copies of the damaged in backups, and puts them back.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { copyFile } from "node:fs/promises";
import path from "node:path";
import SqliteDatabase from "better-sqlite3";
import type { Database as SqliteHandle } from "better-sqlite3";
import { verifyBlob, type BlobCondition } from "../app/files/blob-read.server";
import { syncFile, syncFolder } from "../app/files/sync.server";
import { blobsName, databaseName } from "./folder-names";

export interface DamagedFile {
  readonly sha256: string;
  readonly condition: Exclude<BlobCondition, "sound">;
  /** The newest backup that has the file whole, or `null`. */
  readonly backup: string | null;
}

export interface Scrubbed {
  readonly checked: number;
  readonly damaged: readonly DamagedFile[];
}

/** Where a blob lies in a folder of blobs. */
export function placeOf(folder: string, sha256: string): string {
  return path.join(folder, blobsName, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
}

/** Reads through every file that a row names and that was not removed for ever. Changes nothing. */
export async function scrub(folder: string, backups: string | null): Promise<Scrubbed> {
  const hashes = hashesIn(path.join(folder, databaseName));
  const damaged: DamagedFile[] = [];
  for (const sha256 of hashes) {
    const condition = await verifyBlob(placeOf(folder, sha256), sha256);
    if (condition !== "sound") damaged.push({ sha256, condition, backup: await findGoodCopy(backups, sha256) });
  }
  return { checked: hashes.length, damaged };
}

/** Copies a good file over a damaged or missing one: proved beside its place, then renamed, so that no half of it is ever there. */
export async function putBack(folder: string, { sha256, backup }: DamagedFile): Promise<boolean> {
  if (backup === null) return false;
  const target = placeOf(folder, sha256);
  const partial = `${target}.partial`;
  mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 });
  await copyFile(placeOf(backup, sha256), partial);
  if ((await verifyBlob(partial, sha256)) !== "sound") {
    rmSync(partial, { force: true });
    return false;
  }
  await syncFile(partial);
  renameSync(partial, target);
  await syncFolder(path.dirname(target));
  return true;
}

function hashesIn(file: string): readonly string[] {
  const handle = new SqliteDatabase(file, { readonly: true });
  try {
    handle.pragma("busy_timeout = 5000");
    return listKeptHashes(handle);
  } finally {
    handle.close();
  }
}

/** What rows name, but for files that were removed for ever. */
export function listKeptHashes(handle: SqliteHandle): readonly string[] {
  return handle
    .prepare(
      `select sha256 from evidence_version where purged_at is null
       union select sha256 from stored_file where purged_at is null order by sha256`,
    )
    .pluck()
    .all() as string[];
}

/** `backups` may be one backup, or the folder that they are collected in. The newest whole copy is preferred. */
async function findGoodCopy(backups: string | null, sha256: string): Promise<string | null> {
  for (const backup of backups === null ? [] : listBackups(backups)) {
    if ((await verifyBlob(placeOf(backup, sha256), sha256)) === "sound") return backup;
  }
  return null;
}

function listBackups(folder: string): readonly string[] {
  if (existsSync(path.join(folder, blobsName))) return [folder];
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => !name.endsWith(".partial") && existsSync(path.join(folder, name, blobsName)))
    .sort()
    .reverse()
    .map((name) => path.join(folder, name));
}

/** One line for each damaged file, as the commands print it. */
export function describeDamage({ sha256, condition, backup }: DamagedFile): string {
  const copy = backup === null ? "no backup has a good copy" : `a good copy is in ${backup}`;
  return `${condition === "missing" ? "Missing" : "Damaged"}: ${sha256}; ${copy}.`;
}
