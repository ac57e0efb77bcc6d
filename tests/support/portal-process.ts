// Starts the built portal as a process of its own on a loopback port, and ends it again: for fault drills, attacks and browser journeys.
// It ends only what it started, by process number, and speaks to 127.0.0.1 alone. Build first: `node scripts/build.mjs`.
import { spawn, type ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { cp, readdir, rename, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { PortalClient } from "./portal-client";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const processFolder = path.join(root, "build/process");

export interface StartOptions {
  /** A data folder to start on. Without it, a fresh copy of the demonstration, removed by `tidyUp()`. */
  readonly dataDir?: string;
  /** The port of an earlier start, so that its clients and cookies go on working. */
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** A script that Node loads before the portal, with `--import`. */
  readonly preload?: string;
  /** Words put before `node`, which they must replace by themselves (`exec`): `["strace", "-o", file]`. */
  readonly under?: readonly string[];
}

export interface Ended {
  /** `null` where a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface RunningPortal {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  readonly dataDir: string;
  /** Of all people of the demonstration. */
  readonly password: string;
  /** Processor time from the start of the process to the first 200 of /health, so that others who use the machine do not count. */
  readonly startedInMs: number;
  /** Settles when the process is gone, however it went. */
  readonly exited: Promise<Ended>;
  /** SIGTERM, and waits. */
  stop(): Promise<Ended>;
  /** SIGKILL, and waits: what a crash leaves. */
  kill(): Promise<Ended>;
  /** Everything written to stdout and stderr so far. */
  output(): string;
  /** A visitor with a cookie jar of their own. */
  visitor(): PortalClient;
  /** Someone of the demonstration, signed in: "lead@uhnm.example". */
  signIn(email: string, password?: string): Promise<PortalClient>;
}

/** How a process that was expected to end ended, and what it said. */
export interface Finished extends Ended {
  readonly stdout: string;
  readonly stderr: string;
}

const folders = new Set<string>();
const children = new Set<ChildProcess>();
process.once("exit", () => children.forEach((child) => child.kill("SIGKILL"))); // a test run that ends half-way leaves none behind

/** Ends what is still running and removes the folders made here. Put it into `afterAll` or `afterEach`. */
export async function tidyUp(): Promise<void> {
  await Promise.all(
    [...children].map((child) => {
      child.kill("SIGKILL");
      return endOf(child);
    }),
  );
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  folders.clear();
}

/** An empty folder that `tidyUp()` removes. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "portal-test-"));
  folders.add(folder);
  return folder;
}

/** A copy of the demonstration's data folder, as the first start makes it. Making it takes seconds, so copies are made of one. */
export async function demonstrationFolder(): Promise<string> {
  const folder = path.join(temporaryFolder(), "data");
  await cp(await templateFolder(), folder, { recursive: true, preserveTimestamps: true });
  return folder;
}

/** Starts the portal and waits until it answers. Throws with its output where it ends before that. */
export async function startPortal(options: StartOptions = {}): Promise<RunningPortal> {
  const dataDir = options.dataDir ?? (await demonstrationFolder());
  const port = options.port ?? (await freePort());
  const began = performance.now();
  const child = launch(path.join(processFolder, "main.mjs"), [], { ...options, dataDir, port });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (piece: Buffer) => said.push(piece.toString()));
  const exited = endOf(child);
  const output = () => said.join("");
  const url = `http://127.0.0.1:${port}`;
  await untilHealthy(url, child, output);
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return exited;
  };
  const passwordFile = path.join(dataDir, "demonstration-password");
  const password = existsSync(passwordFile) ? readFileSync(passwordFile, "utf8").trim() : "";
  return {
    url,
    port,
    pid: child.pid!,
    dataDir,
    password,
    startedInMs: processorMs(child.pid!) ?? performance.now() - began,
    exited,
    stop: () => end("SIGTERM"),
    kill: () => end("SIGKILL"),
    output,
    visitor: () => new PortalClient(url),
    async signIn(email, withPassword = password) {
      const client = new PortalClient(url);
      const answer = await client.post("/sign-in", { email, password: withPassword });
      if (answer.status !== 303) throw new Error(`${email} could not sign in: ${answer.status}`);
      return client;
    },
  };
}

/** Starts the portal where it is expected to refuse, and waits for its end. One that starts after all is ended after `withinMs`. */
export async function runPortal(options: StartOptions & { readonly withinMs?: number } = {}): Promise<Finished> {
  const dataDir = options.dataDir ?? temporaryFolder();
  const child = launch(path.join(processFolder, "main.mjs"), [], {
    ...options,
    dataDir,
    port: options.port ?? (await freePort()),
  });
  return finishOf(child, options.withinMs ?? 20_000);
}

