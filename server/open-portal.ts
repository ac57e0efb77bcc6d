// Makes a data folder ready and opens it: lock, schema with a backup before it changes, editions, facts and, in a demonstration, invented data.
import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import SqliteDatabase from "better-sqlite3";
import { applyPragmas, openDatabase, UnusableDatabase, type Database } from "../db/connection.server";
import { lockFolder, type FolderLock } from "../db/lock.server";
import { migrate, planMigrations } from "../db/migrate";
import { editions, maturityTemplates } from "../app/standards/registry";
import type { Edition, MaturityTemplate } from "../app/standards/types";
import type { Instant } from "../app/domain/dates";
import { openBlobStore, type BlobStore } from "../app/files/blob-store.server";
import { faultHooks } from "../app/files/fault-hook.server";
import type { Config } from "../app/http/config.server";
import { storeShipped } from "../app/models/editions.server";
import { backUp } from "./backup";
import { createDatabase } from "./create-database";
import { blobsName, databaseName } from "./folder-names";

export interface OpenFolder {
  readonly folder: string;
  readonly database: Database;
  readonly blobs: BlobStore;
  readonly isDemonstration: boolean;
  readonly demoPassword: string | null;
  readonly cookieSecret: string;
  close(): Promise<void>;
}

export interface Shipped {
  readonly editions: readonly Edition[];
  readonly templates: readonly MaturityTemplate[];
}

const shippedWithPortal: Shipped = { editions, templates: maturityTemplates };

/**
 * Opens the data folder for one server, or throws `UnusableDatabase` with one plain line. Nothing is half-opened: on a refusal the lock is given back.
 */
export async function openFolder(
  config: Config,
  now: () => Instant,
  shipped: Shipped = shippedWithPortal,
): Promise<OpenFolder> {
  const folder = usableFolder(config.dataDir);
  const lock = lockFolder(folder);
  try {
    return await openLocked(config, folder, lock, now, shipped);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function openLocked(
  config: Config,
  folder: string,
  lock: FolderLock,
  now: () => Instant,
  shipped: Shipped,
): Promise<OpenFolder> {
  const blobs = usableBlobs(path.join(folder, blobsName));
  const file = path.join(folder, databaseName);
  const demoPassword = config.mode === "demonstration" ? demonstrationPassword(config, folder) : null;
  if (!existsSync(file)) await createDatabase(file, { at: now(), shipped, blobs, demoPassword });
  await migrateWithBackup(folder, file, now());
  const database = openDatabase(file);
  try {
    await storeShipped(database, shipped, now());
    const { provenance } = await database.reader.selectFrom("portal").select("provenance").executeTakeFirstOrThrow();
    const isDemonstration = provenance === "demonstration";
    if (isDemonstration && config.mode === "production") {
      throw new UnusableDatabase(
        `The data folder ${folder} holds the demonstration, which production refuses. Run "npm run demonstration:leave" first, or name another DATA_DIR.`,
      );
    }
    return {
      folder,
      database,
      blobs,
      isDemonstration,
      demoPassword: isDemonstration ? demoPassword : null,
      cookieSecret: config.sessionSecret ?? keptSecret(folder, "session-secret", () => randomBytes(32).toString("hex")),
      async close() {
        await database.close();
        lock.release();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Makes the folder, or says in one line why it cannot be used. */
export function usableFolder(dataDir: string): string {
  const folder = path.resolve(dataDir);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!statSync(folder).isDirectory()) throw new Error("it is not a folder");
    const probe = path.join(folder, ".writable");
    writeFileSync(probe, "");
    chmodSync(probe, 0o600);
  } catch (error) {
    throw new UnusableDatabase(`The data folder ${folder} cannot be used: ${(error as Error).message}.`);
  }
  return folder;
}

function usableBlobs(folder: string): BlobStore {
  try {
    return openBlobStore(folder, faultHooks);
  } catch (error) {
    throw new UnusableDatabase((error as Error).message);
  }
}

/** Applies pending migrations. A backup is taken first, beside the database: a schema only goes forward. */
async function migrateWithBackup(folder: string, file: string, at: Instant): Promise<void> {
  const handle = openPlain(file);
  try {
    if (planMigrations(handle).pending.length === 0) return;
    applyPragmas(handle);
    await backUp({ database: handle, folder, into: path.join(folder, "before-migration"), at });
    migrate(handle, at);
  } finally {
    handle.close();
  }
}

function openPlain(file: string) {
  try {
    const handle = new SqliteDatabase(file);
    handle.pragma("busy_timeout = 5000");
    handle.prepare("select count(*) from sqlite_schema").get();
    return handle;
  } catch (error) {
    throw new UnusableDatabase(`The database ${file} cannot be opened: ${(error as Error).message}.`);
  }
}

function demonstrationPassword(config: Config, folder: string): string {
  return (
    config.demoPassword ?? keptSecret(folder, "demonstration-password", () => randomBytes(9).toString("base64url"))
  );
}

/** A secret made at first start and kept in a file that only its owner can read. */
function keptSecret(folder: string, name: string, make: () => string): string {
  const file = path.join(folder, name);
  if (!existsSync(file)) writeFileSync(file, `${make()}\n`, { mode: 0o600 });
  return readFileSync(file, "utf8").trim();
}
