// Clears away what uploads that were cut short left behind: temporary files at once, whole files that no row names after a day.
import type { Logger } from "pino";
import type { Database } from "../db/connection.server";
import type { BlobStore } from "../app/files/blob-store.server";

/** A file without a row may still be on its way into one. */
const orphanAfterMs = 24 * 60 * 60 * 1000;
/** A start removes no more than this. The next one goes on. */
const mostAtOnce = 1000;

/** Runs beside the first requests. Temporary files older than `startedAt`, in epoch milliseconds, belong to a process that is gone. */
export async function sweepUploads(
  { blobs, database }: { readonly blobs: BlobStore; readonly database: Database },
  startedAt: number,
  log: Logger,
): Promise<void> {
  const temporary = await blobs.sweepTemporary(0, startedAt);
  const named = database.raw.reader.prepare(`
    select 1 from evidence_version where sha256 = :sha256 and purged_at is null
    union all select 1 from stored_file where sha256 = :sha256 and purged_at is null limit 1`);
  let orphans = 0;
  for await (const sha256 of blobs.listBlobs()) {
    if (orphans === mostAtOnce) break;
    if (named.get({ sha256 }) === undefined && blobs.removeOrphan(sha256, startedAt - orphanAfterMs)) orphans += 1;
  }
  if (temporary + orphans > 0) log.info({ temporary, orphans }, "left-over uploads removed");
}
