// What the QI manager or the network administrator can remove for ever, with what they have to know before they do.
import { seesTrust, type Scope } from "../scope.server";

export interface Removable {
  readonly kind: "evidence" | "file";
  /** Of the item of evidence, or of the file. */
  readonly id: string;
  readonly trustId: string | null;
  readonly trust: string | null;
  /** `null` for whoever may remove it and not read it. */
  readonly title: string | null;
  readonly fileNames: readonly string[];
  /** Files that are still there. */
  readonly files: number;
  /** How many other items, documents and papers keep the same bytes. */
  readonly alsoIn: number;
  readonly mayRead: boolean;
}

/**
 * An item of evidence whose files can be removed, whosever it is; `undefined` for a link, and where there is none in this network.
 * Its names are given to those alone who may read it. The caller has asked for the permission to remove.
 */
export async function getRemovableEvidence(scope: Scope, id: string): Promise<Removable | undefined> {
  const item = await scope.db
    .selectFrom("evidence")
    .leftJoin("trust", "trust.id", "evidence.trust_id")
    .select(["evidence.id", "evidence.title", "evidence.trust_id as trustId", "trust.short_name as trust"])
    .where("evidence.id", "=", id)
    .where("evidence.network_id", "=", scope.networkId)
    .where("evidence.form", "=", "file")
    .executeTakeFirst();
  if (item === undefined) return undefined;
  const versions = await scope.db
    .selectFrom("evidence_version")
    .select(["sha256", "file_name"])
    .where("evidence_id", "=", id)
    .where("purged_at", "is", null)
    .execute();
  const hashes = versions.map(({ sha256 }) => sha256);
  const mayRead = seesTrust(scope, item.trustId);
  return {
    kind: "evidence",
    id,
    trustId: item.trustId,
    trust: item.trust,
    title: item.title,
    fileNames: versions.map(({ file_name }) => file_name),
    files: versions.length,
    alsoIn: await countElsewhere(scope, hashes, id, null),
    mayRead,
  };
}

/** As `getRemovableEvidence`, for a file of a document, a meeting or an adoption. */
export async function getRemovableFile(scope: Scope, id: string): Promise<Removable | undefined> {
  const file = await scope.db
    .selectFrom("stored_file")
    .leftJoin("adoption", "adoption.file_id", "stored_file.id")
    .leftJoin("trust", "trust.id", "adoption.trust_id")
    .select([
      "stored_file.sha256",
      "stored_file.file_name as fileName",
      "stored_file.purged_at as purgedAt",
      "adoption.trust_id as trustId",
      "trust.short_name as trust",
    ])
    .where("stored_file.id", "=", id)
    .where("stored_file.network_id", "=", scope.networkId)
    .executeTakeFirst();
  if (file === undefined) return undefined;
  const isThere = file.purgedAt === null;
  return {
    kind: "file",
    id,
    trustId: file.trustId,
    trust: file.trust,
    title: null,
    fileNames: isThere ? [file.fileName] : [],
    files: isThere ? 1 : 0,
    alsoIn: await countElsewhere(scope, [file.sha256], null, id),
    mayRead: scope.sight.allTrusts,
  };
}

async function countElsewhere(
  scope: Scope,
  hashes: readonly string[],
  evidenceId: string | null,
  fileId: string | null,
): Promise<number> {
  if (hashes.length === 0) return 0;
  const items = await scope.db
    .selectFrom("evidence_version")
    .select((row) => row.fn.count<number>("evidence_id").distinct().as("count"))
    .where("sha256", "in", hashes)
    .where("purged_at", "is", null)
    .where("evidence_id", "!=", evidenceId ?? "")
    .executeTakeFirstOrThrow();
  const files = await scope.db
    .selectFrom("stored_file")
    .select((row) => row.fn.countAll<number>().as("count"))
    .where("sha256", "in", hashes)
    .where("purged_at", "is", null)
    .where("id", "!=", fileId ?? "")
    .executeTakeFirstOrThrow();
  return items.count + files.count;
}
