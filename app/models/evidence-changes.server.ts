// How evidence is added, changed and withdrawn. Every change that decides whether it counts is dated, and kept beside what was there before.
import { uuidv7 } from "uuidv7";
import type { LookedThrough } from "../domain/patient-data/finding";
import { audit } from "./audit.server";
import type { Evidence } from "./evidence.server";
import { holdFile, markReplaced } from "./files/holding.server";
import { keepFileText } from "./files/texts.server";
import {
  auditEvidence,
  datesOf,
  moveVersion,
  recordEvidenceChange,
  type EvidenceDates,
  type EvidenceRefusal,
} from "./library/evidence-rows.server";
import { settleRequests } from "./library/requests.server";
import { actingPerson, type Scope } from "./scope.server";
import type { Outcome } from "./transaction.server";

export interface NewEvidence extends EvidenceDates {
  readonly trustId: string | null;
  readonly kind: string;
  readonly title: string;
  readonly ownerId: string | null;
  readonly visibility: "trust" | "network";
  /** The trust's own system that a link leads to. Left as it is where it is not named. */
  readonly systemName?: string | null;
}

export interface KeptFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly fileName: string;
  readonly fileType: string;
  /** What its words are and whether it must be held. Absent for files that the portal made itself. */
  readonly looked?: LookedThrough;
}

/** What evidence is: a file, a link to a trust's own system, or a document of the portal at its stable address. */
export type EvidenceContent = { readonly file: KeptFile } | { readonly address: string; readonly documentId?: string };

/** Adds evidence as a file that the blob store already keeps (a row without its file must be impossible), or as a link. */
export async function addEvidence(
  tx: Scope,
  item: NewEvidence,
  content: EvidenceContent,
  onBehalf: boolean,
): Promise<{ readonly ok: true; readonly id: string }> {
  const id = uuidv7();
  const dates = datesOf(item);
  const hold = "file" in content ? (content.file.looked?.hold ?? null) : null;
  await tx.db
    .insertInto("evidence")
    .values({
      id,
      network_id: tx.networkId,
      trust_id: item.trustId,
      form: "file" in content ? "file" : "link",
      kind: item.kind,
      title: item.title,
      address: "address" in content ? content.address : null,
      system_name: "address" in content ? (item.systemName ?? null) : null,
      document_id: ("address" in content ? content.documentId : null) ?? null,
      owner_id: item.ownerId,
      ...dates,
      visibility: item.visibility,
      withdrawn_reason: null,
      held: hold === null ? 0 : 1,
      version: 1,
      created_at: tx.at,
      created_by: actingPerson(tx),
      changed_at: tx.at,
    })
    .execute();
  await recordEvidenceChange(
    tx,
    { id, changedAt: null },
    1,
    { ...item, withdrawn: false, held: hold !== null, note: null },
    onBehalf,
  );
  if ("file" in content) await addFileVersion(tx, { id, trustId: item.trustId }, 1, content.file, null);
  await audit(tx, {
    did: "evidence.added",
    kind: "evidence",
    id,
    trustId: item.trustId,
    detail: {
      form: "file" in content ? "file" : "link",
      sha256: "file" in content ? content.file.sha256 : null,
      onBehalf,
    },
  });
  return { ok: true, id };
}

/** The file with its words, held where they say so. What was held before it is replaced by it. */
export async function addFileVersion(
  tx: Scope,
  evidence: { readonly id: string; readonly trustId: string | null },
  number: number,
  file: KeptFile,
  whatChanged: string | null,
): Promise<void> {
  const id = uuidv7();
  await tx.db
    .insertInto("evidence_version")
    .values({
      id,
      evidence_id: evidence.id,
      number,
      sha256: file.sha256,
      bytes: file.bytes,
      file_name: file.fileName,
      file_type: file.fileType,
      declared_no_patient_data: 1,
      added_at: tx.at,
      added_by: actingPerson(tx),
      what_changed: whatChanged,
    })
    .execute();
  await keepFileText(tx, file);
  if (number > 1) await markReplaced(tx, evidence.id);
  const hold = file.looked?.hold ?? null;
  if (hold !== null) await holdFile(tx, { evidenceVersionId: id }, evidence.trustId, hold);
}

export type EvidenceDetails = Omit<NewEvidence, "trustId">;

/** Changes title, dates, owner or visibility, over the version that was seen. */
export async function updateEvidence(
  tx: Scope,
  evidence: Evidence,
  seenVersion: number,
  details: EvidenceDetails,
  onBehalf: boolean,
): Promise<Outcome<{ readonly version: number }, EvidenceRefusal>> {
  const moved = await moveVersion(tx, evidence, seenVersion, {
    kind: details.kind,
    title: details.title,
    owner_id: details.ownerId,
    ...datesOf(details),
    visibility: details.visibility,
    ...(details.systemName === undefined ? {} : { system_name: details.systemName }),
  });
  if (!moved.ok) return moved;
  await recordEvidenceChange(
    tx,
    evidence,
    moved.version,
    { ...details, withdrawn: false, held: evidence.held, note: null },
    onBehalf,
  );
  await auditEvidence(tx, "evidence.changed", evidence, { version: moved.version, onBehalf });
  return moved;
}

/** Lets an item count again that was held, because the network's QI manager looked at its file and says why it may. */
export async function releaseEvidence(
  tx: Scope,
  evidence: Evidence,
  reason: string,
): Promise<Outcome<{ readonly version: number }, EvidenceRefusal>> {
  const moved = await moveVersion(tx, evidence, evidence.version, { held: 0 });
  if (!moved.ok) return moved;
  await recordEvidenceChange(tx, evidence, moved.version, { ...evidence, held: false, note: reason }, false);
  await auditEvidence(tx, "evidence.released", evidence, { version: moved.version });
  return moved;
}

/** Withdraws an item: it stays readable to its trust, and from then on it supports nothing. */
export async function withdrawEvidence(
  tx: Scope,
  evidence: Evidence,
  seenVersion: number,
  reason: string,
  onBehalf: boolean,
): Promise<Outcome<{ readonly version: number }, EvidenceRefusal>> {
  const moved = await moveVersion(tx, evidence, seenVersion, { withdrawn: 1, withdrawn_reason: reason });
  if (!moved.ok) return moved;
  await recordEvidenceChange(tx, evidence, moved.version, { ...evidence, withdrawn: true, note: reason }, onBehalf);
  await auditEvidence(tx, "evidence.withdrawn", evidence, { version: moved.version, onBehalf });
  await settleRequests(tx, evidence, "withdrawn");
  return moved;
}
