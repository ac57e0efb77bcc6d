// Runs a piece of code with the portal's modules in a process of its own: for what a test cannot do to the process it shares.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { build } from "esbuild";

const root = join(import.meta.dirname, "../../..");

/** Bundles the code and runs it under a shell prefix such as `ulimit -f 100;`. Its last line of output is JSON. */
export async function runScript<Answer>(folder: string, code: string, prefix = "", nodeOptions = ""): Promise<Answer> {
  const outfile = join(folder, "script.mjs");
  await build({
    stdin: { contents: code, resolveDir: root, loader: "ts" },
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "error",
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  });
  const run = spawnSync("bash", ["-c", `${prefix} exec '${process.execPath}' ${nodeOptions} '${outfile}'`], {
    encoding: "utf8",
    timeout: 60_000,
  });
  const last = run.stdout.trim().split("\n").at(-1) ?? "";
  if (run.status !== 0 || last === "")
    throw new Error(`The script ended with ${run.status}, ${run.signal}: ${run.stderr}`);
  return JSON.parse(last) as Answer;
}
