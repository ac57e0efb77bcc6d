// A fresh database for each test: migrated once per worker, then opened from memory.
import SqliteDatabase from "better-sqlite3";
import { applyTestPragmas } from "./pragmas";
import { databaseOf, type Database } from "../../db/connection.server";
import { migrate } from "../../db/migrate";
import { editions, maturityTemplates } from "../../app/standards/registry";
import { storeShipped } from "../../app/models/editions.server";

export const testMoment = "2026-05-14T09:00:00.000Z";

let template: Promise<Buffer> | undefined;

/** Schema and shipped editions, nothing else. */
export async function freshDatabase(): Promise<Database> {
  template ??= makeTemplate();
  return databaseFrom(await template);
}

/** A database of its own from a saved one. */
export function databaseFrom(saved: Buffer): Database {
  const handle = new SqliteDatabase(saved);
  applyTestPragmas(handle);
  return databaseOf(handle, handle);
}

async function makeTemplate(): Promise<Buffer> {
  const handle = new SqliteDatabase(":memory:");
  migrate(handle, testMoment);
  await storeShipped(databaseOf(handle, handle), { editions, templates: maturityTemplates }, testMoment);
  const buffer = handle.serialize();
  handle.close();
  return buffer;
}
