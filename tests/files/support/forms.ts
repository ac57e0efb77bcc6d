// Multipart bodies by hand, so that a test may break them, and requests that send them a piece at a time.
export const boundary = "----test-boundary";

export interface FormPart {
  readonly name: string;
  readonly value?: string | Buffer;
  readonly file?: string;
  readonly type?: string;
}

export function formBody(parts: readonly FormPart[]): Buffer {
  const pieces = parts.flatMap(({ name, value = "", file, type = "application/octet-stream" }) => [
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"`,
    file === undefined ? "" : `; filename="${file}"\r\nContent-Type: ${type}`,
    "\r\n\r\n",
    value,
    "\r\n",
  ]);
  return Buffer.concat([...pieces, `--${boundary}--\r\n`].map((piece) => Buffer.from(piece)));
}

export const formHeaders = { "Content-Type": `multipart/form-data; boundary=${boundary}` };

export function formRequest(body: Buffer | ReadableStream<Uint8Array>, init: RequestInit = {}): Request {
  return new Request("http://portal.test/evidence", {
    method: "POST",
    headers: formHeaders,
    body: body as BodyInit,
    duplex: "half",
    ...init,
  } as RequestInit);
}

/** A body that counts what was asked of it; `breakAfter` ends it in an error, as a client that goes away does. */
export function countedBody(pieces: Iterable<Uint8Array>, breakOff = false) {
  const iterator = pieces[Symbol.iterator]();
  const counted = { bytes: 0 };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const { done, value } = iterator.next();
        if (done === true) return breakOff ? controller.error(new Error("aborted")) : controller.close();
        counted.bytes += value.byteLength;
        controller.enqueue(value);
      },
    },
    { highWaterMark: 0 },
  );
  return { body, counted };
}
