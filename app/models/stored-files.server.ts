// Files that belong to documents, meetings and adoptions. Whoever may read the thing may read its file, unless the file is held.
import { uuidv7 } from "uuidv7";
import type { KeptFile } from "./evidence-changes.server";
import { holdFile } from "./files/holding.server";
import { keepFileText } from "./files/texts.server";
import { actingPerson, type Scope } from "./scope.server";

export interface StoredFile extends Omit<KeptFile, "looked"> {
  readonly id: string;
  /** Held files are read by their uploader and the QI manager only, and count for nothing. */
  readonly held: boolean;
  readonly addedBy: string;
  /** Set where the file was removed for ever: then its name and its bytes are gone. */
  readonly purgedAt: string | null;
  /** Not 0 where no virus scanner has called it clean, though one is set: it is sent to nobody. */
  readonly unscanned: number;
}

/**
 * Records a file that was received and kept (see `receiveFileForm` in http/uploads), in the transaction of what points at it.
 * Where patient data was found in it, it is held from its first moment. `trustId` is named for a trust's own file.
 */
export async function addStoredFile(
  tx: Scope,
  file: KeptFile,
  trustId: string | null = null,
): Promise<{ readonly id: string; readonly held: boolean }> {
  const id = uuidv7();
  await tx.db
    .insertInto("stored_file")
    .values({
      id,
      network_id: tx.networkId,
      sha256: file.sha256,
      bytes: file.bytes,
      file_name: file.fileName,
      file_type: file.fileType,
      added_at: tx.at,
      added_by: actingPerson(tx),
    })
    .execute();
  await keepFileText(tx, file);
  const hold = file.looked?.hold ?? null;
  if (hold !== null) await holdFile(tx, { fileId: id }, trustId, hold);
  return { id, held: hold !== null };
}

/** A file of a thing that was found within sight before. `undefined` for a held one, replaced or not, but to its uploader and the QI manager. */
export async function getStoredFile(scope: Scope, id: string): Promise<StoredFile | undefined> {
  const row = await scope.db
    .selectFrom("stored_file")
    .leftJoin("file_hold", (join) =>
      join.onRef("file_hold.file_id", "=", "stored_file.id").on("file_hold.released_at", "is", null),
    )
    .select([
      "stored_file.id",
      "stored_file.sha256",
      "stored_file.bytes",
      "stored_file.file_name as fileName",
      "stored_file.file_type as fileType",
      "stored_file.added_by as addedBy",
      "stored_file.purged_at as purgedAt",
      "file_hold.id as hold",
      "file_hold.reason as reason",
    ])
    .where("stored_file.id", "=", id)
    .where("stored_file.network_id", "=", scope.networkId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { hold, reason, ...file } = row;
  const unscanned = reason === "not-scanned" || reason === "virus" ? 1 : 0;
  const held = hold !== null;
  if (held && !scope.sight.allTrusts && file.addedBy !== scope.actor?.personId) return undefined;
  return { ...file, held, unscanned };
}
