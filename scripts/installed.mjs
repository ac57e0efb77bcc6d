// Installs what is missing, once, and says plainly what the machine lacks. Uses nothing but Node itself.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const stampFile = path.join(root, "node_modules/.portal-installed");

/** What the installed packages depend on: the lock file, and the Node that native parts were built for. */
function wantedStamp() {
  const lock = readFileSync(path.join(root, "package-lock.json"));
  return createHash("sha256").update(lock).update(process.versions.modules).digest("hex");
}

/**
 * Installs the lock file's packages where others are installed. Not `npm install`: that refuses the whole lock file where a registry does
 * not serve the optional binaries of every other platform. Ends the process with one line where it cannot.
 */
export function ensureInstalled() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 20))
    fail(`Node 20.20 or later is needed; this is ${process.versions.node}.`);
  const stamp = wantedStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  console.log("Installing packages. The first time takes a few minutes: the database library is compiled here.");
  const result = spawnSync(
    "npm",
    ["install", "--no-save", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"],
    {
      cwd: root,
      stdio: ["ignore", "inherit", "pipe"],
      encoding: "utf8",
    },
  );
  if (!databaseLoads()) fail(whyNoDatabase(result.stderr ?? ""));
  if (result.status !== 0) fail(`npm install failed.\n${(result.stderr ?? "").trim().slice(-2000)}`);
  writeFileSync(stampFile, stamp);
}

/** Loads the database library in a process of its own: a broken build would end this one. */
function databaseLoads() {
  const test = "new (require('better-sqlite3'))(':memory:').close()";
  return spawnSync(process.execPath, ["-e", test], { cwd: root, stdio: "ignore" }).status === 0;
}

function whyNoDatabase(log) {
  const missing = ["python3", "make", "g++"].filter(
    (tool) => spawnSync(tool, ["--version"], { stdio: "ignore" }).error,
  );
  if (missing.length > 0) {
    return `better-sqlite3 cannot be built: ${missing.join(", ")} missing. On Debian: apt-get install -y python3 make g++`;
  }
  if (/node\.h|headers|node-gyp|ENOTFOUND|EAI_AGAIN|ECONNREFUSED/i.test(log)) {
    return "better-sqlite3 cannot be built: Node's header files are missing. Install them (Debian: libnode-dev, or a Node from nodejs.org) and run: npm_config_nodedir=<where they are> npm start";
  }
  return `better-sqlite3 cannot be built.\n${log.trim().slice(-1500)}`;
}

export function fail(message) {
  console.error(message);
  process.exit(1);
}
