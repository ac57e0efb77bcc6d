// Reads blobs back. What is sent is what was stored: a blob that is missing, cut short or changed is never sent whole.
import { createHash } from "node:crypto";
import { open, stat } from "node:fs/promises";
import { Readable } from "node:stream";

export interface OpenedBlob {
  /** Holds no file open until it is read from, and closes it when read to the end or destroyed. */
  readonly stream: Readable;
  readonly bytes: number;
}

export type BlobCondition = "sound" | "missing" | "damaged";

/** Up to here a blob is read through before its first byte is sent, so that damage becomes a page and not a broken download. */
const checkedFirstBytes = 25 * 1024 * 1024;
const pieceBytes = 64 * 1024;

class BlobDamaged extends Error {}

/**
 * A blob to send, or `null` when it is missing or damaged. A blob of more than 25 MB is checked while it is sent, and its last
 * piece is held back until the hash agrees: on damage the stream ends in an error, short of its Content-Length.
 */
export async function openBlob(path: string, sha256: string): Promise<OpenedBlob | null> {
  const bytes = await sizeOf(path);
  if (bytes === null || bytes === 0) return null;
  if (bytes <= checkedFirstBytes && (await verifyBlob(path, sha256)) !== "sound") return null;
  return { stream: Readable.from(readChecked(path, sha256), { objectMode: false, highWaterMark: pieceBytes }), bytes };
}

/** Reads a blob through and compares its hash. */
export async function verifyBlob(path: string, sha256: string): Promise<BlobCondition> {
  try {
    const pieces = readChecked(path, sha256);
    while (!(await pieces.next()).done);
    return "sound";
  } catch (error) {
    if (isCode(error, "ENOENT")) return "missing";
    if (error instanceof BlobDamaged || isCode(error, "EIO")) return "damaged";
    throw error;
  }
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (isCode(error, "ENOENT")) return null;
    throw error;
  }
}

async function* readChecked(path: string, sha256: string): AsyncGenerator<Buffer> {
  const file = await open(path, "r");
  try {
    const hash = createHash("sha256");
    let held: Buffer | null = null;
    for (;;) {
      const piece = Buffer.allocUnsafe(pieceBytes);
      const { bytesRead } = await file.read(piece, 0, pieceBytes, null);
      if (bytesRead === 0) break;
      const filled = piece.subarray(0, bytesRead);
      hash.update(filled);
      if (held !== null) yield held;
      held = filled;
    }
    if (hash.digest("hex") !== sha256) throw new BlobDamaged(`The stored file ${sha256} is damaged.`);
    if (held !== null) yield held;
  } finally {
    await file.close();
  }
}

function isCode(error: unknown, code: string): boolean {
  return (error as NodeJS.ErrnoException | null)?.code === code;
}
