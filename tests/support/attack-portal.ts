// The built portal, started for attacks: on a data folder that a test may change first, with a second connection to its database.
import { rmSync } from "node:fs";
import path from "node:path";
import SqliteDatabase from "better-sqlite3";
import type { Database as SqliteHandle } from "better-sqlite3";
import { demonstrationFolder, startPortal, temporaryFolder } from "./portal-process";

export const root = path.resolve(import.meta.dirname, "../..");

export interface AttackPortal {
  readonly base: string;
  readonly port: number;
  readonly pid: number;
  readonly folder: string;
  /** Of all people of the demonstration. */
  readonly password: string;
  /** All that the process has written, to both of its outputs. */
  log(): string;
  /** A connection that reads the database beside the running portal. */
  readonly beside: SqliteHandle;
  read<Row>(sql: string, ...values: unknown[]): Row[];
  /** Writes into the database through a second connection, as nobody at all. */
  write(sql: string, ...values: unknown[]): number;
  isAlive(): boolean;
  stop(): Promise<void>;
}

export interface StartParts {
  /** Changes the database before the portal opens it. */
  readonly prepare?: (database: SqliteHandle) => void;
  readonly env?: Readonly<Record<string, string>>;
  /** Starts on an empty folder instead of the demonstration. */
  readonly empty?: boolean;
}

/** Starts the portal, and waits until it answers. It logs every request, as it does in production. */
export async function startAttackPortal({ prepare, env = {}, empty = false }: StartParts = {}): Promise<AttackPortal> {
  const folder = empty ? temporaryFolder() : await demonstrationFolder();
  const file = path.join(folder, "portal.sqlite");
  if (prepare !== undefined) withDatabase(file, prepare);
  const portal = await startPortal({ dataDir: folder, env: { LOG_LEVEL: "info", JOBS: "off", ...env } });
  const beside = new SqliteDatabase(file, { readonly: true });
  beside.pragma("busy_timeout = 5000");
  const state = { isAlive: true };
  void portal.exited.then(() => (state.isAlive = false));
  return {
    base: portal.url,
    port: portal.port,
    pid: portal.pid,
    folder,
    password: portal.password,
    log: portal.output,
    beside,
    read: (sql, ...values) => beside.prepare(sql).all(...values) as never[],
    write: (sql, ...values) => withDatabase(file, (database) => database.prepare(sql).run(...values).changes),
    isAlive: () => state.isAlive,
    async stop() {
      beside.close();
      if (state.isAlive) await portal.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function withDatabase<Result>(file: string, use: (database: SqliteHandle) => Result): Result {
  const database = new SqliteDatabase(file);
  try {
    database.pragma("busy_timeout = 5000");
    return use(database);
  } finally {
    database.close();
  }
}
