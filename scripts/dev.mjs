// `npm run dev`: builds and serves, and does so again after each change. Ends only the server that it started.
import { spawn } from "node:child_process";
import { watch } from "node:fs";
import path from "node:path";
import { root } from "./installed.mjs";

const settleMs = 400;
let server = start();
let waiting = null;

function start() {
  return spawn(process.execPath, [path.join(root, "scripts/start.mjs")], { stdio: "inherit" });
}

/** Waits until a burst of changes is over, then ends the old server before the new one takes the data folder. */
function restart() {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    const next = () => (server = start());
    if (server.exitCode !== null) return next();
    server.once("exit", next);
    server.kill("SIGTERM");
  }, settleMs);
}

for (const folder of ["app", "db", "seed", "server"]) watch(path.join(root, folder), { recursive: true }, restart);
