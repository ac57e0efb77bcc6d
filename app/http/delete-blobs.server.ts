// Deletes the bytes of files that were removed for ever. What a crash left undone is done by the next start, or within the hour.
import type { Database } from "../../db/connection.server";
import type { Instant } from "../domain/dates";
import { londonDate } from "../domain/london";
import type { BlobStore } from "../files/blob-store.server";
import { forgetBlobRemoval, listBlobRemovals } from "../models/files/purged.server";
import { systemScope } from "../models/scope.server";
import { transaction } from "../models/transaction.server";

export interface BlobsToDelete {
  readonly blobs: BlobStore;
  readonly database: Database;
  readonly networkId: string;
  readonly now: () => Instant;
}

/** How many were deleted. One that is being uploaded again at this moment waits for the next time. */
export async function deleteNotedBlobs({ blobs, database, networkId, now }: BlobsToDelete): Promise<number> {
  const at = now();
  const scope = systemScope(database, "bytes of removed files", networkId, at, londonDate(at));
  let deleted = 0;
  for (const { sha256 } of await listBlobRemovals(scope)) {
    if (!blobs.removeUnused(sha256)) continue;
    await transaction(scope, (tx) => forgetBlobRemoval(tx, sha256));
    deleted += 1;
  }
  return deleted;
}
