// Builds what is out of date: pages and their scripts by Vite, the process and its commands by esbuild.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { fail, root } from "./installed.mjs";

const inputs = [
  "app",
  "db",
  "seed",
  "server",
  "package-lock.json",
  "remix.config.js",
  "tailwind.config.ts",
  "vite.config.ts",
  "tsconfig.json",
  "scripts/built.mjs",
];
const stampFile = path.join(root, "build/.built");

/** A hash over the names and contents of everything that the build reads. */
function inputHash() {
  const hash = createHash("sha256");
  for (const file of inputs.flatMap((input) => filesUnder(path.join(root, input)))) {
    hash.update(path.relative(root, file)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

function filesUnder(start) {
  if (!existsSync(start)) return [];
  if (!statSync(start).isDirectory()) return [start];
  return readdirSync(start, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesUnder(path.join(start, entry.name)));
}

/** Builds where sources changed since the last build. Ends the process where the build fails. */
export async function ensureBuilt() {
  const wanted = inputHash();
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === wanted) return;
  console.log("Building the portal.");
  rmSync(path.join(root, "build"), { recursive: true, force: true });
  const vite = spawnSync(
    process.execPath,
    ["node_modules/@remix-run/dev/dist/cli.js", "vite:build", "--logLevel", "warn"],
    {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, NODE_ENV: "production" },
    },
  );
  if (vite.status !== 0) fail(`The pages could not be built.\n${vite.stdout}\n${vite.stderr}`);
  await buildProcess();
  writeFileSync(stampFile, wanted);
}

/**
 * Packages of hundreds of small files, whose reading was a third of a start and, for exceljs, of each workbook.
 * `vite.config.ts` puts those that pages use into them.
 */
const bundled = ["kysely", "zod", "uuidv7", "exceljs"];

/** exceljs is written for `require`, and asks for Node's own modules by it. */
const banner =
  'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);';

/** The server, its worker and each command, as one file each; other packages stay outside. */
export async function buildProcess() {
  const { build } = await import(pathToFileURL(path.join(root, "node_modules/esbuild/lib/main.js")).href);
  const { dependencies } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const outside = Object.keys(dependencies).filter((name) => !bundled.includes(name));
  const commands = path.join(root, "server/commands");
  const names = existsSync(commands) ? readdirSync(commands).filter((name) => name.endsWith(".ts")) : [];
  const entryPoints = [
    { in: path.join(root, "server/main.ts"), out: "main" },
    { in: path.join(root, "app/files/text/text-worker.ts"), out: "text-worker" },
    { in: path.join(root, "app/files/spreadsheet/spreadsheet-worker.ts"), out: "spreadsheet-worker" },
    { in: path.join(root, "server/proof-worker.ts"), out: "proof-worker" },
    ...names.map((name) => ({ in: path.join(commands, name), out: name.replace(/\.ts$/, "") })),
  ];
  await build({
    entryPoints,
    outdir: path.join(root, "build/process"),
    bundle: true,
    banner: { js: banner },
    external: outside.flatMap((name) => [name, `${name}/*`]),
    platform: "node",
    format: "esm",
    target: "node20",
    outExtension: { ".js": ".mjs" },
    sourcemap: "linked",
    splitting: false,
    logLevel: "warning",
    tsconfig: path.join(root, "tsconfig.json"),
  });
}
