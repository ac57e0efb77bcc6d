// Evidence of a trust or of the network: found within sight, added, changed, withdrawn. Every change that decides whether it counts is dated.
import { uuidv7 } from "uuidv7";
import type { IsoDate } from "../domain/dates";
import type { Subject } from "../domain/permissions";
import { audit } from "./audit.server";
import { actingPerson, laterOf, seesTrust, type Scope } from "./scope.server";
import type { Outcome } from "./transaction.server";

export interface Evidence {
  readonly id: string;
  readonly networkId: string;
  /** `null` for the network's own. */
  readonly trustId: string | null;
  readonly form: "file" | "link";
  readonly kind: string;
  readonly title: string;
  readonly address: string | null;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly coversFrom: IsoDate | null;
  readonly coversTo: IsoDate | null;
  readonly reviewOn: IsoDate | null;
  readonly expiresOn: IsoDate | null;
  readonly visibility: "trust" | "network";
  readonly withdrawn: boolean;
  readonly withdrawnReason: string | null;
  readonly held: boolean;
  readonly version: number;
  readonly changedAt: string;
}

function evidenceQuery(scope: Scope) {
  return scope.db
    .selectFrom("evidence")
    .leftJoin("person as owner", "owner.id", "evidence.owner_id")
    .select([
      "evidence.id",
      "evidence.network_id as networkId",
      "evidence.trust_id as trustId",
      "evidence.form",
      "evidence.kind",
      "evidence.title",
      "evidence.address",
      "evidence.owner_id as ownerId",
      "owner.name as ownerName",
      "evidence.covers_from as coversFrom",
      "evidence.covers_to as coversTo",
      "evidence.review_on as reviewOn",
      "evidence.expires_on as expiresOn",
      "evidence.visibility",
      "evidence.withdrawn",
      "evidence.withdrawn_reason as withdrawnReason",
      "evidence.held",
      "evidence.version",
      "evidence.changed_at as changedAt",
    ])
    .where("evidence.network_id", "=", scope.networkId);
}

type EvidenceRow = Awaited<ReturnType<ReturnType<typeof evidenceQuery>["executeTakeFirstOrThrow"]>>;

function toEvidence(row: EvidenceRow): Evidence {
  return { ...row, withdrawn: row.withdrawn === 1, held: row.held === 1 } as Evidence;
}

/**
 * One item that this person may see: their trust's, all for the QI manager, what an assessed answer rests on for its assessor,
 * and, for people of any trust or group, what a trust shares with the network while it is neither withdrawn nor held.
 */
export async function getEvidence(scope: Scope, id: string): Promise<Evidence | undefined> {
  const row = await evidenceQuery(scope).where("evidence.id", "=", id).executeTakeFirst();
  if (row === undefined) return undefined;
  const evidence = toEvidence(row);
  return (await mayRead(scope, evidence)) ? evidence : undefined;
}

async function mayRead(scope: Scope, evidence: Evidence): Promise<boolean> {
  const { sight } = scope;
  if (seesTrust(scope, evidence.trustId)) return true;
  if (sight.assessments.length > 0) {
    const supports = await scope.db
      .selectFrom("attachment")
      .select("id")
      .where("evidence_id", "=", evidence.id)
      .where("assessment_id", "in", sight.assessments)
      .where("detached_at", "is", null)
      .executeTakeFirst();
    if (supports !== undefined) return true;
  }
  const isShared = evidence.trustId !== null && evidence.visibility === "network";
  return isShared && sight.shared && !evidence.withdrawn && !evidence.held;
}

/** What a permission about this evidence is asked of. */
export function evidenceSubject(evidence: Evidence): Subject {
  return { networkId: evidence.networkId, trustId: evidence.trustId, ownerId: evidence.ownerId };
}

/** Whose evidence a list is of: a trust's, or the network's own. */
export type EvidenceOf = { readonly trustId: string } | { readonly trustId: null };

export interface EvidenceListed extends Evidence {
  /** How many criteria it supports now. */
  readonly criteria: number;
}

/** All evidence of one owner, by title; none where its detail is out of sight. Withdrawn items are left out unless asked for. */
export async function listEvidence(
  scope: Scope,
  of: EvidenceOf,
  withWithdrawn: boolean,
): Promise<readonly EvidenceListed[]> {
  if (!seesTrust(scope, of.trustId)) return [];
  const owned = evidenceQuery(scope)
    .select((row) =>
      row
        .selectFrom("attachment")
        .whereRef("attachment.evidence_id", "=", "evidence.id")
        .where("attachment.detached_at", "is", null)
        .select((count) => count.fn.countAll<number>().as("n"))
        .as("criteria"),
    )
    .orderBy("evidence.title")
    .orderBy("evidence.id");
  const mine =
    of.trustId === null
      ? owned.where("evidence.trust_id", "is", null)
      : owned.where("evidence.trust_id", "=", of.trustId);
  const rows = await (withWithdrawn ? mine : mine.where("evidence.withdrawn", "=", 0)).execute();
  return rows.map((row) => ({ ...toEvidence(row), criteria: row.criteria ?? 0 }));
}

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
}

/** Adds evidence as a file that the blob store already keeps (a row without its file must be impossible), or as a link. */
export async function addEvidence(
  tx: Scope,
  item: NewEvidence,
  content: { readonly file: KeptFile } | { readonly address: string },
  onBehalf: boolean,
): Promise<{ readonly ok: true; readonly id: string }> {
  const id = uuidv7();
  const dates = datesOf(item);
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
      owner_id: item.ownerId,
      ...dates,
      visibility: item.visibility,
      withdrawn_reason: null,
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
    { ...item, withdrawn: false, held: false, note: null },
    onBehalf,
  );
  if ("file" in content) await addFileVersion(tx, id, 1, content.file);
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

async function recordEvidenceChange(
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

async function addFileVersion(tx: Scope, evidenceId: string, number: number, file: KeptFile): Promise<void> {
  await tx.db
    .insertInto("evidence_version")
    .values({
      id: uuidv7(),
      evidence_id: evidenceId,
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

/** Adds the next version of a file. The dates may change with it: a renewed record covers a new period. */
export async function addEvidenceVersion(
  tx: Scope,
  evidence: Evidence,
  seenVersion: number,
  file: KeptFile,
  dates: Pick<NewEvidence, "coversFrom" | "coversTo" | "reviewOn" | "expiresOn">,
  onBehalf: boolean,
): Promise<Outcome<{ readonly version: number }, EvidenceRefusal>> {
  const moved = await moveVersion(tx, evidence, seenVersion, datesOf(dates));
  if (!moved.ok) return moved;
  const last = await tx.db
    .selectFrom("evidence_version")
    .select((row) => row.fn.max("number").as("number"))
    .where("evidence_id", "=", evidence.id)
    .executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  await addFileVersion(tx, evidence.id, number, file);
  await recordEvidenceChange(
    tx,
    evidence,
    moved.version,
    { ...evidence, ...dates, note: `Version ${number}` },
    onBehalf,
  );
  await auditEvidence(tx, "evidence.version-added", evidence, { number, sha256: file.sha256, onBehalf });
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
