// A file with an edition: received, noted, and read beside the pages, so that a large one keeps nobody waiting. Nothing of the file stays.
import type { TypedResponse } from "@remix-run/node";
import { importLimits, refusedFor, type ReadEdition } from "../domain/edition-import/draft";
import { londonDate } from "../domain/london";
import type { Staged } from "../files/blob-store.server";
import { checkFile } from "../files/check-file.server";
import type { EditionFileKind } from "../files/spreadsheet/read-edition.server";
import { finishReading, startImport } from "../models/editions/imports.server";
import { systemScope, type Scope } from "../models/scope.server";
import { once, transaction, type Outcome } from "../models/transaction.server";
import type { FormProblem } from "./forms.server";
import { receivePassingFile } from "./passing-upload.server";
import type { Arguments, Portal } from "./portal.server";
import { refuseWorkbook } from "./workbook-upload.server";

export type EditionReceived =
  | { readonly ok: true; readonly importId: string }
  | { readonly ok: false; readonly answer: TypedResponse<FormProblem> };

/** Takes the form of the upload page and begins to read. Ask for the permission first. The same form sent twice is one import. */
export async function receiveEditionFile(args: Arguments, scope: Scope): Promise<EditionReceived> {
  const { portal } = args.context;
  const { blobs } = portal;
  const received = await receivePassingFile(args, {
    mostBytes: importLimits.bytes,
    choose: "Choose a file",
    noneIs: "no edition",
    check: checkEdition,
  });
  if (!received.ok) return refuseWorkbook(received.message, received.status, received.isUnread);
  const { staged, name, submission } = received;
  let isNew = false;
  const result = await once(scope, submission, async (tx): Promise<Outcome<{ id: string }, never>> => {
    isNew = true;
    return { ok: true, id: await startImport(tx, name) };
  });
  if (!result.ok) {
    await blobs.discard(staged);
    return refuseWorkbook("Choose the file again", 409);
  }
  if (isNew) void readBeside(portal, result.id, staged, kindOf(name));
  else await blobs.discard(staged);
  return { ok: true, importId: result.id };
}

/** By its ending; `checkEdition` has let no other through. */
function kindOf(name: string): EditionFileKind {
  if (/\.xlsx$/i.test(name)) return "xlsx";
  return /\.csv$/i.test(name) ? "csv" : "json";
}

/** A document is looked at by its reader; the others are what their names say, or are refused here. */
async function checkEdition({ path }: Staged, name: string): Promise<string | null> {
  if (!/\.(xlsx|csv|json)$/i.test(name)) return "Choose an Excel workbook (.xlsx), a CSV file or a JSON document";
  if (kindOf(name) === "json") return null;
  const check = await checkFile(path, name);
  return check.ok ? null : check.message;
}

const unreadable: ReadEdition = refusedFor([
  {
    row: null,
    column: "",
    value: "",
    reason: "The file could not be read within its limits of time and size.",
    fix: "Save it again from the program that made it, without pictures and other sheets, and send it once more.",
  },
]);

/** Never rejects: what goes wrong is logged, and the import counts as stopped after a while. */
async function readBeside(portal: Portal, id: string, staged: Staged, kind: EditionFileKind): Promise<void> {
  try {
    const read = (await portal.spreadsheets.readEdition(staged.path, kind)) ?? unreadable;
    const at = portal.now();
    const reason = "keep what was read of an edition's file";
    const scope = systemScope(portal.database, reason, portal.networkId, at, londonDate(at));
    await transaction(scope, (tx) => finishReading(tx, id, read));
  } catch (error) {
    portal.log.error({ err: error, import: id }, "an edition could not be read");
  } finally {
    await portal.blobs.discard(staged);
  }
}
