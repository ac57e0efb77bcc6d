// A document's history: every step, never changed. Drafts' steps are seen by those who see drafts.
import { uuidv7 } from "uuidv7";
import type { Instant } from "../../domain/dates";
import { versionText } from "../../domain/documents/adoption";
import { mayGo, type VersionState } from "../../domain/documents/life-cycle";
import type { DocumentTables } from "../../../db/schema/documents";
import { audit } from "../audit.server";
import { actingPerson, seesGroup, type Scope } from "../scope.server";
import type { DocumentPlace, VersionRow } from "./documents.server";

export type DocumentStep = DocumentTables["document_event"]["did"];

export interface DocumentEvent {
  readonly id: string;
  readonly did: DocumentStep;
  /** The reason or note that was given, or the title that was changed; may be empty. */
  readonly detail: string;
  /** "2.0"; `null` for steps of the document as a whole. */
  readonly version: string | null;
  readonly trust: string | null;
  readonly onBehalf: boolean;
  readonly at: Instant;
  readonly by: string;
}

/** Every step in sight, newest first. */
export async function listDocumentEvents(scope: Scope, document: DocumentPlace): Promise<readonly DocumentEvent[]> {
  if (!seesGroup(scope, document.group)) return [];
  const rows = await scope.db
    .selectFrom("document_event")
    .innerJoin("person", "person.id", "document_event.recorded_by")
    .leftJoin("trust", "trust.id", "document_event.trust_id")
    .leftJoin("document_version", "document_version.id", "document_event.version_id")
    .select([
      "document_event.id",
      "document_event.did",
      "document_event.detail",
      "document_event.version_id as versionId",
      "document_event.on_behalf as onBehalf",
      "document_event.recorded_at as at",
      "document_version.major",
      "document_version.minor",
      "trust.short_name as trust",
      "person.name as by",
    ])
    .where("document_event.document_id", "=", document.id)
    .orderBy("document_event.recorded_at", "desc")
    .orderBy("document_event.id", "desc")
    .execute();
  const seen = new Set(document.versions.map(({ id }) => id));
  return rows
    .filter(({ versionId }) => versionId === null || seen.has(versionId))
    .map(({ versionId, major, minor, onBehalf, at, ...row }) => ({
      ...row,
      version: versionId === null || major === null || minor === null ? null : versionText({ major, minor }),
      onBehalf: onBehalf === 1,
      at: at as Instant,
    }));
}

export interface NewStep {
  readonly did: DocumentStep;
  readonly detail?: string | null;
  readonly versionId?: string | null;
  readonly trustId?: string | null;
  readonly onBehalf?: boolean;
}

/** Adds a step to the history, with its entry in the audit log. */
export async function addStep(tx: Scope, documentId: string, step: NewStep): Promise<void> {
  const { did, detail = null, versionId = null, trustId = null, onBehalf = false } = step;
  await tx.db
    .insertInto("document_event")
    .values({
      id: uuidv7(),
      document_id: documentId,
      version_id: versionId,
      did,
      detail: detail ?? "",
      trust_id: trustId,
      on_behalf: onBehalf ? 1 : 0,
      recorded_at: tx.at,
      recorded_by: actingPerson(tx),
    })
    .execute();
  const about = { version: versionId, onBehalf };
  await audit(tx, { did: `document.${did}`, kind: "document", id: documentId, trustId, detail: about });
}

/**
 * Brings a version from the state that its reader saw into another. False where it has moved on since, which changes nothing;
 * throws where the rules know no such move.
 */
export async function moveVersion(
  tx: Scope,
  version: Pick<VersionRow, "id" | "state">,
  to: VersionState,
  seenVersion: number,
  set: Partial<{ change_note: string; published_at: string }> = {},
): Promise<boolean> {
  if (!mayGo(version.state, to)) throw new Error(`A version does not go from ${version.state} to ${to}.`);
  const moved = await tx.db
    .updateTable("document_version")
    .set({ ...set, state: to, version: seenVersion + 1, changed_at: tx.at })
    .where("id", "=", version.id)
    .where("state", "=", version.state)
    .where("version", "=", seenVersion)
    .executeTakeFirst();
  return moved.numUpdatedRows === 1n;
}

/** The document's own row says when anything about it changed last. */
export async function touchDocument(tx: Scope, documentId: string): Promise<void> {
  await tx.db.updateTable("document").set({ changed_at: tx.at }).where("id", "=", documentId).execute();
}
