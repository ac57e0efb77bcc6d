// What trusts state about published versions: rows are added, never changed. Everybody who sees the group's documents sees them.
import { uuidv7 } from "uuidv7";
import type { Instant } from "../../domain/dates";
import type { AdoptionPosition } from "../../domain/documents/adoption";
import { audit } from "../audit.server";
import type { KeptFile } from "../evidence-changes.server";
import { listGroupPeople } from "../groups.server";
import { notify } from "../notices.server";
import { actingPerson, laterOf, seesGroup, type Scope } from "../scope.server";
import { addStoredFile, getStoredFile, type StoredFile } from "../stored-files.server";
import type { Outcome } from "../transaction.server";
import { askTrust } from "./people-asked.server";
import type { SharedDocument } from "./adoption-documents.server";

export interface Adoption {
  readonly documentId: string;
  readonly versionId: string;
  readonly trustId: string;
  readonly position: AdoptionPosition;
  readonly difference: string | null;
  readonly reason: string | null;
  readonly number: number;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
  readonly onBehalf: boolean;
  /** The trust's own file, where it may be read here: not while it is held, but to its uploader and the QI manager. */
  readonly file: {
    readonly id: string;
    readonly name: string;
    readonly bytes: number;
    readonly isRemoved: boolean;
  } | null;
}

/** Every statement about these documents, oldest first. */
export async function listAdoptions(scope: Scope, documents: readonly SharedDocument[]): Promise<readonly Adoption[]> {
  const ids = documents.filter(({ group }) => seesGroup(scope, group)).map(({ id }) => id);
  if (ids.length === 0) return [];
  const rows = await scope.db
    .selectFrom("adoption")
    .innerJoin("person", "person.id", "adoption.recorded_by")
    .leftJoin("stored_file", "stored_file.id", "adoption.file_id")
    .leftJoin("file_hold", (join) =>
      join.onRef("file_hold.file_id", "=", "stored_file.id").on("file_hold.released_at", "is", null),
    )
    .select([
      "adoption.document_id as documentId",
      "adoption.version_id as versionId",
      "adoption.trust_id as trustId",
      "adoption.position",
      "adoption.difference",
      "adoption.reason",
      "adoption.number",
      "adoption.recorded_at as recordedAt",
      "person.name as recordedBy",
      "adoption.on_behalf as onBehalf",
      "stored_file.id as fileId",
      "stored_file.file_name as fileName",
      "stored_file.bytes",
      "stored_file.added_by as addedBy",
      "stored_file.purged_at as purgedAt",
      "file_hold.id as hold",
    ])
    .where("adoption.document_id", "in", ids)
    .orderBy("adoption.number")
    .execute();
  return rows.map(({ fileId, fileName, bytes, addedBy, purgedAt, hold, onBehalf, recordedAt, ...row }) => {
    const readable = hold === null || scope.sight.allTrusts || addedBy === scope.actor?.personId;
    return {
      ...row,
      recordedAt: recordedAt as Instant,
      onBehalf: onBehalf === 1,
      file:
        fileId === null || fileName === null || bytes === null || !readable
          ? null
          : { id: fileId, name: fileName, bytes, isRemoved: purgedAt !== null },
    };
  });
}

/** The file of one statement, or `undefined` where it has none or where it may not be read here. */
export async function getAdoptionFile(
  scope: Scope,
  document: SharedDocument,
  trustId: string,
  number: number,
): Promise<StoredFile | undefined> {
  if (!seesGroup(scope, document.group)) return undefined;
  const row = await scope.db
    .selectFrom("adoption")
    .select("file_id")
    .where("document_id", "=", document.id)
    .where("trust_id", "=", trustId)
    .where("number", "=", number)
    .executeTakeFirst();
  return row?.file_id == null ? undefined : getStoredFile(scope, row.file_id);
}

/** The version and the number of the last statement as the form showed them: where either has moved on, nothing is recorded. */
export interface Seen {
  readonly version: string;
  readonly number: number;
}

