// `npm test`: installs what is missing, then each check in order, and at the end the plain line `N passed, N failed`.
// `--only=<step>` runs one of them: the drills and attacks on the real process are "process", the journeys in a real browser "browser".
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureBuilt } from "./built.mjs";
import { ensureChromium } from "./chromium.mjs";
import { ensureInstalled, root } from "./installed.mjs";

const only = process.argv.find((word) => word.startsWith("--only="))?.slice("--only=".length);

ensureInstalled();
const chromium = only === undefined || only === "browser" ? ensureChromium() : null;
const reports = mkdtempSync(path.join(tmpdir(), "portal-tests-"));
const env = { ...process.env, NODE_ENV: "test", ...(chromium === null ? {} : { CHROMIUM_PATH: chromium }) };

const bin = (name) => path.join(root, "node_modules/.bin", name);
const checks = [
  {
    name: "format",
    run: () => tool("prettier", ["--check", "--cache", "--cache-strategy", "content", "--log-level", "warn", "."]),
  },
  { name: "lint", run: () => tool("eslint", ["--max-warnings", "0", "."]) },
  { name: "types", run: () => tool("tsc", ["--noEmit"]) },
  { name: "unused", run: () => tool("knip", ["--no-progress"]) },
];
const steps = [
  { name: "unit", run: () => vitest("unit") },
  { name: "build", run: build },
  // The drills wait, and the journeys work: side by side they take little longer than the longer of the two.
  { name: "process and browser", run: processAndBrowser },
];

const totals = { passed: 0, failed: 0 };
// None of the checks writes what another reads, and each keeps one core busy.
await Promise.all(checks.map(perform));
for (const step of steps) await perform(step);
rmSync(reports, { recursive: true, force: true });
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 ? 0 : 1);

async function perform(step) {
  const isWanted = only === undefined || step.name.split(" ").includes(only);
  const isNeeded = step.name === "build" && (only === "browser" || only === "process");
  if (!isWanted && !isNeeded) return;
  const began = Date.now();
  console.log(`\n== ${step.name}`);
  const { passed, failed } = await step.run();
  totals.passed += passed;
  totals.failed += failed;
  console.log(`== ${step.name}: ${failed === 0 ? "ok" : "FAILED"} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
}

/** Runs a tool, and shows what it said when it is done: the checks run side by side. */
async function tool(name, words) {
  const child = spawn(bin(name), words, { cwd: root, env });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => said.push(piece));
  const [status] = await once(child, "close");
  process.stdout.write(Buffer.concat(said));
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function build() {
  await ensureBuilt();
  return { passed: 1, failed: 0 };
}

function processAndBrowser() {
  if (only === "process") return vitest("process");
  if (chromium !== null) return only === "browser" ? vitest("browser") : vitest("process", "browser");
  console.error(
    "No Chromium was found and none could be installed. Install Debian's package chromium, or set CHROMIUM_PATH.",
  );
  const { passed, failed } = only === "browser" ? { passed: 0, failed: 0 } : vitest("process");
  return { passed, failed: failed + 1 };
}

/** Runs projects of the suite and counts their tests. A run that breaks before it counts is one failure more. */
function vitest(...projects) {
  const report = path.join(reports, `${projects.join("-")}.json`);
  const words = [
    "run",
    ...projects.flatMap((project) => ["--project", project]),
    "--reporter",
    "default",
    "--reporter",
    "json",
    "--outputFile.json",
    report,
  ];
  const { status } = spawnSync(bin("vitest"), words, { cwd: root, stdio: "inherit", env });
  const counts = readCounts(report);
  return status === 0 || counts.failed > 0 ? counts : { passed: counts.passed, failed: counts.failed + 1 };
}

function readCounts(report) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}
