// The files of evidence: their versions, and what a download needs to know.
import { sql } from "kysely";
import type { Evidence } from "./evidence.server";
import { versionInSight } from "./files/held-sight.server";
import type { Scope } from "./scope.server";

export interface EvidenceVersion {
  readonly evidenceId: string;
  readonly number: number;
  readonly sha256: string;
  readonly bytes: number;
  readonly fileName: string;
  readonly fileType: string;
  readonly addedAt: string;
  readonly addedByName: string;
  /** What its uploader says changed; `null` for a first version. */
  readonly whatChanged: string | null;
  /** Set where the file was removed for ever: then its name and its bytes are gone. */
  readonly purgedAt: string | null;
  readonly purgedByName: string | null;
  readonly purgeReason: string | null;
  /** Not 0 where no virus scanner has called it clean, though one is set: it is sent to nobody. */
  readonly unscanned: number;
}

function versionQuery(scope: Scope) {
  return scope.db
    .selectFrom("evidence_version")
    .innerJoin("person", "person.id", "evidence_version.added_by")
    .leftJoin("person as purger", "purger.id", "evidence_version.purged_by")
    .select([
      sql<number>`(select count(*) from file_hold where file_hold.evidence_version_id = evidence_version.id
        and file_hold.released_at is null and file_hold.reason in ('not-scanned', 'virus'))`.as("unscanned"),
      "evidence_version.evidence_id as evidenceId",
      "evidence_version.number",
      "evidence_version.sha256",
      "evidence_version.bytes",
      "evidence_version.file_name as fileName",
      "evidence_version.file_type as fileType",
      "evidence_version.added_at as addedAt",
      "person.name as addedByName",
      "evidence_version.what_changed as whatChanged",
      "evidence_version.purged_at as purgedAt",
      "purger.name as purgedByName",
      "evidence_version.purge_reason as purgeReason",
    ])
    .where(versionInSight(scope));
}

/** The versions of an item that the caller found within sight, newest first. */
export async function listVersions(scope: Scope, evidence: Evidence): Promise<readonly EvidenceVersion[]> {
  return versionQuery(scope)
    .where("evidence_version.evidence_id", "=", evidence.id)
    .orderBy("evidence_version.number", "desc")
    .execute();
}

/** One version of an item that the caller found within sight. */
export async function getVersion(
  scope: Scope,
  evidence: Evidence,
  number: number,
): Promise<EvidenceVersion | undefined> {
  return versionQuery(scope)
    .where("evidence_version.evidence_id", "=", evidence.id)
    .where("evidence_version.number", "=", number)
    .executeTakeFirst();
}

/** The newest version of each of several items, for lists. */
export async function listNewestVersions(
  scope: Scope,
  evidenceIds: readonly string[],
): Promise<ReadonlyMap<string, EvidenceVersion>> {
  if (evidenceIds.length === 0) return new Map();
  const rows = await versionQuery(scope)
    .where("evidence_version.evidence_id", "in", evidenceIds)
    .orderBy("evidence_version.number")
    .execute();
  return new Map(rows.map((row) => [row.evidenceId, row]));
}

/** Whether any evidence names this file, and keeps it. */
export async function isFileKnown(scope: Scope, sha256: string): Promise<boolean> {
  const row = await scope.db
    .selectFrom("evidence_version")
    .select("id")
    .where("sha256", "=", sha256)
    .where("purged_at", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}
