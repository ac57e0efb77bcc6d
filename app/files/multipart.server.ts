// Reads a multipart form from the network a piece at a time, within hard limits, and stops at once when one is passed.
import busboy, { type Busboy } from "busboy";
import type { Readable } from "node:stream";
import { feed } from "./feed-parser.server";

export type Stop = "too-large" | "too-many-parts" | "malformed" | "unsupported" | "no-space";

export interface FilePart {
  readonly field: string;
  /** As the browser sent it, without a path; empty when no file was chosen. */
  readonly name: string;
  readonly stream: Readable;
}

export interface MultipartResult {
  /** The text fields, in order; after a stop, those read before it. */
  readonly fields: [string, string][];
  readonly stopped: Stop | null;
}

const most = { fields: 200, parts: 220, files: 1, fieldBytes: 64 * 1024, nameBytes: 200, textBytes: 1024 * 1024 };

/** What a form may weigh besides its file: its text, the headers of its parts, and what surrounds them. */
const formBytes = 2 * 1024 * 1024;

/**
 * Reads the form. `takeFile` must read its stream or return a reason to stop; what it throws is thrown here.
 *
 * After a stop the rest of the body is left unread but not cancelled: to cancel it is to cut the connection, and the browser
 * would never see the answer. The answer should carry `Connection: close`.
 */
export async function readMultipart(
  request: Request,
  fileBytes: number,
  takeFile: (part: FilePart) => Promise<Stop | null>,
): Promise<MultipartResult> {
  const fields: [string, string][] = [];
  if (!/^multipart\/form-data\b/i.test(request.headers.get("Content-Type") ?? ""))
    return { fields, stopped: "unsupported" };
  const bodyBytes = fileBytes + formBytes;
  if (Number(request.headers.get("Content-Length") ?? 0) > bodyBytes) return { fields, stopped: "too-large" };
  const parser = createParser(request);
  if (parser === null || request.body === null) return { fields, stopped: "malformed" };

  const reader = request.body.getReader();
  const state: { stopped: Stop | null; thrown: unknown } = { stopped: null, thrown: null };
  const stop = (reason: Stop) => {
    state.stopped ??= reason;
    // Ends a read that waits for a silent client.
    reader.releaseLock();
    parser.destroy();
  };
  const stopDisconnected = () => stop("malformed");
  const files: Promise<void>[] = [];
  parser.on("error", () => stop("malformed"));
  for (const event of ["partsLimit", "fieldsLimit", "filesLimit"]) parser.on(event, () => stop("too-many-parts"));
  collectFields(parser, fields, stop);
  parser.on("file", (field, stream, { filename }) => {
    // The parser works on through the piece it has, also after a stop.
    if (parser.destroyed) return void stream.resume();
    // A form that breaks off destroys the stream with an error, perhaps before its reader is listening. An AbortError is the
    // reader's own, who has seen enough.
    stream.on("error", (error) => error.name === "AbortError" || stop("malformed"));
    const taken = takeFile({ field: field ?? "", name: filename ?? "", stream }).then(
      (reason) => {
        if (reason !== null) stop(reason);
      },
      (error: unknown) => {
        // A stream that was cut off by a stop throws in its reader: that is no fault of the reader.
        if (state.stopped === null) state.thrown = error;
        stop("malformed");
      },
    );
    files.push(taken);
  });
  request.signal.addEventListener("abort", stopDisconnected);
  try {
    await feed(reader, parser, bodyBytes, stop);
    await Promise.all(files);
  } finally {
    request.signal.removeEventListener("abort", stopDisconnected);
  }
  if (state.thrown !== null) throw state.thrown;
  return { fields, stopped: state.stopped };
}

/** `null` for a type without a boundary. The last allowed part and byte still fit: busboy calls a limit as it is reached. */
function createParser(request: Request): Busboy | null {
  try {
    return busboy({
      headers: { "content-type": request.headers.get("Content-Type") ?? "" },
      defParamCharset: "utf8",
      limits: {
        fields: most.fields,
        parts: most.parts + 1,
        files: most.files,
        fieldSize: most.fieldBytes + 1,
        fieldNameSize: most.nameBytes,
        headerPairs: 50,
      },
    });
  } catch {
    return null;
  }
}

/** busboy caps the header of a part at 16 KB but does not look at the length of a name: that is done here. */
function collectFields(parser: Busboy, fields: [string, string][], stop: (reason: Stop) => void): void {
  let textBytes = 0;
  parser.on("field", (name: string | undefined, value, { valueTruncated }) => {
    if (name === undefined || parser.destroyed) return;
    textBytes += Buffer.byteLength(value);
    if (Buffer.byteLength(name) > most.nameBytes) stop("malformed");
    else if (valueTruncated || textBytes > most.textBytes) stop("too-large");
    else fields.push([name, value]);
  });
}
