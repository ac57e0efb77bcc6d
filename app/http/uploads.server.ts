// Forms that come with a file: received, checked, looked through for patient data, kept, and only then recorded. Every upload page
// goes through here.
// Ask for the permission first: nothing of the body is read before.
import { json, type TypedResponse } from "@remix-run/node";
import type * as z from "zod/mini";
import { londonDate } from "../domain/london";
import { findingOf, type Finding, type LookedThrough } from "../domain/patient-data/finding";
import { parseForm, typedOf, type Typed } from "../domain/forms/parse";
import { isOutOfSpace, type BlobStore, type Staged } from "../files/blob-store.server";
import { checkFile } from "../files/check-file.server";
import { reachStep } from "../files/fault-hook.server";
import { formatBytes } from "../files/file-name";
import type { FileTypeId } from "../files/file-types";
import { receiveUpload, type Upload } from "../files/receive.server";
import type { KeptFile } from "../models/evidence-changes.server";
import type { Scope } from "../models/scope.server";
import { storageFaultOf } from "../models/storage-fault.server";
import { wasSubmitted } from "../models/submissions.server";
import { once, type Outcome, type Submission } from "../models/transaction.server";
import { submissionOf, type FormProblem } from "./forms.server";
import { paths } from "./paths";
import type { Arguments } from "./portal.server";

/** The name of the form's file input. It stands last in the form, so that a refused file loses none of the words. */
export const uploadField = "file";

export type Refusal = TypedResponse<FormProblem>;

export interface ReceivedUpload<Value> {
  readonly ok: true;
  readonly value: Value;
  readonly typed: Typed;
  /** What the file is held for once it is recorded; `null` for one that is not. Its uploader is told on the page that follows. */
  readonly finding: Finding | null;
  /** Drops the file and answers with the same page. 409 unless another status is named. */
  refuse(field: string, message: string, status?: number): Promise<Refusal>;
  /** Keeps the file, then runs the change once. A form that was accepted before keeps nothing again. */
  record<Result, Reason extends string>(
    scope: Scope,
    change: (tx: Scope, file: KeptFile) => Promise<Outcome<Result, Reason>>,
  ): Promise<Outcome<Result, Reason | "key-used" | "no-space">>;
}

export type FileForm<Value> = ReceivedUpload<Value> | { readonly ok: false; readonly answer: Refusal };

/** Takes the form of an upload page. Where it is refused nothing of the file is left, and `answer` brings the words back. */
export async function receiveFileForm<Schema extends z.ZodMiniType>(
  args: Arguments,
  schema: Schema,
): Promise<FileForm<z.output<Schema>>> {
  const { request, context } = args;
  const { blobs, config } = context.portal;
  const upload = await receiveUpload(request, blobs, { limitBytes: config.uploadLimitBytes, fileField: uploadField });
  if (!upload.ok) return { ok: false, answer: refuseUnread(upload, config.uploadLimitBytes) };
  const { fields, file } = upload;
  const form = parseForm(schema, fields);
  if (file === null) {
    const errors = { ...(form.ok ? {} : form.errors), [uploadField]: "Choose a file" };
    return { ok: false, answer: answer(errors, form.typed, 400) };
  }
  const { staged, name } = file;
  if (!form.ok) return { ok: false, answer: await drop(blobs, staged, form.errors, form.typed, 400) };
  const check = await checkFile(staged.path, name);
  if (!check.ok) {
    return { ok: false, answer: await drop(blobs, staged, { [uploadField]: check.message }, form.typed, 422) };
  }
  const submission = submissionOf(request, [...fields, [uploadField, `${staged.sha256} ${name}`]]);
  const looked = await lookThrough(args, staged, check.type);
  const kept: KeptFile = { sha256: staged.sha256, bytes: staged.bytes, fileName: name, fileType: check.type, looked };
  return {
    ok: true,
    value: form.value,
    typed: form.typed,
    finding: looked.hold?.finding ?? null,
    refuse: (field, message, status = 409) => drop(blobs, staged, { [field]: message }, form.typed, status),
    record: (scope, change) => record(scope, blobs, staged, submission, (tx) => change(tx, kept)),
  };
}

/** Reads the file's words in the worker. Where the portal is stopping they are not read, and the file is not kept either. */
async function lookThrough({ context }: Arguments, staged: Staged, type: FileTypeId): Promise<LookedThrough> {
  const { blobs, fileTexts, now } = context.portal;
  try {
    const { state, words, patientData } = await fileTexts.read(staged.path, type, londonDate(now()));
    const finding = findingOf(state, patientData);
    const id = crypto.randomUUID();
    return { state, words, hold: finding && { id, finding, address: paths.heldFile(id) } };
  } catch (error) {
    await blobs.discard(staged);
    throw error;
  }
}

/** The file first, then its row: a crash between the two leaves a file that nothing names, never a row without its file. */
async function record<Result, Reason extends string>(
  scope: Scope,
  blobs: BlobStore,
  staged: Staged,
  submission: Submission,
  change: (tx: Scope) => Promise<Outcome<Result, Reason>>,
): Promise<Outcome<Result, Reason | "key-used" | "no-space">> {
  try {
    if (await wasSubmitted(scope, submission)) await blobs.discard(staged);
    else await blobs.keep(staged);
    await reachStep("before-commit");
    const outcome = await once(scope, submission, change);
    await reachStep("after-commit");
    return outcome;
  } catch (error) {
    await blobs.discard(staged);
    if (isOutOfSpace(error) || storageFaultOf(error) === "full") return { ok: false, reason: "no-space" };
    throw error;
  }
}

async function drop(
  blobs: BlobStore,
  staged: Staged,
  errors: FormProblem["errors"],
  typed: Typed,
  status: number,
): Promise<Refusal> {
  await blobs.discard(staged);
  return answer(errors, typed, status);
}

function answer(errors: FormProblem["errors"], typed: Typed, status: number, headers?: HeadersInit): Refusal {
  return json({ errors, typed }, { status, headers });
}

/** What of the body is unread stays so: the connection is closed after the answer. */
function refuseUnread(upload: Extract<Upload, { ok: false }>, limitBytes: number): Refusal {
  const errors = { [uploadField]: wordsFor(upload.reason, limitBytes) };
  return answer(errors, typedOf(upload.fields), upload.status, { Connection: "close" });
}

/** What is said where there is no room for a file or its row. */
export const noSpaceWords = "We could not save this file. Nothing was changed. Try again later";

function wordsFor(reason: Extract<Upload, { ok: false }>["reason"], limitBytes: number): string {
  switch (reason) {
    case "too-large":
      return `This file is larger than ${formatBytes(limitBytes)}. Make it smaller, split it, or add a link to it instead`;
    case "too-many-parts":
      return "This form says too much at once. Tick fewer criteria and add the others afterwards";
    case "empty":
      return "This file is empty. Choose another";
    case "no-space":
      return noSpaceWords;
    case "malformed":
    case "unsupported":
      return "The file did not arrive whole. Choose it again and send the form once more";
  }
}
