// Writing a document: a new one, its details, its draft, and the draft of its next version.
import { uuidv7 } from "uuidv7";
import { nextNumber } from "../../domain/documents/life-cycle";
import { byVersion } from "../../domain/documents/adoption";
import type { DocumentDetails } from "../../domain/forms/documents";
import type { KeptFile } from "../evidence-changes.server";
import type { GroupRow } from "../groups.server";
import { listGroupPeople } from "../groups.server";
import { actingPerson, type Scope } from "../scope.server";
import { addStoredFile } from "../stored-files.server";
import type { Outcome } from "../transaction.server";
import { addStep, touchDocument } from "./document-events.server";
import type { DocumentPlace, VersionRow } from "./documents.server";
import { settleProposals } from "./proposals.server";

/** What a draft begins with: words of the portal, or a file that was received. */
export type FirstContent =
  { readonly form: "text"; readonly body: string } | { readonly form: "file"; readonly file: KeptFile };

/** Starts a document of a group with its draft 1.0. `closed`: the group is merged or closed. `owner`: nobody of the group. */
export async function startDocument(
  tx: Scope,
  group: GroupRow,
  details: DocumentDetails,
  content: FirstContent,
): Promise<Outcome<{ readonly id: string; readonly held: boolean }, "closed" | "owner">> {
  if (group.status === "merged" || group.status === "closed") return { ok: false, reason: "closed" };
  if (!(await isOfGroup(tx, group, details.ownerId))) return { ok: false, reason: "owner" };
  const id = uuidv7();
  const by = actingPerson(tx);
  await tx.db
    .insertInto("document")
    .values({
      id,
      network_id: tx.networkId,
      group_id: group.id,
      ...columnsOf(details),
      version: 1,
      created_at: tx.at,
      created_by: by,
      changed_at: tx.at,
    })
    .execute();
  await keepTagsAndLinks(tx, id, details);
  const { versionId, held } = await addVersion(tx, id, { major: 1, minor: 0 }, "First version", true, content);
  await addStep(tx, id, { did: "started", detail: details.title });
  await addStep(tx, id, { did: "drafted", versionId });
  return { ok: true, id, held };
}

async function addVersion(
  tx: Scope,
  documentId: string,
  number: { readonly major: number; readonly minor: number },
  changeNote: string,
  material: boolean,
  content: FirstContent | { readonly form: "file"; readonly fileId: string },
): Promise<{ readonly versionId: string; readonly held: boolean }> {
  const versionId = uuidv7();
  const stored =
    content.form === "text"
      ? null
      : "fileId" in content
        ? { id: content.fileId, held: false }
        : await addStoredFile(tx, content.file);
  await tx.db
    .insertInto("document_version")
    .values({
      id: versionId,
      document_id: documentId,
      ...number,
      state: "draft",
      change_note: changeNote,
      material: material ? 1 : 0,
      form: content.form,
      body: content.form === "text" ? content.body : null,
      file_id: stored?.id ?? null,
      version: 1,
      created_at: tx.at,
      created_by: actingPerson(tx),
      changed_at: tx.at,
      published_at: null,
    })
    .execute();
  return { versionId, held: stored?.held ?? false };
}

function columnsOf({ title, kind, ownerId, reviewOn, asksAcknowledgement, approvalsNeeded }: DocumentDetails) {
  return {
    title,
    kind,
    owner_id: ownerId,
    review_on: reviewOn,
    asks_acknowledgement: asksAcknowledgement ? (1 as const) : (0 as const),
    approvals_needed: approvalsNeeded,
  };
}

/** An owner is somebody of the group; nobody is, too. */
async function isOfGroup(tx: Scope, group: GroupRow, personId: string | null): Promise<boolean> {
  if (personId === null || personId === tx.actor?.personId) return true;
  return (await listGroupPeople(tx, group)).some(({ id }) => id === personId);
}

async function keepTagsAndLinks(tx: Scope, documentId: string, { tags, criteria }: DocumentDetails): Promise<void> {
  await tx.db.deleteFrom("document_tag").where("document_id", "=", documentId).execute();
  for (const { kind, tag } of tags) {
    await tx.db.insertInto("document_tag").values({ document_id: documentId, kind, tag }).execute();
  }
  await tx.db
    .deleteFrom("document_link")
    .where("document_id", "=", documentId)
    .where("kind", "=", "criterion")
    .execute();
  for (const { edition, code } of criteria) {
    await tx.db
      .insertInto("document_link")
      .values({ document_id: documentId, kind: "criterion", within_id: edition, code })
      .execute();
  }
}

