// The next version of a file: it takes the place of the one before wherever the item is attached, and says what changed.
import { addFileVersion, type KeptFile } from "../evidence-changes.server";
import type { Evidence } from "../evidence.server";
import type { Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import {
  auditEvidence,
  datesOf,
  moveVersion,
  recordEvidenceChange,
  type EvidenceDates,
  type EvidenceRefusal,
} from "./evidence-rows.server";
import { settleRequests } from "./requests.server";

/**
 * Adds the next version of a file. The dates may change with it: a renewed record covers a new period. A version that must be held
 * holds the item as a whole; one that need not be frees an item that was held.
 */
export async function addEvidenceVersion(
  tx: Scope,
  evidence: Evidence,
  seenVersion: number,
  file: KeptFile,
  { whatChanged = null, ...dates }: EvidenceDates & { readonly whatChanged?: string | null },
  onBehalf: boolean,
): Promise<Outcome<{ readonly version: number }, EvidenceRefusal>> {
  const hold = file.looked?.hold ?? null;
  const held = hold !== null;
  const moved = await moveVersion(tx, evidence, seenVersion, { ...datesOf(dates), held: held ? 1 : 0 });
  if (!moved.ok) return moved;
  const last = await tx.db
    .selectFrom("evidence_version")
    .select((row) => row.fn.max("number").as("number"))
    .where("evidence_id", "=", evidence.id)
    .executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  await addFileVersion(tx, evidence, number, file, whatChanged);
  await recordEvidenceChange(
    tx,
    evidence,
    moved.version,
    { ...evidence, ...dates, held, note: versionNote(number, whatChanged) },
    onBehalf,
  );
  await auditEvidence(tx, "evidence.version-added", evidence, { number, sha256: file.sha256, onBehalf });
  await settleRequests(tx, evidence, "done");
  return moved;
}

/** What the history says of a version. It begins with "Version ", which app/domain/evidence-change.ts knows it by. */
function versionNote(number: number, whatChanged: string | null): string {
  return whatChanged === null ? `Version ${number}` : `Version ${number}: ${whatChanged}`;
}
