// A file's bytes, opened when they are asked for.
import { createReadStream } from "node:fs";

/**
 * The bytes piece by piece. A stream that is opened before anybody reads it ends the process where the file is gone: its error is nobody's.
 * Here the error is thrown where the bytes are read.
 */
export async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  for await (const piece of createReadStream(path)) yield piece as Uint8Array;
}
