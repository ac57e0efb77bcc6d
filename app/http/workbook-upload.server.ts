// A progress workbook that is brought back: received, read in the worker, and dropped.
import type { TypedResponse } from "@remix-run/node";
import { json } from "@remix-run/node";
import { workbookRefusals } from "../domain/view/workbook-page";
import type { SheetRead } from "../domain/workbook/book";
import { checkFile } from "../files/check-file.server";
import { formatBytes } from "../files/file-name";
import { receiveUpload, type Upload } from "../files/receive.server";
import type { Submission } from "../models/transaction.server";
import { submissionOf, type FormProblem } from "./forms.server";
import type { Arguments } from "./portal.server";

type Refusal = { readonly ok: false; readonly answer: TypedResponse<FormProblem> };

export type WorkbookReceived =
  | {
      readonly ok: true;
      readonly sheets: readonly SheetRead[];
      readonly fileName: string;
      readonly submission: Submission;
    }
  | Refusal;

/** A workbook of a thousand criteria with full notes stays below this. */
const mostBytes = 10 * 1024 * 1024;

/** Takes the form of the upload page. Ask for the permission first. Whatever comes of it, nothing of the file is left. */
export async function receiveWorkbook(args: Arguments): Promise<WorkbookReceived> {
  const { blobs, config } = args.context.portal;
  const limitBytes = Math.min(mostBytes, config.uploadLimitBytes);
  const upload = await receiveUpload(args.request, blobs, { limitBytes, fileField: "file" });
  if (!upload.ok) return refuseWorkbook(wordsFor(upload.reason, limitBytes), upload.status, true);
  if (upload.file === null) return refuseWorkbook("Choose the workbook", 400);
  const { staged, name } = upload.file;
  let sheets: readonly SheetRead[] | null;
  try {
    const check = await checkFile(staged.path, name);
    if (!check.ok) return refuseWorkbook(check.message, 422);
    sheets = check.type === "xlsx" ? await args.context.portal.spreadsheets.read(staged.path) : null;
  } finally {
    await blobs.discard(staged);
  }
  if (sheets === null) return refuseWorkbook(workbookRefusals.unreadable, 422);
  const submission = submissionOf(args.request, [...upload.fields, ["file", `${staged.sha256} ${name}`]]);
  return { ok: true, sheets, fileName: name, submission };
}

/** The page again, with why the file was not taken. */
export function refuseWorkbook(message: string, status: number, isUnread = false): Refusal {
  const headers: Record<string, string> = isUnread ? { Connection: "close" } : {};
  return { ok: false, answer: json({ errors: { file: message }, typed: {} }, { status, headers }) };
}

function wordsFor(reason: Extract<Upload, { ok: false }>["reason"], limitBytes: number): string {
  switch (reason) {
    case "too-large":
      return `This file is larger than ${formatBytes(limitBytes)}, which no workbook of the portal is`;
    case "empty":
      return "This file is empty. Choose another";
    case "no-space":
      return "The portal has too little room for files just now. Nothing was changed. Try again later";
    default:
      return "The form did not arrive whole. Choose the workbook again";
  }
}
