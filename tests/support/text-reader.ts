// The portal's own reader of files, with its worker bundled for the tests as scripts/built.mjs bundles it for the process.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buildSync } from "esbuild";
import { openTextReader, type ReaderLimits, type TextReader } from "../../app/files/text/text-reader.server";

const root = path.resolve(import.meta.dirname, "../..");
let bundled: string | undefined;

/** Beside the packages, so that the worker finds them; under the hash of what it is, so that runs share it. */
export function workerFile(): string {
  if (bundled !== undefined) return bundled;
  const [output] = buildSync({
    entryPoints: [path.join(root, "app/files/text/text-worker.ts")],
    bundle: true,
    write: false,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "warning",
  }).outputFiles;
  if (output === undefined) throw new Error("The worker was not bundled.");
  const folder = path.join(root, "node_modules/.cache/portal-tests");
  const name = `text-worker-${createHash("sha256").update(output.contents).digest("hex").slice(0, 16)}`;
  const file = path.join(folder, `${name}.mjs`);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const whole = path.join(folder, `${name}-${crypto.randomUUID()}`);
    writeFileSync(whole, output.contents);
    renameSync(whole, file);
  }
  bundled = file;
  return file;
}

export const testReader = (limits?: ReaderLimits): TextReader => openTextReader(workerFile(), limits);

let shared: TextReader | undefined;

function reader(): TextReader {
  shared ??= testReader();
  return shared;
}

/** One for all worlds of a test file, started by the first file that is read. */
export const sharedReader: TextReader = {
  read: (...given) => reader().read(...given),
  properties: (...given) => reader().properties(...given),
  clean: (...given) => reader().clean(...given),
  close: async () => shared?.close(),
};
