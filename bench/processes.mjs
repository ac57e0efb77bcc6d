// Processes of a bench run: on loopback, each on a port of its own, and ended by the run that started them.
import { spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { createServer } from "node:net";
import path from "node:path";
import { fileURLToPath } from "node:url";
import SqliteDatabase from "better-sqlite3";
import { Client, pause } from "./measure.mjs";

const children = new Set();

/** Ends whatever is still running. */
export async function endAll() {
  await Promise.all([...children].map(end));
}

async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await gone;
}

/** Starts a script with a port and waits until `probe` answers 200 there. `startedInMs` counts from the spawn. */
async function start(words, { cwd, env = {}, probe, port }) {
  const began = performance.now();
  const child = spawn(process.execPath, words, {
    cwd,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: "production", ...env },
  });
  children.add(child);
  child.on("exit", () => children.delete(child));
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (piece) => (said = `${said}${piece}`.slice(-4000)));
  const url = `http://127.0.0.1:${port}`;
  const visitor = new Client(url);
  for (;;) {
    if (child.exitCode !== null || performance.now() - began > 60_000) throw new Error(`It did not start.\n${said}`);
    const { status } = await visitor.send("GET", probe).catch(() => ({ status: 0 }));
    if (status === 200) break;
    await pause(3);
  }
  return { url, visitor, child, startedInMs: performance.now() - began, stop: () => end(child) };
}

const limitServer = fileURLToPath(new URL("./limit-server.mjs", import.meta.url));
const helloServer = fileURLToPath(new URL("./hello-server.mjs", import.meta.url));
const watchProcess = new URL("./watch-process.mjs", import.meta.url).href;

export async function startLimit({ portal }, set) {
  const port = await freePort();
  const words = [limitServer, path.join(set.folder, "portal.sqlite"), port, `bench-${set.criteria}`];
  return start(words.map(String), { cwd: portal, probe: "/", port });
}

export async function startHello({ portal, hello }) {
  const port = await freePort();
  return start([helloServer, hello, String(port)], { cwd: portal, probe: "/", port });
}

/** The built portal on a load set. `client(person)` is somebody who is signed in; `ask()` needs `watched`. */
export async function startPortal({ portal }, set, { watched = false } = {}) {
  const port = await freePort();
  const cookies = {
    lead: beginSession(set, "person-lead-roh"),
    manager: beginSession(set, "person-qi-manager"),
    admin: beginSession(set, "person-admin"),
  };
  const main = path.join(portal, "build/process/main.mjs");
  const running = await start(watched ? ["--import", watchProcess, main] : [main], {
    cwd: portal,
    probe: "/sign-in",
    port,
    env: { PORT: String(port), DATA_DIR: set.folder },
  });
  return {
    ...running,
    client: (person) => new Client(running.url, cookies[person]), // nobody has no cookie
    ask: (word = "ask") =>
      new Promise((resolve) => {
        running.child.once("message", resolve);
        running.child.send(word);
      }),
  };
}

/** A session as sign-in would store it, so that no password is needed; the cookie that goes with it. */
function beginSession(set, personId) {
  const id = randomBytes(32).toString("base64url");
  const now = new Date();
  const database = new SqliteDatabase(path.join(set.folder, "portal.sqlite"));
  database
    .prepare("insert into session (id_hash, person_id, created_at, seen_at, expires_at) values (?, ?, ?, ?, ?)")
    .run(
      createHash("sha256").update(id).digest("hex"),
      personId,
      now.toISOString(),
      now.toISOString(),
      new Date(now.getTime() + 11 * 3600_000).toISOString(),
    );
  database.close();
  return `__Host-portal=${id}`;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
