// What was removed for ever, and the bytes that are still to be deleted.
import type { Scope } from "../scope.server";

/** When a file with these bytes was removed for ever, or `null`; also `null` while another row keeps the same bytes. */
export async function wasPurged(scope: Scope, sha256: string): Promise<string | null> {
  const evidence = scope.db.selectFrom("evidence_version").select("purged_at").where("sha256", "=", sha256);
  const stored = scope.db.selectFrom("stored_file").select("purged_at").where("sha256", "=", sha256);
  const rows = await evidence.unionAll(stored).execute();
  const isKept = rows.some(({ purged_at }) => purged_at === null);
  return isKept ? null : (rows[0]?.purged_at ?? null);
}

/** The files whose bytes nobody needs any more, and since when. One that another row keeps is not among them. */
export async function listBlobRemovals(
  scope: Scope,
): Promise<readonly { readonly sha256: string; readonly at: string }[]> {
  return scope.db
    .selectFrom("blob_removal")
    .select(["sha256", "asked_at as at"])
    .where((no) =>
      no.not(
        no.exists(
          no
            .selectFrom("evidence_version")
            .select("id")
            .whereRef("evidence_version.sha256", "=", "blob_removal.sha256")
            .where("purged_at", "is", null),
        ),
      ),
    )
    .where((no) =>
      no.not(
        no.exists(
          no
            .selectFrom("stored_file")
            .select("id")
            .whereRef("stored_file.sha256", "=", "blob_removal.sha256")
            .where("purged_at", "is", null),
        ),
      ),
    )
    .execute();
}

/** The bytes are gone. */
export async function forgetBlobRemoval(tx: Scope, sha256: string): Promise<void> {
  await tx.db.deleteFrom("blob_removal").where("sha256", "=", sha256).execute();
}