/** Changes what is known of a document apart from its versions. */
export async function changeDetails(
  tx: Scope,
  document: DocumentPlace,
  details: DocumentDetails,
  seenVersion: number,
): Promise<Outcome<object, "changed" | "owner">> {
  const isKept = details.ownerId === document.ownerId;
  if (!isKept && !(await isOfGroup(tx, document.group, details.ownerId))) return { ok: false, reason: "owner" };
  const done = await tx.db
    .updateTable("document")
    .set({ ...columnsOf(details), version: seenVersion + 1, changed_at: tx.at })
    .where("id", "=", document.id)
    .where("version", "=", seenVersion)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) return { ok: false, reason: "changed" };
  await keepTagsAndLinks(tx, document.id, details);
  const renamed = details.title === document.title ? null : `Renamed from ${document.title}`;
  await addStep(tx, document.id, { did: "details-changed", detail: renamed });
  return { ok: true };
}

export interface DraftChange {
  readonly changeNote: string;
  readonly material: boolean;
}

/** Changes the text of the draft. A version that was material and is not any more takes the number that follows from that. */
export async function writeDraft(
  tx: Scope,
  document: DocumentPlace,
  { body, ...change }: DraftChange & { readonly body: string },
  seenVersion: number,
): Promise<Outcome<object, "changed" | "state">> {
  return changeDraft(tx, document, change, { form: "text", body, file_id: null }, seenVersion);
}

/** Puts a file in place of what the draft held. Where patient data was found in it, it is held. */
export async function replaceDraftFile(
  tx: Scope,
  document: DocumentPlace,
  file: KeptFile,
  change: DraftChange,
  seenVersion: number,
): Promise<Outcome<{ readonly held: boolean }, "changed" | "state">> {
  const { id, held } = await addStoredFile(tx, file);
  const done = await changeDraft(tx, document, change, { form: "file", body: null, file_id: id }, seenVersion);
  return done.ok ? { ok: true, held } : done;
}

async function changeDraft(
  tx: Scope,
  document: DocumentPlace,
  { changeNote, material }: DraftChange,
  content: { form: "text"; body: string; file_id: null } | { form: "file"; body: null; file_id: string },
  seenVersion: number,
): Promise<Outcome<object, "changed" | "state">> {
  const draft = document.inMaking;
  if (draft?.state !== "draft") return { ok: false, reason: "state" };
  const done = await tx.db
    .updateTable("document_version")
    .set({
      ...content,
      ...nextNumber(latestPublished(document), material),
      change_note: changeNote,
      material: material ? 1 : 0,
      version: seenVersion + 1,
      changed_at: tx.at,
    })
    .where("id", "=", draft.id)
    .where("state", "=", "draft")
    .where("version", "=", seenVersion)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) return { ok: false, reason: "changed" };
  await touchDocument(tx, document.id);
  await addStep(tx, document.id, { did: "changed", versionId: draft.id, detail: changeNote });
  return { ok: true };
}

/** The highest number that was ever published, whatever became of it. */
function latestPublished({ versions }: DocumentPlace): VersionRow | null {
  return (
    versions
      .filter(({ publishedAt }) => publishedAt !== null)
      .toSorted(byVersion)
      .at(-1) ?? null
  );
}

export interface NewVersion extends DraftChange {
  /** Proposals that it takes up, by id. */
  readonly proposals: readonly string[];
}

/** Starts the draft of the next version with what the latest one says. `state`: one is being made already, or none was published yet. */
export async function startVersion(
  tx: Scope,
  document: DocumentPlace,
  { changeNote, material, proposals }: NewVersion,
): Promise<Outcome<{ readonly words: string }, "state">> {
  const latest = latestPublished(document);
  if (document.inMaking !== null || latest === null) return { ok: false, reason: "state" };
  const before = await tx.db
    .selectFrom("document_version")
    .select(["form", "body", "file_id"])
    .where("id", "=", latest.id)
    .executeTakeFirstOrThrow();
  const content =
    before.form === "file" && before.file_id !== null
      ? ({ form: "file", fileId: before.file_id } as const)
      : ({ form: "text", body: before.body ?? "" } as const);
  const number = nextNumber(latest, material);
  const { versionId } = await addVersion(tx, document.id, number, changeNote, material, content);
  await touchDocument(tx, document.id);
  await addStep(tx, document.id, { did: "drafted", versionId, detail: changeNote });
  await settleProposals(tx, document, proposals, versionId);
  return { ok: true, words: `${number.major}.${number.minor}` };
}
