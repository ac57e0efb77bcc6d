// How much room the files of a trust take, and how much they may.
import { audit } from "../audit.server";
import { getNumberSetting } from "../network.server";
import { actingPerson, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";

export interface FileRoom {
  readonly allowedBytes: number;
  readonly usedBytes: number;
  /** 0 where the trust has the network's usual allowance. */
  readonly version: number;
}

const megabyte = 1024 * 1024;
/** The setting of the network, and what holds where it has none. */
const usual = { name: "trust-files-megabytes", otherwise: 20 * 1024 };

/** What the trust's evidence and adaptations take. A file that stands in two places is counted in both; a removed one in none. */
export async function getFileRoom(scope: Scope, trustId: string): Promise<FileRoom> {
  const own = await scope.db
    .selectFrom("file_allowance")
    .select(["megabytes", "version"])
    .where("trust_id", "=", trustId)
    .executeTakeFirst();
  const megabytes = own?.megabytes ?? (await getNumberSetting(scope, usual.name, usual.otherwise));
  const evidence = await scope.db
    .selectFrom("evidence_version")
    .innerJoin("evidence", "evidence.id", "evidence_version.evidence_id")
    .select((row) => row.fn.sum<number | null>("evidence_version.bytes").as("bytes"))
    .where("evidence.trust_id", "=", trustId)
    .where("evidence_version.purged_at", "is", null)
    .executeTakeFirst();
  const adaptations = await scope.db
    .selectFrom("adoption")
    .innerJoin("stored_file", "stored_file.id", "adoption.file_id")
    .select((row) => row.fn.sum<number | null>("stored_file.bytes").as("bytes"))
    .where("adoption.trust_id", "=", trustId)
    .where("stored_file.purged_at", "is", null)
    .executeTakeFirst();
  return {
    allowedBytes: megabytes * megabyte,
    usedBytes: (evidence?.bytes ?? 0) + (adaptations?.bytes ?? 0),
    version: own?.version ?? 0,
  };
}

/** Sets how many megabytes the files of a trust may take, over the version that was seen. */
export async function setFileAllowance(
  tx: Scope,
  trustId: string,
  megabytes: number,
  seenVersion: number,
): Promise<Outcome<{ readonly version: number }, "changed-meanwhile">> {
  const { version: now } = await getFileRoom(tx, trustId);
  if (now !== seenVersion) return { ok: false, reason: "changed-meanwhile" };
  const version = now + 1;
  const row = { megabytes, version, changed_at: tx.at, changed_by: actingPerson(tx) };
  await tx.db
    .insertInto("file_allowance")
    .values({ trust_id: trustId, ...row })
    .onConflict((conflict) => conflict.column("trust_id").doUpdateSet(row))
    .execute();
  await audit(tx, { did: "file-allowance.changed", kind: "trust", id: trustId, trustId, detail: { megabytes } });
  return { ok: true, version };
}
