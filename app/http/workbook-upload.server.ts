// A progress workbook that is brought back: received, read in the worker, and dropped.
import type { TypedResponse } from "@remix-run/node";
import { json } from "@remix-run/node";
import { workbookRefusals } from "../domain/view/workbook-page";
import type { SheetRead } from "../domain/workbook/book";
import type { Staged } from "../files/blob-store.server";
import { checkFile } from "../files/check-file.server";
import type { Submission } from "../models/transaction.server";
import type { FormProblem } from "./forms.server";
import { receivePassingFile } from "./passing-upload.server";
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
  const { blobs, spreadsheets } = args.context.portal;
  const received = await receivePassingFile(args, {
    mostBytes,
    choose: "Choose the workbook",
    noneIs: "no workbook of the portal",
    check: checkWorkbook,
  });
  if (!received.ok) return refuseWorkbook(received.message, received.status, received.isUnread);
  const { staged, name, submission } = received;
  try {
    const sheets = await spreadsheets.read(staged.path);
    if (sheets === null) return refuseWorkbook(workbookRefusals.unreadable, 422);
    return { ok: true, sheets, fileName: name, submission };
  } finally {
    await blobs.discard(staged);
  }
}

async function checkWorkbook({ path }: Staged, name: string): Promise<string | null> {
  const check = await checkFile(path, name);
  if (!check.ok) return check.message;
  return check.type === "xlsx" ? null : workbookRefusals.unreadable;
}

/** The page again, with why the file was not taken. */
export function refuseWorkbook(message: string, status: number, isUnread = false): Refusal {
  const headers: Record<string, string> = isUnread ? { Connection: "close" } : {};
  return { ok: false, answer: json({ errors: { file: message }, typed: {} }, { status, headers }) };
}
