// How evidence is added, changed and withdrawn. Every change that decides whether it counts is dated, and kept beside what was there before.
import { uuidv7 } from "uuidv7";
import type { IsoDate } from "../domain/dates";
import type { LookedThrough } from "../domain/patient-data/finding";
import { audit } from "./audit.server";
import type { Evidence } from "./evidence.server";
import { holdFile, markReplaced } from "./files/holding.server";
import { keepFileText } from "./files/texts.server";
import { actingPerson, laterOf, type Scope } from "./scope.server";
import type { Outcome } from "./transaction.server";

export interface NewEvidence {
  readonly trustId: string | null;
  readonly kind: string;
  readonly title: string;
  readonly ownerId: string | null;
  readonly coversFrom: IsoDate | null;
  readonly coversTo: IsoDate | null;
  readonly reviewOn: IsoDate | null;
  readonly expiresOn: IsoDate | null;
  readonly visibility: "trust" | "network";
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
  if ("file" in content) await addFileVersion(tx, { id, trustId: item.trustId }, 1, content.file);
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

function datesOf(item: Pick<NewEvidence, "coversFrom" | "coversTo" | "reviewOn" | "expiresOn">) {
  return {
    covers_from: item.coversFrom,
    covers_to: item.coversTo,
    review_on: item.reviewOn,
    expires_on: item.expiresOn,
  };
}

interface ChangeRow extends Omit<NewEvidence, "trustId" | "kind"> {
  readonly withdrawn: boolean;
  readonly held: boolean;
  readonly note: string | null;
}

/** Keeps what an item says after a change, with who made it and when. */
export async function recordEvidenceChange(
  tx: Scope,
  item: { readonly id: string; readonly changedAt: string | null },
  version: number,
  change: ChangeRow,
  onBehalf: boolean,
): Promise<void> {
  await tx.db
    .insertInto("evidence_change")
    .values({
      id: uuidv7(),
      evidence_id: item.id,
      version,
      title: change.title,
      owner_id: change.ownerId,
      ...datesOf(change),
      visibility: change.visibility,
      withdrawn: change.withdrawn ? 1 : 0,
      held: change.held ? 1 : 0,
      note: change.note,
      on_behalf: onBehalf ? 1 : 0,
      recorded_at: laterOf(tx.at, item.changedAt),
      recorded_by: actingPerson(tx),
    })
    .execute();
}

/** The file with its words, held where they say so. What was held before it is replaced by it. */
async function addFileVersion(
  tx: Scope,
  evidence: { readonly id: string; readonly trustId: string | null },
  number: number,
  file: KeptFile,
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
    })
    .execute();
  await keepFileText(tx, file);
  if (number > 1) await markReplaced(tx, evidence.id);
  const hold = file.looked?.hold ?? null;
  if (hold !== null) await holdFile(tx, { evidenceVersionId: id }, evidence.trustId, hold);
}

export type EvidenceRefusal = "changed-meanwhile" | "withdrawn";

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

/**
 * Adds the next version of a file. The dates may change with it: a renewed record covers a new period. A version that must be held
 * holds the item as a whole; one that need not be frees an item that was held.
 */
export async function addEvidenceVersion(
  tx: Scope,
  evidence: Evidence,
  seenVersion: number,
  file: KeptFile,
  dates: Pick<NewEvidence, "coversFrom" | "coversTo" | "reviewOn" | "expiresOn">,
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
  await addFileVersion(tx, evidence, number, file);
  await recordEvidenceChange(
    tx,
    evidence,
    moved.version,
    { ...evidence, ...dates, held, note: `Version ${number}` },
    onBehalf,
  );
  await auditEvidence(tx, "evidence.version-added", evidence, { number, sha256: file.sha256, onBehalf });
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
  return moved;
}

type EvidenceColumns = Partial<{
  kind: string;
  title: string;
  owner_id: string | null;
  covers_from: string | null;
  covers_to: string | null;
  review_on: string | null;
  expires_on: string | null;
  visibility: "trust" | "network";
  withdrawn: 0 | 1;
  withdrawn_reason: string | null;
  held: 0 | 1;
}>;

async function moveVersion(
  tx: Scope,
  evidence: Evidence,
  seenVersion: number,
  columns: EvidenceColumns,
): Promise<Outcome<{ readonly version: number }, EvidenceRefusal>> {
  const now = await tx.db
    .selectFrom("evidence")
    .select(["version", "withdrawn"])
    .where("id", "=", evidence.id)
    .executeTakeFirstOrThrow();
  if (now.withdrawn === 1) return { ok: false, reason: "withdrawn" };
  if (now.version !== seenVersion) return { ok: false, reason: "changed-meanwhile" };
  const version = seenVersion + 1;
  await tx.db
    .updateTable("evidence")
    .set({ ...columns, version, changed_at: laterOf(tx.at, evidence.changedAt) })
    .where("id", "=", evidence.id)
    .execute();
  return { ok: true, version };
}

async function auditEvidence(
  tx: Scope,
  did: string,
  evidence: Evidence,
  detail: Readonly<Record<string, string | number | boolean | null>>,
): Promise<void> {
  await audit(tx, { did, kind: "evidence", id: evidence.id, trustId: evidence.trustId, detail });
}
