// The portal's own writer and reader of workbooks, with its worker bundled for the tests as scripts/built.mjs bundles it for the process.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buildSync } from "esbuild";
import {
  openSpreadsheets,
  type SpreadsheetLimits,
  type Spreadsheets,
} from "../../app/files/spreadsheet/spreadsheets.server";

const root = path.resolve(import.meta.dirname, "../..");
let bundled: string | undefined;

/** Beside the packages, so that the worker finds them; of this process alone, so that no run reads what another writes. */
function workerFile(): string {
  if (bundled !== undefined) return bundled;
  const [output] = buildSync({
    entryPoints: [path.join(root, "app/files/spreadsheet/spreadsheet-worker.ts")],
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
  mkdirSync(folder, { recursive: true });
  bundled = path.join(folder, `spreadsheet-worker-${process.pid}-${crypto.randomUUID().slice(0, 8)}.mjs`);
  writeFileSync(bundled, output.contents);
  return bundled;
}

export const testSpreadsheets = (limits?: SpreadsheetLimits): Spreadsheets => openSpreadsheets(workerFile(), limits);

let shared: Spreadsheets | undefined;

/** One for all worlds of a test file, made by the first workbook. */
export const sharedSpreadsheets: Spreadsheets = {
  write: (book) => (shared ??= testSpreadsheets()).write(book),
  read: (file) => (shared ??= testSpreadsheets()).read(file),
  readEdition: (file, kind) => (shared ??= testSpreadsheets()).readEdition(file, kind),
  readRows: (file, kind) => (shared ??= testSpreadsheets()).readRows(file, kind),
};