export interface CommandOptions {
  readonly dataDir: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What is typed, or piped, into it. */
  readonly input?: string;
}

/** Runs one of the portal's commands: `runCommand("backup", [folder], { dataDir })`. */
export async function runCommand(name: string, words: readonly string[], options: CommandOptions): Promise<Finished> {
  return startCommand(name, words, options).finished;
}

/** As `runCommand`, for a drill that ends the command half-way. */
export function startCommand(
  name: string,
  words: readonly string[],
  options: CommandOptions,
): { readonly finished: Promise<Finished>; kill(): void } {
  const child = launch(path.join(processFolder, `${name}.mjs`), words, options);
  child.stdin?.end(options.input ?? "");
  return { finished: finishOf(child, 60_000), kill: () => void child.kill("SIGKILL") };
}

/** Waits until something holds, and says what did not where it never does. */
export async function until(holds: () => boolean | Promise<boolean>, what: string, withinMs = 10_000): Promise<void> {
  const end = performance.now() + withinMs;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Waited ${withinMs} ms in vain: ${what}`);
    await pause(20);
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** A port that nothing listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

interface Launch {
  readonly dataDir: string;
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly preload?: string;
  readonly under?: readonly string[];
}

/** The environment is written out, so that no setting of the machine that runs the tests reaches the portal. */
function launch(file: string, words: readonly string[], { dataDir, port, env, preload, under = [] }: Launch) {
  const imports = preload === undefined ? [] : ["--import", preload];
  const [command = process.execPath, ...rest] = [...under, process.execPath, ...imports, file, ...words];
  const child = spawn(command, rest, {
    cwd: root,
    stdio: ["pipe", "pipe", "pipe"],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: "production",
      DATA_DIR: dataDir,
      ...(port === undefined ? {} : { PORT: String(port) }),
      ...env,
    },
  });
  children.add(child);
  child.on("exit", () => children.delete(child));
  return child;
}

/** Processor time that a process has used, where the system tells it (Linux). Its clock ticks are hundredths of a second there. */
function processorMs(pid: number): number | null {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return null;
  const stat = readFileSync(file, "utf8");
  const [user = 0, system = 0] = stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .slice(11, 13)
    .map(Number);
  return (user + system) * 10;
}

function endOf(child: ChildProcess): Promise<Ended> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return Promise.resolve({ code: child.exitCode, signal: child.signalCode });
  }
  return new Promise((resolve) => child.once("close", (code, signal) => resolve({ code, signal })));
}

async function finishOf(child: ChildProcess, withinMs: number): Promise<Finished> {
  const said = { stdout: "", stderr: "" };
  child.stdout?.on("data", (piece: Buffer) => (said.stdout += piece.toString()));
  child.stderr?.on("data", (piece: Buffer) => (said.stderr += piece.toString()));
  const late = setTimeout(() => child.kill("SIGKILL"), withinMs);
  const ended = await endOf(child);
  clearTimeout(late);
  return { ...ended, ...said };
}

async function untilHealthy(url: string, child: ChildProcess, output: () => string): Promise<void> {
  const end = performance.now() + 60_000;
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`The portal ended before it answered.\n${output()}`);
    }
    const status = await new PortalClient(url).get("/health").then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200) return;
    if (performance.now() > end) {
      child.kill("SIGKILL");
      throw new Error(`The portal did not answer within a minute.\n${output()}`);
    }
    await pause(15);
  }
}

/** One data folder for all test files of a build and a day: made by a first start that is stopped again, and given its name when it is whole. */
async function templateFolder(): Promise<string> {
  const build = createHash("sha256");
  for (const file of ["main.mjs", "../.built"]) {
    const place = path.join(processFolder, file);
    if (existsSync(place)) build.update(readFileSync(place));
  }
  const day = new Date().toISOString().slice(0, 10);
  const template = path.join(tmpdir(), `portal-template-${day}-${build.digest("hex").slice(0, 16)}`);
  if (existsSync(template)) return template;
  await removeOldTemplates();
  const draft = path.join(temporaryFolder(), "data");
  const portal = await startPortal({ dataDir: draft });
  const { code } = await portal.stop();
  if (code !== 0) throw new Error(`The demonstration could not be made.\n${portal.output()}`);
  await rename(draft, template).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error; // another test run was quicker
  });
  return template;
}

async function removeOldTemplates(): Promise<void> {
  const yesterday = Date.now() - 24 * 60 * 60 * 1000;
  for (const name of await readdir(tmpdir())) {
    const folder = path.join(tmpdir(), name);
    if (!name.startsWith("portal-template-")) continue;
    const made = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    if (made < yesterday) await rm(folder, { recursive: true, force: true });
  }
}
