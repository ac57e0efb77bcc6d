// Forms that come with a file: received, checked, cleaned where its uploader wants that, looked through for patient data, kept, and
// only then recorded. Every upload page goes through here.
// Ask for the permission first: nothing of the body is read before.
import { json, type TypedResponse } from "@remix-run/node";
import type * as z from "zod/mini";
import { choiceField, choiceOf, mayKeep, waitingField, type FileProperty } from "../domain/file-properties/properties";
import type { Finding } from "../domain/patient-data/finding";
import { parseForm, typedOf, type Typed } from "../domain/forms/parse";
import type { BlobStore, Staged } from "../files/blob-store.server";
import { checkFile } from "../files/check-file.server";
import { stageCleanCopy } from "../files/clean-copy.server";
import type { FileTypeId } from "../files/file-types";
import { receiveUpload, type Upload } from "../files/receive.server";
import type { KeptFile } from "../models/evidence-changes.server";
import { wasPurged } from "../models/files/purged.server";
import type { Scope } from "../models/scope.server";
import { wasSubmitted } from "../models/submissions.server";
import { once, type Outcome, type Submission } from "../models/transaction.server";
import { findVisitor, scopeFor } from "./authorize.server";
import { submissionOf, type FormProblem } from "./forms.server";
import { keepAndRecord, whileStaged } from "./keep-upload.server";
import type { Arguments } from "./portal.server";
import { lookThrough } from "./upload-checks.server";
import { offerChoice, offerOf, openToken, type Waiting } from "./upload-offer.server";
import { findNoRoom } from "./upload-room.server";
import { infectedWords, notCleanedWords, purgedWords, wordsFor } from "./upload-words";

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

/**
 * Takes the form of an upload page. Where it is refused nothing of the file is left, and `answer` brings the words back. A file that
 * names people or places waits for its uploader's choice, unless the form says it already (`file-properties=clean`).
 * `trustId` is the trust whose file it is: its hospital numbers are looked for, and its room is asked for.
 */
