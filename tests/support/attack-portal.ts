// Starts the built portal on a data folder of its own, for attacks: one demonstration is loaded once and copied for each start,
// so that a test may change its database before the portal opens it.
import { spawn, type ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import SqliteDatabase from "better-sqlite3";
import type { Database as SqliteHandle } from "better-sqlite3";

export const root = path.resolve(import.meta.dirname, "../..");
export const demoPassword = "plum anchor violet 77";

const processFile = path.join(root, "build/process/main.mjs");
const startWithin = 60_000;

export interface AttackPortal {
  readonly base: string;
  readonly port: number;
  readonly pid: number;
  readonly folder: string;
  /** All that the process has written, to both of its outputs. */
  log(): string;
  /** Reads the database beside the running portal. */
  read<Row>(sql: string, ...values: unknown[]): Row[];
  /** Writes into the database through a second connection, as nobody at all. */
  write(sql: string, ...values: unknown[]): number;
  isAlive(): boolean;
  stop(): Promise<void>;
}

export interface StartParts {
  /** Changes the database before the portal opens it. */
  readonly prepare?: (database: SqliteHandle) => void;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Starts on an empty folder instead of the demonstration. */
  readonly empty?: boolean;
}

/** Starts the portal, and waits until it answers. */
export async function startAttackPortal({ prepare, env = {}, empty = false }: StartParts = {}): Promise<AttackPortal> {
  const folder = mkdtempSync(path.join(tmpdir(), "portal-attack-"));
  if (!empty) cpSync(await demonstration(), folder, { recursive: true });
  if (prepare !== undefined) {
    const database = new SqliteDatabase(path.join(folder, "portal.sqlite"));
    prepare(database);
    database.close();
  }
  const port = await freePort();
  const { child, log } = launch(folder, port, empty ? env : { DEMO_PASSWORD: demoPassword, ...env });
  const base = `http://127.0.0.1:${port}`;
  try {
    await untilHealthy(child, base, log);
  } catch (error) {
    child.kill("SIGKILL");
    throw error;
  }
  const file = path.join(folder, "portal.sqlite");
  return {
    base,
    port,
    pid: child.pid ?? 0,
    folder,
    log,
    read: (sql, ...values) => withDatabase(file, true, (database) => database.prepare(sql).all(...values) as never[]),
    write: (sql, ...values) => withDatabase(file, false, (database) => database.prepare(sql).run(...values).changes),
    isAlive: () => child.exitCode === null && child.signalCode === null,
    async stop() {
      await ended(child, "SIGTERM");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface Refusal {
  readonly code: number | null;
  readonly output: string;
}

/** Starts the portal with settings that it should refuse, and waits for its end. */
export async function startRefused(env: Readonly<Record<string, string | undefined>>): Promise<Refusal> {
  const folder = mkdtempSync(path.join(tmpdir(), "portal-attack-"));
  const { child, log } = launch(folder, await freePort(), env);
  const cut = setTimeout(() => child.kill("SIGKILL"), startWithin);
  const code = await new Promise<number | null>((done) => child.once("exit", done));
  clearTimeout(cut);
  rmSync(folder, { recursive: true, force: true });
  return { code, output: log() };
}

/** Runs one of the portal's commands on a folder that no portal has open. */
export async function runPortalCommand(
  name: string,
  folder: string,
  words: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Refusal> {
  const file = path.join(root, `build/process/${name}.mjs`);
  const child = spawn(process.execPath, [file, ...words], {
    cwd: root,
    env: { ...cleanEnvironment(), NODE_ENV: "production", DATA_DIR: folder, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const log = collect(child);
  const code = await new Promise<number | null>((done) => child.once("close", done));
  return { code, output: log() };
}

/** A folder with the demonstration in it, made by the portal itself and kept for the day and the build. */
async function demonstration(): Promise<string> {
  if (!existsSync(processFile)) throw new Error("Build the portal first: node scripts/build.mjs");
  const build = createHash("sha256").update(readFileSync(processFile)).digest("hex").slice(0, 16);
  const kept = path.join(tmpdir(), `portal-attack-demonstration-${build}-${new Date().toISOString().slice(0, 10)}`);
  if (existsSync(kept)) return kept;
  const folder = mkdtempSync(path.join(tmpdir(), "portal-attack-"));
  const port = await freePort();
  const { child, log } = launch(folder, port, { DEMO_PASSWORD: demoPassword });
  await untilHealthy(child, `http://127.0.0.1:${port}`, log);
  await ended(child, "SIGTERM");
  try {
    renameSync(folder, kept);
  } catch {
    rmSync(folder, { recursive: true, force: true }); // another run was first
  }
  return kept;
}

function launch(folder: string, port: number, env: Readonly<Record<string, string | undefined>>) {
  const child = spawn(process.execPath, [processFile], {
    cwd: folder,
    env: {
      ...cleanEnvironment(),
      NODE_ENV: "production",
      DATA_DIR: folder,
      PORT: String(port),
      LOG_LEVEL: "info",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  return { child, log: collect(child) };
}

/** The environment without any setting of the portal's own. */
function cleanEnvironment(): Record<string, string | undefined> {
  const { PATH, HOME, TMPDIR, TZ, LANG } = process.env;
  return { PATH, HOME, TMPDIR, TZ, LANG };
}

function collect(child: ChildProcess): () => string {
  const pieces: Buffer[] = [];
  child.stdout?.on("data", (piece: Buffer) => pieces.push(piece));
  child.stderr?.on("data", (piece: Buffer) => pieces.push(piece));
  return () => Buffer.concat(pieces).toString("utf8");
}

async function untilHealthy(child: ChildProcess, base: string, log: () => string): Promise<void> {
  const until = Date.now() + startWithin;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`The portal ended while it started.\n${log()}`);
    const isUp = await fetch(`${base}/health`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isUp) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`The portal did not start.\n${log()}`);
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => child.once("exit", done));
  child.kill(signal);
  const cut = setTimeout(() => child.kill("SIGKILL"), 5000);
  await gone;
  clearTimeout(cut);
}

function withDatabase<Result>(file: string, readonly: boolean, use: (database: SqliteHandle) => Result): Result {
  const database = new SqliteDatabase(file, { readonly });
  try {
    database.pragma("busy_timeout = 5000");
    return use(database);
  } finally {
    database.close();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (typeof address === "object" && address !== null ? resolve(address.port) : reject(address)));
    });
  });
}
