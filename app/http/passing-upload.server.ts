// A file that the portal reads and does not keep, such as a workbook that comes back: taken where the disk has room for it, looked at by
// the virus scanner where one is set, and dropped by whoever has read it.
import type { Staged } from "../files/blob-store.server";
import { formatBytes } from "../files/file-name";
import { receiveUpload, type Upload } from "../files/receive.server";
import { isNearlyFull } from "../files/room.server";
import type { Submission } from "../models/transaction.server";
import { submissionOf } from "./forms.server";
import type { Arguments } from "./portal.server";

export interface PassingRules {
  readonly mostBytes: number;
  /** Said where no file was chosen. */
  readonly choose: string;
  /** What a file of this sort never is when it is too large: "no workbook of the portal". */
  readonly noneIs: string;
  /** Why a file that has arrived is not one to read, or `null`. */
  readonly check: (staged: Staged, name: string) => Promise<string | null>;
}

export type PassingFile =
  | { readonly ok: true; readonly staged: Staged; readonly name: string; readonly submission: Submission }
  | {
      readonly ok: false;
      readonly message: string;
      readonly status: number;
      /** What of the body is unread stays so: the connection is closed after the answer. */
      readonly isUnread: boolean;
    };

/** Takes the form of an upload page. Ask for the permission first. Where it is refused nothing of the file is left; else discard it when it is read. */
export async function receivePassingFile(args: Arguments, rules: PassingRules): Promise<PassingFile> {
  const { blobs, config } = args.context.portal;
  const limitBytes = Math.min(rules.mostBytes, config.uploadLimitBytes);
  const takesFiles = !(await isNearlyFull(config.dataDir, config.freeSpaceFloorBytes));
  const upload = await receiveUpload(args.request, blobs, { limitBytes, fileField: "file", takesFiles });
  if (!upload.ok) return refused(wordsFor(upload.reason, rules, limitBytes), upload.status, true);
  if (upload.file === null) return refused(rules.choose, 400);
  const { staged, name } = upload.file;
  let refusal: PassingFile | null;
  try {
    refusal = await lookAt(args, staged, name, rules);
  } catch (error) {
    await blobs.discard(staged);
    throw error;
  }
  if (refusal !== null) {
    await blobs.discard(staged);
    return refusal;
  }
  const submission = submissionOf(args.request, [...upload.fields, ["file", `${staged.sha256} ${name}`]]);
  return { ok: true, staged, name, submission };
}

/** A scanner that is set and does not answer keeps the file from being read: it fails closed. There is nothing here to hold it in. */
async function lookAt({ context }: Arguments, staged: Staged, name: string, { check }: PassingRules) {
  const message = await check(staged, name);
  if (message !== null) return refused(message, 422);
  const { scanner } = context.portal;
  const scanned = scanner === undefined ? "clean" : await scanner.scan(staged.path);
  if (scanned === "infected") return refused(infectedWords, 422);
  return scanned === "clean" ? null : refused(notScannedWords, 503);
}

const infectedWords = "The virus scanner found something in this file. It was not read. Tell your IT department";
const notScannedWords =
  "The virus scanner does not answer, so this file was not read. Nothing was changed. Try again later";

function refused(message: string, status: number, isUnread = false): Extract<PassingFile, { ok: false }> {
  return { ok: false, message, status, isUnread };
}

function wordsFor(
  reason: Extract<Upload, { ok: false }>["reason"],
  { noneIs }: PassingRules,
  limitBytes: number,
): string {
  switch (reason) {
    case "too-large":
      return `This file is larger than ${formatBytes(limitBytes)}, which ${noneIs} is`;
    case "empty":
      return "This file is empty. Choose another";
    case "no-space":
      return "The portal has too little room for files just now. Nothing was changed. Try again later";
    default:
      return "The file did not arrive whole. Choose it again";
  }
}
