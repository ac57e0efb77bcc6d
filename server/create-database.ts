// Makes a first database whole before it takes its place: facts, and in a demonstration the invented data. A start cut short leaves nothing behind.
import { existsSync, renameSync, rmSync } from "node:fs";
import SqliteDatabase from "better-sqlite3";
import { openDatabase, type Database } from "../db/connection.server";
import { migrate } from "../db/migrate";
import { syncFolder } from "../app/files/sync.server";
import type { Instant } from "../app/domain/dates";
import type { BlobStore } from "../app/files/blob-store.server";
import { storeShipped } from "../app/models/editions.server";
import { hashPassword } from "../app/models/password.server";
import { loadDemonstration } from "../seed/load-demonstration.server";
import { loadFacts } from "../seed/load-facts.server";
import type { Shipped } from "./open-portal";
import path from "node:path";

export interface FirstData {
  readonly at: Instant;
  readonly shipped: Shipped;
  readonly blobs: BlobStore;
  /** The one password of the demonstration's people; `null` for facts only. */
  readonly demoPassword: string | null;
  /** Runs last, before the database takes its place: the first administrator, for one. */
  readonly finish?: (database: Database) => Promise<void>;
}

/** Builds `file` beside its place and renames it there when it is whole. */
export async function createDatabase(file: string, first: FirstData): Promise<void> {
  const draft = `${file}.new`;
  for (const leftover of [draft, `${draft}-wal`, `${draft}-shm`]) rmSync(leftover, { force: true });
  const handle = new SqliteDatabase(draft);
  migrate(handle, first.at);
  handle.close();
  const database = openDatabase(draft);
  try {
    await storeShipped(database, first.shipped, first.at);
    await loadFacts(database, first.at);
    if (first.demoPassword !== null) {
      await loadDemonstration(database, keeperOf(first.blobs), {
        editions: first.shipped.editions,
        at: first.at,
        passwordHash: await hashPassword(first.demoPassword),
      });
    }
    const provenance = first.demoPassword === null ? "facts" : "demonstration";
    await database.writer.insertInto("portal").values({ id: 1, provenance, created_at: first.at }).execute();
    await first.finish?.(database);
  } finally {
    await database.close();
  }
  if (existsSync(file)) throw new Error(`${file} exists already.`);
  renameSync(draft, file);
  await syncFolder(path.dirname(file));
}

/** The demonstration's files go through the same protocol as anybody's upload. */
export function keeperOf(blobs: BlobStore) {
  return {
    async put(bytes: Uint8Array): Promise<{ sha256: string; bytes: number }> {
      const staged = await blobs.stage(one(bytes), bytes.byteLength + 1);
      if (typeof staged === "string") throw new Error(`A demonstration file could not be kept: ${staged}.`);
      await blobs.keep(staged);
      return { sha256: staged.sha256, bytes: staged.bytes };
    },
  };
}

async function* one(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
