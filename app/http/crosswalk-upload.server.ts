// A file with the lines of a crosswalk: received, read in the worker, and dropped.
import type { TypedResponse } from "@remix-run/node";
import { checkFile } from "../files/check-file.server";
import type { RowsRead, TableFileKind } from "../files/spreadsheet/read-rows.server";
import type { Submission } from "../models/transaction.server";
import type { FormProblem } from "./forms.server";
import { receivePassingFile } from "./passing-upload.server";
import type { Arguments } from "./portal.server";
import { refuseWorkbook } from "./workbook-upload.server";

export type CrosswalkReceived =
  | { readonly ok: true; readonly read: RowsRead; readonly submission: Submission }
  | { readonly ok: false; readonly answer: TypedResponse<FormProblem> };

/** A crosswalk of a thousand criteria with full notes stays below this. */
const mostBytes = 5 * 1024 * 1024;

/** Takes the form of the upload page. Ask for the permission first. Whatever comes of it, nothing of the file is left. */
export async function receiveCrosswalkFile(args: Arguments): Promise<CrosswalkReceived> {
  const { blobs, spreadsheets } = args.context.portal;
  const received = await receivePassingFile(args, {
    mostBytes,
    choose: "Choose a file",
    noneIs: "no crosswalk",
    check: async ({ path }, name) => {
      if (kindOf(name) === null) return "Choose an Excel workbook (.xlsx) or a CSV file";
      const check = await checkFile(path, name);
      return check.ok ? null : check.message;
    },
  });
  if (!received.ok) return refuseWorkbook(received.message, received.status, received.isUnread);
  const { staged, name, submission } = received;
  try {
    const read = await spreadsheets.readRows(staged.path, kindOf(name) ?? "csv");
    if (read === null) return refuseWorkbook("This file could not be read. Save it again and send it once more", 422);
    return { ok: true, read, submission };
  } finally {
    await blobs.discard(staged);
  }
}

function kindOf(name: string): TableFileKind | null {
  const ending = /\.(xlsx|csv)$/i.exec(name)?.[1]?.toLowerCase();
  return ending === "xlsx" || ending === "csv" ? ending : null;
}
