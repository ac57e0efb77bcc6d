// What a run works on, kept away from the working tree: a copy of the build that nobody rebuilds meanwhile, two scratch builds, and the
// load sets. Scratch builds and load sets are kept in the temporary folder for the next run, under a hash of what they are made of.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { root } from "../scripts/installed.mjs";

const kept = path.join(tmpdir(), "portal-bench");

/** Everything a run needs, made when it is first asked for. `close()` removes what the run has written; what is kept stays. */
export async function openWorkshop() {
  mkdirSync(kept, { recursive: true });
  const folder = mkdtempSync(path.join(kept, "run-"));
  const portal = copyBuild(path.join(folder, "portal"));
  await bundle("load-sets.ts", path.join(portal, "load-sets.mjs"));
  await bundle("../tests/support/oscal-catalog.ts", path.join(portal, "oscal-catalog.mjs"));
  const made = (name, size) => ({ folder: loadSet(portal, name, size), ...size });
  const sets = {
    get small() {
      return made("small", { services: 3, criteria: 30, changes: 1 });
    },
    get network() {
      return made("network", { services: 15, criteria: 300, changes: 1 });
    },
    get history() {
      return made("history", { services: 15, criteria: 300, changes: 223 });
    },
    get library() {
      return made("library", { services: 15, criteria: 300, changes: 1, documents: 10_000 });
    },
  };
  let copies = 0;
  return {
    portal,
    sets,
    get hello() {
      return helloBuild();
    },
    get split() {
      return splitBuild(path.join(portal, "build/process"));
    },
    /** A set that may be written to. */
    copyOf(set) {
      copies += 1;
      const copy = path.join(folder, `set-${copies}`);
      cpSync(set.folder, copy, { recursive: true });
      return { ...set, folder: copy };
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function copyBuild(target) {
  mkdirSync(target, { recursive: true });
  cpSync(path.join(root, "build"), path.join(target, "build"), { recursive: true });
  cpSync(path.join(root, "package.json"), path.join(target, "package.json"));
  linkPackages(target);
  return target;
}

function linkPackages(folder) {
  symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"));
}

async function bundle(name, outfile) {
  await build({
    entryPoints: [path.join(root, "bench", name)],
    outfile,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "warning",
    tsconfig: path.join(root, "tsconfig.json"),
  });
}

function loadSet(portal, name, { services, criteria, changes, documents = 0 }) {
  const made = [
    "bench/load-sets.ts",
    "bench/many-documents.ts",
    "app/models/search",
    "db",
    "seed",
    "app/standards",
    "app/models/audit.server.ts",
  ];
  return keep(`set-${name}`, [...made, `${services} ${criteria} ${changes} ${documents}`], (folder) => {
    console.log(`Making the load set ${name}: ${(services * criteria * changes).toLocaleString("en-GB")} changes.`);
    run([path.join(portal, "load-sets.mjs"), folder, services, criteria, changes, documents], portal);
  });
}

const helloFiles = {
  "package.json": `{ "type": "module", "sideEffects": false, "dependencies": { "@remix-run/node": "*", "isbot": "^5" } }`,
  "vite.config.mjs": `import { vitePlugin as remix } from "@remix-run/dev";
export default { plugins: [remix({ serverModuleFormat: "esm" })], build: { target: "es2022" } };`,
  "app/root.tsx": `import { Links, Meta, Outlet, Scripts } from "@remix-run/react";
export default function Root() {
  return <html lang="en"><head><Meta /><Links /></head><body><Outlet /><Scripts /></body></html>;
}`,
  "app/routes/_index.tsx": `export const meta = () => [{ title: "Hello" }];
export default function Hello() {
  return <h1>Hello</h1>;
}`,
};

/** The framework's own hello page, built by the packages that build the portal. */
function helloBuild() {
  return keep("hello", ["package-lock.json", JSON.stringify(helloFiles)], (folder) => {
    for (const [name, text] of Object.entries(helloFiles)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    linkPackages(folder);
    viteBuild(folder);
  });
}

const splitConfig = `import { defineConfig } from "vite";
import usual from "./usual.config";
const isLibrary = (id) => id.includes("node_modules") || id.startsWith("\\0");
export default defineConfig((env) => {
  const config = usual(env);
  const output = config.build.rollupOptions?.output;
  if (output === undefined) return config;
  const { manualChunks } = output;
  output.manualChunks = (id) => (isLibrary(id) ? "libraries" : manualChunks(id));
  return config;
});`;

/** The portal built once more with all libraries in one file, so that the other files are the portal's own code. */
function splitBuild(processFolder) {
  const inputs = ["app", "db", "public", "package.json", "remix.config.js", "tailwind.config.ts", "tsconfig.json"];
  const folder = keep("split", [...inputs, "vite.config.ts", "package-lock.json", splitConfig], (target) => {
    for (const name of inputs) cpSync(path.join(root, name), path.join(target, name), { recursive: true });
    cpSync(path.join(root, "vite.config.ts"), path.join(target, "usual.config.ts"));
    writeFileSync(path.join(target, "vite.config.ts"), splitConfig);
    linkPackages(target);
    viteBuild(target);
  });
  cpSync(processFolder, path.join(folder, "build/process"), { recursive: true });
  return folder;
}

function viteBuild(folder) {
  console.log(`Building ${path.basename(folder).split("-")[0]}.`);
  run([path.join(root, "node_modules/@remix-run/dev/dist/cli.js"), "vite:build", "--logLevel", "warn"], folder);
}

function run(words, cwd) {
  const env = { ...process.env, NODE_ENV: "production" };
  const { status, stdout, stderr } = spawnSync(process.execPath, words.map(String), { cwd, env, encoding: "utf8" });
  if (status !== 0) throw new Error(`${words[0]} failed.\n${stdout}\n${stderr}`);
}

/** Makes a folder once for what it is made of: files and folders of the repository, or any other words. */
function keep(name, madeOf, make) {
  const hash = createHash("sha256");
  for (const word of madeOf) {
    for (const file of filesUnder(path.join(root, word))) hash.update(file).update(readFileSync(file));
    hash.update(word);
  }
  const folder = path.join(kept, `${name}-${hash.digest("hex").slice(0, 16)}`);
  if (existsSync(folder)) return folder;
  for (const other of readdirSync(kept)) {
    if (other.startsWith(`${name}-`)) rmSync(path.join(kept, other), { recursive: true, force: true });
  }
  const draft = `${folder}.new`;
  mkdirSync(draft);
  make(draft);
  renameSync(draft, folder);
  return folder;
}

function filesUnder(start) {
  if (start.length > 4000 || !existsSync(start)) return [];
  if (!statSync(start).isDirectory()) return [start];
  return readdirSync(start, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesUnder(path.join(start, entry.name)));
}