export interface NewAdoption {
  readonly position: AdoptionPosition;
  readonly difference: string | null;
  readonly reason: string | null;
}

/** Who records, for whom, and the address that the group's chairs are told. */
export interface Recording {
  readonly trust: { readonly id: string; readonly shortName: string };
  readonly onBehalf: boolean;
  readonly address: string;
}

export type AdoptionOutcome = Outcome<{ readonly number: number }, "changed" | "no-current">;

/** Adds a trust's statement about the current version, with its place in the document's history; the group's chairs are told. */
export async function recordAdoption(
  tx: Scope,
  document: SharedDocument,
  stated: NewAdoption,
  seen: Seen,
  recording: Recording,
): Promise<AdoptionOutcome> {
  if (document.current === null) return { ok: false, reason: "no-current" };
  const last = await lastOf(tx, document, recording.trust.id);
  if (document.current.id !== seen.version || (last?.number ?? 0) !== seen.number) {
    return { ok: false, reason: "changed" };
  }
  return addRow(tx, document, { ...stated, versionId: document.current.id, fileId: null }, last, recording);
}

/** Adds the trust's own file to its adaptation, as a new statement with the same words: the one before stays as it was. */
export async function addAdoptionFile(
  tx: Scope,
  document: SharedDocument,
  file: KeptFile,
  seenNumber: number,
  recording: Recording,
): Promise<Outcome<{ readonly number: number }, "changed" | "not-adapted">> {
  const last = await lastOf(tx, document, recording.trust.id);
  if (last?.position !== "adapted") return { ok: false, reason: "not-adapted" };
  if (last.number !== seenNumber) return { ok: false, reason: "changed" };
  const { id: fileId } = await addStoredFile(tx, file, recording.trust.id);
  const { position, difference, reason, version_id: versionId } = last;
  return addRow(tx, document, { position, difference, reason, versionId, fileId }, last, recording);
}

async function lastOf(tx: Scope, document: SharedDocument, trustId: string) {
  return tx.db
    .selectFrom("adoption")
    .selectAll()
    .where("document_id", "=", document.id)
    .where("trust_id", "=", trustId)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
}

async function addRow(
  tx: Scope,
  document: SharedDocument,
  row: NewAdoption & { readonly versionId: string; readonly fileId: string | null },
  last: { readonly number: number; readonly recorded_at: string } | undefined,
  { trust, onBehalf, address }: Recording,
): Promise<{ readonly ok: true; readonly number: number }> {
  const number = (last?.number ?? 0) + 1;
  const id = uuidv7();
  const by = { recorded_at: laterOf(tx.at, last?.recorded_at ?? null), recorded_by: actingPerson(tx) };
  const { position, difference, reason, versionId, fileId } = row;
  const about = { document_id: document.id, version_id: versionId, trust_id: trust.id };
  const behalf = onBehalf ? 1 : 0;
  await tx.db
    .insertInto("adoption")
    .values({ id, ...about, position, difference, reason, file_id: fileId, number, ...by, on_behalf: behalf })
    .execute();
  await tx.db
    .insertInto("document_event")
    .values({ id: uuidv7(), ...about, did: "adoption-recorded", detail: position, on_behalf: behalf, ...by })
    .execute();
  await audit(tx, {
    did: "adoption.recorded",
    kind: "document",
    id: document.id,
    trustId: trust.id,
    detail: { position, number, version: versionId, file: fileId !== null, onBehalf },
  });
  await askTrust(tx, document, trust.id);
  const people = await listGroupPeople(tx, document.group);
  const chairs = people.filter(({ role }) => role === "chair" || role === "deputy-chair");
  await notify(
    tx,
    chairs.map(({ id: personId }) => ({
      personId,
      kind: "document" as const,
      title: `${trust.shortName}: ${position}, ${document.title}`,
      body: onBehalf ? `Recorded on behalf of ${trust.shortName}.` : "",
      address,
      subject: { kind: "document" as const, id: document.id },
      onceKey: `adoption:${id}`,
    })),
  );
  return { ok: true, number };
}
