// Backup and restore of a data folder: database first, blobs after, proved on the copy, with a manifest that is written last.
import { createHash } from "node:crypto";
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { copyFile } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import SqliteDatabase from "better-sqlite3";
import type { Database as SqliteHandle } from "better-sqlite3";
import { syncFile, syncFolder } from "../app/files/sync.server";
import type { Instant } from "../app/domain/dates";
import { chainStart } from "../app/models/audit.server";
import { verifyChain } from "../app/models/audit-chain.server";
import { blobsName, databaseName } from "./folder-names";

export interface Manifest {
  readonly format: 1;
  readonly made_at: string;
  readonly database: { readonly file: string; readonly sha256: string };
  readonly blobs: readonly { readonly sha256: string; readonly bytes: number }[];
  readonly audit: { readonly entries: number; readonly head: string };
}

export interface BackupRequest {
  /** An open handle of the live database; the online backup reads past writers. */
  readonly database: SqliteHandle;
  /** The data folder, for its blobs. */
  readonly folder: string;
  /** The folder that backups are collected in; each is a folder of its own, named by its moment. */
  readonly into: string;
  readonly at: Instant;
}

/** A backup or its copy is not whole; the message says which check failed. */
export class BadBackup extends Error {}

const manifestName = "manifest.json";

/**
 * Takes one backup and gives its folder. Until the copy is proved and the manifest written it has a `.partial` name, which restore ignores.
 * Blobs never change, so those that the copied database names are copied after it.
 */
export async function backUp({ database, folder, into, at }: BackupRequest): Promise<string> {
  const target = path.join(into, at.replaceAll(/[:.]/g, "-"));
  const partial = `${target}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(path.join(partial, blobsName), { recursive: true, mode: 0o700 });
  const copy = path.join(partial, databaseName);
  await copyOneMoment(database.name, copy);
  await syncFile(copy);
  const { blobs, audit } = checkCopy(copy);
  for (const blob of blobs) await copyBlob(path.join(folder, blobsName), path.join(partial, blobsName), blob.sha256);
  const manifest: Manifest = {
    format: 1,
    made_at: at,
    database: { file: databaseName, sha256: await hashFile(copy) },
    blobs,
    audit,
  };
  const manifestFile = path.join(partial, manifestName);
  writeFileSync(manifestFile, `${JSON.stringify(manifest, null, 2)}\n`);
  await syncFile(manifestFile);
  await syncFolder(partial);
  renameSync(partial, target);
  await syncFolder(into);
  return target;
}

/** Held at one moment by a read of its own: a copy that follows others' writes begins again with each of them, and may never end. */
async function copyOneMoment(file: string, copy: string): Promise<void> {
  const reader = new SqliteDatabase(file, { readonly: true, timeout: 5000 });
  try {
    reader.exec("begin");
    reader.prepare("select count(*) from sqlite_schema").get();
    await reader.backup(copy);
  } finally {
    reader.close();
  }
}

/**
 * Puts a backup into a new folder, proves every file on the way, and gives its manifest.
 * Throws `BadBackup` for a folder without a manifest, a target that exists, or a file that is not what the manifest says.
 */
export async function restore(backup: string, target: string): Promise<Manifest> {
  const manifest = readManifest(backup);
  if (existsSync(target) && readdirSync(target).length > 0) {
    throw new BadBackup(`${target} is not empty. Restore into a new folder.`);
  }
  const partial = `${path.resolve(target)}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(path.join(partial, blobsName), { recursive: true, mode: 0o700 });
  const copy = path.join(partial, databaseName);
  await copyFile(path.join(backup, databaseName), copy);
  if ((await hashFile(copy)) !== manifest.database.sha256)
    throw new BadBackup("The database is not the one in the manifest.");
  const { blobs } = checkCopy(copy);
  if (JSON.stringify(blobs) !== JSON.stringify(manifest.blobs))
    throw new BadBackup("The files are not those in the manifest.");
  for (const blob of blobs) await copyBlob(path.join(backup, blobsName), path.join(partial, blobsName), blob.sha256);
  await syncFile(copy);
  await syncFolder(partial);
  rmSync(target, { recursive: true, force: true });
  renameSync(partial, target);
  await syncFolder(path.dirname(path.resolve(target)));
  return manifest;
}

/** The newest whole backup in a collection, or `null`. */
export function newestBackup(into: string): string | null {
  if (!existsSync(into)) return null;
  const whole = readdirSync(into)
    .filter((name) => !name.endsWith(".partial") && existsSync(path.join(into, name, manifestName)))
    .sort();
  const last = whole.at(-1);
  return last === undefined ? null : path.join(into, last);
}

function readManifest(backup: string): Manifest {
  const file = path.join(backup, manifestName);
  if (!existsSync(file)) throw new BadBackup(`${backup} has no manifest: it is not a whole backup.`);
  return JSON.parse(readFileSync(file, "utf8")) as Manifest;
}

const tablesOfFiles = ["evidence_version", "stored_file"] as const;

const nothingLogged = { ok: true, entries: 0, head: chainStart } as const;

/** Proves a copied database and lists the blobs that it names. One that is about to be migrated may not have every table yet. */
function checkCopy(file: string): Pick<Manifest, "blobs" | "audit"> {
  const handle = new SqliteDatabase(file);
  const has = (table: string) => handle.prepare("select 1 from sqlite_schema where name = ?").get(table) !== undefined;
  try {
    handle.pragma("journal_mode = DELETE"); // the copy stands alone: no -wal beside it
    const integrity: unknown = handle.pragma("integrity_check", { simple: true });
    if (integrity !== "ok") throw new BadBackup(`The copy fails the integrity check: ${String(integrity)}.`);
    const broken = handle.pragma("foreign_key_check") as unknown[];
    if (broken.length > 0) throw new BadBackup(`The copy has ${broken.length} broken references.`);
    const chain = has("audit_log") ? verifyChain(handle) : nothingLogged;
    if (!chain.ok) throw new BadBackup(`The copy's audit chain breaks at entry ${chain.firstBad}.`);
    const naming = tablesOfFiles.filter(has);
    const blobs = naming.length === 0 ? [] : listBlobs(handle, naming);
    return { blobs, audit: { entries: chain.entries, head: chain.head } };
  } finally {
    handle.close();
  }
}

/** What the rows of these tables name, each once. A file that was removed for ever is in no backup that is made afterwards. */
function listBlobs(handle: SqliteHandle, tables: readonly string[]): Manifest["blobs"] {
  const isKept = (table: string) => {
    const has = handle.prepare("select 1 from pragma_table_info(?) where name = 'purged_at'").get(table) !== undefined;
    return has ? "where purged_at is null" : "";
  };
  const named = tables.map((table) => `select sha256, bytes from ${table} ${isKept(table)}`).join(" union all ");
  return handle
    .prepare(`select sha256, min(bytes) as bytes from (${named}) group by sha256 order by sha256`)
    .all() as Manifest["blobs"];
}

async function copyBlob(from: string, to: string, sha256: string): Promise<void> {
  const place = path.join(sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  const source = path.join(from, place);
  if (!existsSync(source)) throw new BadBackup(`The file ${sha256} is missing.`);
  mkdirSync(path.dirname(path.join(to, place)), { recursive: true, mode: 0o700 });
  await copyFile(source, path.join(to, place));
  if ((await hashFile(path.join(to, place))) !== sha256) throw new BadBackup(`The file ${sha256} is damaged.`);
  await syncFile(path.join(to, place));
}

async function hashFile(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}
