// The clean copy of a staged file, staged like an upload.
import { rm } from "node:fs/promises";
import { bytesOf } from "./bytes-of.server";
import type { BlobStore, Staged } from "./blob-store.server";
import type { FileTypeId } from "./file-types";
import type { TextReader } from "./text/text-reader.server";

/** The copy, or `null` where none can be made. The original stays as it was. */
export async function stageCleanCopy(
  blobs: BlobStore,
  reader: TextReader,
  staged: Staged,
  type: FileTypeId,
): Promise<Staged | null> {
  const target = `${staged.path}-clean`;
  if (!(await reader.clean(staged.path, type, target))) return null;
  try {
    const copy = await blobs.stage(bytesOf(target), Infinity);
    return typeof copy === "string" ? null : copy;
  } finally {
    await rm(target, { force: true });
  }
}
