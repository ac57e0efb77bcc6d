// A database in a file of its own with the facts, and with the demonstration where that is asked for; files are kept in memory.
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import SqliteDatabase from "better-sqlite3";
import { openDatabase, type Database } from "../../db/connection.server";
import { migrate } from "../../db/migrate";
import type { Instant } from "../../app/domain/dates";
import { londonDate } from "../../app/domain/london";
import { storeShipped } from "../../app/models/editions.server";
import { systemScope, type Scope } from "../../app/models/scope.server";
import { editions as shippedEditions, maturityTemplates } from "../../app/standards/registry";
import type { Edition } from "../../app/standards/types";
import { loadDemonstration, type FileKeeper } from "../../seed/load-demonstration.server";
import { loadFacts } from "../../seed/load-facts.server";

export interface Loaded {
  readonly database: Database;
  readonly scope: Scope;
  readonly files: ReadonlyMap<string, Uint8Array>;
  rows<Row>(query: string, ...values: unknown[]): Row[];
  close(): Promise<void>;
}

/** A Thursday. */
export const loadedAt = "2026-05-14T09:00:00.000Z" as Instant;

export async function emptyDatabase(editions: readonly Edition[] = shippedEditions) {
  const folder = mkdtempSync(path.join(tmpdir(), "portal-seed-"));
  const file = path.join(folder, "portal.sqlite");
  const handle = new SqliteDatabase(file);
  migrate(handle, loadedAt);
  handle.close();
  const database = openDatabase(file);
  await storeShipped(database, { editions, templates: maturityTemplates }, loadedAt);
  const close = async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  };
  return { database, close };
}

export async function withFacts(): Promise<Loaded> {
  const { database, close } = await emptyDatabase();
  await loadFacts(database, loadedAt);
  return loadedOf(database, new Map(), close);
}

export async function withDemonstration(editions: readonly Edition[] = shippedEditions): Promise<Loaded> {
  const { database, close } = await emptyDatabase(editions);
  await loadFacts(database, loadedAt);
  const files = new Map<string, Uint8Array>();
  await loadDemonstration(database, keeperIn(files), { editions, at: loadedAt, passwordHash: "a hash" });
  return loadedOf(database, files, close);
}

export function keeperIn(files: Map<string, Uint8Array>): FileKeeper {
  return {
    async put(bytes) {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      files.set(sha256, bytes);
      return { sha256, bytes: bytes.byteLength };
    },
  };
}

function loadedOf(database: Database, files: ReadonlyMap<string, Uint8Array>, close: () => Promise<void>): Loaded {
  return {
    database,
    scope: systemScope(database, "test of the seed", "wmin", loadedAt, londonDate(loadedAt)),
    files,
    rows: <Row>(query: string, ...values: unknown[]) => database.raw.reader.prepare(query).all(...values) as Row[],
    close,
  };
}
