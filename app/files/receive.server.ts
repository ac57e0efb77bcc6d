// Takes an uploaded form: its words, and at most one file, which goes to the blob store while it arrives.
import { finished } from "node:stream/promises";
import type { BlobStore, Staged } from "./blob-store.server";
import { cleanFileName } from "./file-name";
import { readMultipart, type Stop } from "./multipart.server";

export type Upload =
  | {
      readonly ok: true;
      readonly fields: [string, string][];
      /** `null` when no file was chosen. Whoever takes a staged file keeps or discards it. */
      readonly file: { readonly staged: Staged; readonly name: string } | null;
    }
  | {
      readonly ok: false;
      readonly status: 400 | 413 | 415 | 507;
      /** "empty": a file was chosen, and has nothing in it. */
      readonly reason: Stop | "empty";
      /** Those read before it: a form whose file input comes last loses none. */
      readonly fields: [string, string][];
    };

const statuses = {
  malformed: 400,
  empty: 400,
  "too-large": 413,
  "too-many-parts": 413,
  unsupported: 415,
  "no-space": 507,
} as const satisfies Record<Stop | "empty", number>;

export interface UploadRules {
  readonly limitBytes: number;
  readonly fileField: string;
  /** `false` where there is no room: the form is refused as soon as its file begins. */
  readonly takesFiles?: boolean;
}

/** Receives a form with one file input. On a refusal, or when the client goes away, nothing of the file is left. */
export async function receiveUpload(
  request: Request,
  blobs: BlobStore,
  { limitBytes, fileField, takesFiles = true }: UploadRules,
): Promise<Upload> {
  let file: { staged: Staged; name: string } | null = null;
  let isEmpty = false;
  const drop = async () => {
    if (file !== null) await blobs.discard(file.staged);
  };
  const takeFile = async (field: string, name: string, stream: AsyncIterable<Uint8Array>): Promise<Stop | null> => {
    if (field !== fileField) return "malformed";
    if (!takesFiles && name !== "") return "no-space";
    const staged = await blobs.stage(stream, limitBytes);
    if (staged === "empty") isEmpty = name !== "";
    else if (typeof staged === "string") return staged;
    else file = { staged, name: cleanFileName(name) };
    return null;
  };
  try {
    const { fields, stopped } = await readMultipart(request, limitBytes, (part) =>
      takeFile(part.field, part.name, part.stream),
    );
    const reason = stopped ?? (isEmpty ? "empty" : null);
    if (reason === null) return { ok: true, fields, file };
    await drop();
    return { ok: false, status: statuses[reason], reason, fields };
  } catch (error) {
    await drop();
    throw error;
  }
}

/** Past this, a form that will not be taken is not read any more. */
const readPastBytes = 25 * 1024 * 1024;

/**
 * Only the words of a multipart form, and the names of the files chosen in it. Files are read past and dropped. Never throws:
 * of a form that breaks off or passes a limit, what came before is returned.
 */
export async function readFields(
  request: Request,
): Promise<{ fields: { name: string; value: string }[]; fileNames: string[] }> {
  const fileNames: string[] = [];
  const { fields } = await readMultipart(request, readPastBytes, async ({ name, stream }) => {
    if (name !== "") fileNames.push(cleanFileName(name));
    await finished(stream.resume());
    return null;
  }).catch(() => ({ fields: [] }));
  return { fields: fields.map(([name, value]) => ({ name, value })), fileNames };
}
