// What is done beside the pages: left-over files are deleted, and the database and every file are proved.
import { deleteNotedBlobs } from "../app/http/delete-blobs.server";
import type { Portal } from "../app/http/portal.server";
import { waitingMs } from "../app/http/upload-offer.server";
import type { NightWork } from "../app/jobs/night.server";
import type { DatabaseProof } from "./database-proof";
import { describeDamage, scrub } from "./scrub";

/** A damaged file is a line of the log for each of them, which a watcher can ask for by its words. */
export function nightWorkOf(portal: Portal, folder: string, proof: DatabaseProof): NightWork {
  const { blobs, log, now } = portal;
  return {
    async tidy() {
      await blobs.sweepWaiting(waitingMs, Date.parse(now()));
      const deleted = await deleteNotedBlobs(portal);
      if (deleted > 0) log.info({ deleted }, "removed files deleted");
    },
    async prove() {
      await proof.prove();
      const { checked, damaged } = await scrub(folder, null);
      for (const file of damaged) log.error({ sha256: file.sha256 }, describeDamage(file));
      log.info({ checked, damaged: damaged.length }, "files proved");
    },
    failed: (error) => log.error({ err: error }, "work for the files failed"),
  };
}
