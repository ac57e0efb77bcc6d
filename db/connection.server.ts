// How the portal opens its database: one writer whose transactions begin IMMEDIATE, one read-only connection for pages.
import SqliteDatabase from "better-sqlite3";
import type { Database as SqliteHandle } from "better-sqlite3";
import {
  CompiledQuery,
  Kysely,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type SqliteDatabase as KyselyHandle,
} from "kysely";
import { rememberingOneMoment } from "./one-moment.server";
import type { Schema } from "./schema";

export interface Database {
  readonly writer: Kysely<Schema>;
  readonly reader: Kysely<Schema>;
  /** The connections beneath, for backup, checks and checkpoints. */
  readonly raw: { readonly writer: SqliteHandle; readonly reader: SqliteHandle };
  close(): Promise<void>;
}

/** The database cannot be used as it is; the message is one plain line for the person who starts the portal. */
export class UnusableDatabase extends Error {}

/** A read that decides a write must hold the write lock from its start, or two writers fail each other half-way. */
class ImmediateDriver extends SqliteDriver {
  readonly #handle: SqliteHandle;

  constructor(handle: SqliteHandle) {
    super({ database: preparedOnce(handle) });
    this.#handle = handle;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }

  /** A full or failing disk ends a transaction by itself; a rollback then would hide what went wrong. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#handle.inTransaction) await connection.executeQuery(CompiledQuery.raw("rollback"));
  }
}

function dialect(handle: SqliteHandle, createDriver: () => SqliteDriver): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver,
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/** Source: bars.md, fault 4. Earlier builds can damage a WAL database that several connections have open. */
const oldestSqlite = [3, 51, 3] as const;

/**
 * Sets the pragmas that every promise about saved work rests on, and reads them back.
 * Throws `UnusableDatabase` where the file system or the SQLite build does not give what was asked.
 */
export function applyPragmas(handle: SqliteHandle): void {
  refuseOldSqlite(String(handle.prepare("select sqlite_version()").pluck().get()));
  handle.pragma("busy_timeout = 5000"); // first: the switch to WAL may have to wait for a lock
  handle.pragma("journal_mode = WAL"); // pages read while a save is written
  handle.pragma("synchronous = FULL"); // a save that was acknowledged survives a power cut
  handle.pragma("foreign_keys = ON"); // off by default in SQLite
  handle.pragma("recursive_triggers = ON"); // REPLACE deletes without asking the audit log's trigger otherwise
  handle.pragma("trusted_schema = OFF"); // a damaged or foreign file runs no functions
  const expected: readonly [string, unknown][] = [
    ["journal_mode", "wal"],
    ["synchronous", 2],
    ["foreign_keys", 1],
    ["recursive_triggers", 1],
  ];
  for (const [pragma, wanted] of expected) {
    const found: unknown = handle.pragma(pragma, { simple: true });
    if (found !== wanted) {
      throw new UnusableDatabase(`The database gives ${pragma} = ${String(found)}, but ${String(wanted)} is needed.`);
    }
  }
}

/** Throws `UnusableDatabase` for a version before the oldest that is safe. */
export function refuseOldSqlite(version: string): void {
  const parts = version.split(".").map(Number);
  const firstOther = oldestSqlite.findIndex((wanted, index) => parts[index] !== wanted);
  if (firstOther === -1 || (parts[firstOther] ?? 0) > (oldestSqlite[firstOther] ?? 0)) return;
  throw new UnusableDatabase(`SQLite ${version} is too old: ${oldestSqlite.join(".")} or later is needed.`);
}

/** Opens the file for one server or one command. The caller holds the lock of the data folder and closes what it opened. */
export function openDatabase(file: string): Database {
  const writer = openHandle(file, false);
  applyPragmas(writer);
  const reader = openHandle(file, true);
  reader.pragma("busy_timeout = 5000");
  reader.pragma("query_only = ON");
  return databaseOf(writer, reader);
}

/** Two Kysely faces over handles that are already open. Tests give an in-memory handle twice. */
export function databaseOf(writer: SqliteHandle, reader: SqliteHandle): Database {
  const write = new Kysely<Schema>({ dialect: dialect(writer, () => new ImmediateDriver(writer)) });
  const read = reader === writer ? write : readerOf(reader);
  return {
    writer: write,
    reader: read,
    raw: { writer, reader },
    async close() {
      if (reader.open) reader.close();
      if (writer.open) {
        writer.pragma("wal_checkpoint(TRUNCATE)");
        writer.close();
      }
    },
  };
}

function readerOf(handle: SqliteHandle): Kysely<Schema> {
  const database = rememberingOneMoment(preparedOnce(handle));
  return new Kysely<Schema>({ dialect: dialect(handle, () => new SqliteDriver({ database })) });
}

/** Lists of ids make texts of many lengths; what is seldom asked for again is let go with the rest. */
const mostStatements = 500;

/** A handle for Kysely that prepares each text once: preparing takes as long as many a query. Nothing here is read row by row. */
function preparedOnce(handle: SqliteHandle): KyselyHandle {
  const statements = new Map<string, ReturnType<KyselyHandle["prepare"]>>();
  return {
    close: () => void handle.close(),
    prepare(text) {
      const known = statements.get(text);
      if (known !== undefined) return known;
      if (statements.size >= mostStatements) statements.clear();
      const statement = handle.prepare<unknown[]>(text);
      statements.set(text, statement as never);
      return statement as never;
    },
  };
}

function openHandle(file: string, readonly: boolean): SqliteHandle {
  try {
    return new SqliteDatabase(file, { readonly });
  } catch (error) {
    throw new UnusableDatabase(`The database ${file} cannot be opened: ${(error as Error).message}.`);
  }
}
