// Reads small pieces from anywhere in a file without ever holding much of it.
import { open } from "node:fs/promises";

export interface OpenFile {
  readonly bytes: number;
  /** The bytes from a position, fewer at the end of the file. Short pieces close together cost one read. */
  at(position: number, length: number): Promise<Buffer>;
}

const blockBytes = 64 * 1024;

/** Opens a file, hands it over, and closes it whatever happens. */
export async function withOpenFile<Result>(path: string, use: (file: OpenFile) => Promise<Result>): Promise<Result> {
  const handle = await open(path, "r");
  try {
    let block: Buffer = Buffer.alloc(0);
    let blockStart = 0;
    const at = async (position: number, length: number) => {
      if (position < blockStart || position + length > blockStart + block.byteLength) {
        const room = Buffer.allocUnsafe(Math.max(length, blockBytes));
        const { bytesRead } = await handle.read(room, 0, room.byteLength, position);
        block = room.subarray(0, bytesRead);
        blockStart = position;
      }
      return block.subarray(position - blockStart, position - blockStart + length);
    };
    return await use({ bytes: (await handle.stat()).size, at });
  } finally {
    await handle.close();
  }
}