export async function receiveFileForm<Schema extends z.ZodMiniType>(
  args: Arguments,
  schema: Schema,
  trustId: string | null = null,
): Promise<FileForm<z.output<Schema>>> {
  const { request, context } = args;
  const { blobs, config } = context.portal;
  const scope = await senderScope(args);
  const noRoom = await findNoRoom(args, scope, trustId);
  const limits = { limitBytes: config.uploadLimitBytes, fileField: uploadField, takesFiles: noRoom === null };
  const upload = await receiveUpload(request, blobs, limits);
  if (!upload.ok && noRoom !== null && upload.reason === "no-space") {
    return { ok: false, answer: refuseUnread(upload, noRoom.message, noRoom.status) };
  }
  if (!upload.ok) return { ok: false, answer: refuseUnread(upload, wordsFor(upload.reason, config.uploadLimitBytes)) };
  const { fields } = upload;
  const form = parseForm(schema, fields);
  const { typed } = form;
  const token = typed[waitingField] ?? "";
  const waiting = upload.file === null && token !== "" ? await openToken(args, token) : null;
  const shown = waiting === null ? {} : { waiting: offerOf(waiting, token) };
  const stop = async (
    staged: Staged | null,
    errors: FormProblem["errors"],
    status: number,
  ): Promise<FileForm<never>> => {
    if (staged !== null) await blobs.discard(staged);
    return { ok: false, answer: json({ errors, typed, ...shown }, { status }) };
  };

  const submission = (sha256: string, name: string) =>
    submissionOf(request, [...fields, [uploadField, `${sha256} ${name}`]]);
  const file = upload.file ?? (waiting && (await takeWaiting(blobs, waiting)));
  if (waiting !== null && form.ok && file === null) {
    const first = submission(waiting.sha256, waiting.fileName);
    if (await wasSubmitted(scope, first)) return replayOf(form.value, typed, first);
  }
  if (file === null) {
    const message = token === "" ? "Choose a file" : "The file did not wait any longer. Choose it again";
    const errors = { ...(form.ok ? {} : form.errors), [uploadField]: message };
    return { ok: false, answer: json({ errors, typed }, { status: 400 }) };
  }
  const { staged, name } = file;
  if (!form.ok) return stop(staged, form.errors, 400);
  const check = await checkFile(staged.path, name);
  if (!check.ok) return stop(staged, { [uploadField]: check.message }, 422);

  const seen = await whileStaged(blobs, staged, async () => readProperties(args, staged, check.type));
  const choice = choiceOf(typed[choiceField]);
  const isDecided = seen.length === 0 || choice === "clean" || (choice === "keep" && mayKeep(check.type, seen));
  if (!isDecided) {
    const facts = { fileName: name, type: check.type, properties: seen };
    const offer = await offerChoice(args, staged, facts);
    if (waiting !== null) await blobs.dropWaiting(waiting.id);
    const errors = { [choiceField]: `Choose what to keep of ${name}: it says more than its content` };
    return { ok: false, answer: json({ errors, typed, waiting: offer }, { status: 422 }) };
  }
  const isCleaned = seen.length > 0 && choice === "clean";
  const final = isCleaned
    ? await whileStaged(blobs, staged, () => stageCleanCopy(blobs, context.portal.fileTexts, staged, check.type))
    : staged;
  if (final === null) return stop(staged, { [uploadField]: notCleanedWords }, 422);
  if (isCleaned) await blobs.discard(staged);

  const purgedAt = await wasPurged(scope, final.sha256);
  if (purgedAt !== null) return stop(final, { [uploadField]: purgedWords(purgedAt) }, 422);
  const looked = await whileStaged(blobs, final, () => lookThrough(args, scope, final, check.type, trustId));
  if (looked === "infected") return stop(final, { [uploadField]: infectedWords }, 422);
  const kept: KeptFile = { sha256: final.sha256, bytes: final.bytes, fileName: name, fileType: check.type, looked };
  return {
    ok: true,
    value: form.value,
    typed,
    finding: looked.hold?.finding ?? null,
    async refuse(field, message, status = 409) {
      await blobs.discard(final);
      return json({ errors: { [field]: message }, typed, ...shown }, { status });
    },
    async record(inScope, change) {
      const outcome = await keepAndRecord(inScope, blobs, final, submission(staged.sha256, name), (tx) =>
        change(tx, kept),
      );
      if (outcome.ok && waiting !== null) await blobs.dropWaiting(waiting.id);
      return outcome;
    },
  };
}

/** Who sends the form. Every upload page has let them through before. */
async function senderScope(args: Arguments): Promise<Scope> {
  const visitor = await findVisitor(args);
  if (visitor === null) throw new Error("Ask for the permission before the form is received.");
  return scopeFor(args, visitor.actor, []);
}

async function takeWaiting(blobs: BlobStore, { id, fileName }: Waiting) {
  const staged = await blobs.stageWaiting(id);
  return staged === null ? null : { staged, name: fileName };
}

/** The same form once more, after its file was kept: it gets its first answer again and changes nothing. */
function replayOf<Value>(value: Value, typed: Typed, submission: Submission): FileForm<Value> {
  return {
    ok: true,
    value,
    typed,
    finding: null,
    refuse: async (field, message, status = 409) => json({ errors: { [field]: message }, typed }, { status }),
    record: (scope) =>
      once(scope, submission, () => {
        throw new Error("This form was accepted before, and is not any more.");
      }),
  };
}

/** A picture of which nothing can be told may say where it was taken; a document of which nothing can be told is held for its words. */
async function readProperties(
  { context }: Arguments,
  staged: Staged,
  type: FileTypeId,
): Promise<readonly FileProperty[]> {
  const properties = await context.portal.fileTexts.properties(staged.path, type);
  if (properties !== null) return properties;
  return type === "png" || type === "jpeg" ? [untold] : [];
}

const untold: FileProperty = { kind: "place", label: "Metadata", value: "It could not be read" };

/** What of the body is unread stays so: the connection is closed after the answer. */
function refuseUnread(
  upload: Extract<Upload, { ok: false }>,
  message: string,
  status: number = upload.status,
): Refusal {
  const problem: FormProblem = { errors: { [uploadField]: message }, typed: typedOf(upload.fields) };
  return json(problem, { status, headers: { Connection: "close" } });
}
