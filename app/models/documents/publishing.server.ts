// Publication, review and withdrawal: which version is the one to work by.
import { formatDate, type IsoDate } from "../../domain/dates";
import { canPublish } from "../../domain/documents/life-cycle";
import type { Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import { listTrusts } from "../trusts.server";
import { listApprovals, readConsulted } from "./approvals.server";
import { addStep, moveVersion, touchDocument } from "./document-events.server";
import { listLeadsInSight, listPeople, tell } from "./document-telling.server";
import { askingWords, listAsked } from "./people-asked.server";
import { withdrawEvidenceOf } from "./document-evidence.server";
import type { DocumentPlace, VersionRow } from "./documents.server";

export interface Publication {
  readonly reviewOn: IsoDate;
  readonly changeNote: string;
}

/**
 * Makes the version in approval the current one, and supersedes the one before in the same moment. The quality leads of every trust
 * and the group are told; staff are asked to read it where the document asks for that and the version is material or the first.
 */
export async function publishVersion(
  tx: Scope,
  document: DocumentPlace,
  { reviewOn, changeNote }: Publication,
  seenVersion: number,
): Promise<
  Outcome<object, "changed" | "state" | "held" | "consultation-open" | "undecided" | "quorum" | "review-date">
> {
  const version = document.inMaking;
  if (version?.state !== "approval") return { ok: false, reason: "state" };
  if (reviewOn <= tx.today) return { ok: false, reason: "review-date" };
  const approvals = (await listApprovals(tx, document, version)).filter(({ decision }) => decision === "approved");
  const standing = await readConsulted(tx, document, version);
  const may = canPublish({ ...standing, approvals: approvals.length, needed: document.approvalsNeeded });
  if (!may.ok) return may;
  const { current } = document;
  if (current !== null && !(await supersede(tx, document, current, version))) return { ok: false, reason: "changed" };
  const set = { change_note: changeNote, published_at: tx.at };
  if (!(await moveVersion(tx, version, "published", seenVersion, set))) return { ok: false, reason: "changed" };
  await setReview(tx, document.id, reviewOn);
  await addStep(tx, document.id, { did: "published", versionId: version.id, detail: changeNote });
  await tellPublished(tx, document, version, changeNote);
  return { ok: true };
}

async function supersede(tx: Scope, document: DocumentPlace, current: VersionRow, by: VersionRow): Promise<boolean> {
  if (!(await moveVersion(tx, current, "superseded", current.version))) return false;
  await addStep(tx, document.id, { did: "superseded", versionId: current.id, detail: `By version ${by.words}` });
  return true;
}

async function setReview(tx: Scope, documentId: string, reviewOn: IsoDate): Promise<void> {
  await tx.db
    .updateTable("document")
    .set((of) => ({ review_on: reviewOn, version: of("version", "+", 1), changed_at: tx.at }))
    .where("id", "=", documentId)
    .execute();
}

/** One notice for each person: those who are asked to read it hear that, everybody else that it is published. */
async function tellPublished(tx: Scope, document: DocumentPlace, version: VersionRow, changeNote: string) {
  const trusts = (await listTrusts(tx)).map(({ id }) => id);
  const leads = await listLeadsInSight(tx, document, trusts);
  const material = version.material ? "A material change: trusts are asked for their position again. " : "";
  const body = `${material}${changeNote}`;
  const onceKey = `document:${version.id}:published`;
  const isFirst = document.versions.every(({ publishedAt }) => publishedAt === null);
  const readers = document.asksAcknowledgement && (version.material || isFirst) ? await listAsked(tx, document) : [];
  await tell(tx, document, readers, {
    ...askingWords(document.title, version.words, version.id),
    body,
  });
  const others = [...leads, ...(await listPeople(tx, document))].filter((id) => !readers.includes(id));
  await tell(tx, document, others, {
    kind: "document",
    title: `${document.title}, version ${version.words}, is published`,
    body,
    onceKey,
  });
}

/** Says that the current version is being looked at; it stays current. */
export async function startReview(
  tx: Scope,
  document: DocumentPlace,
  seenVersion: number,
): Promise<Outcome<object, "changed" | "state">> {
  const { current } = document;
  if (current?.state !== "published") return { ok: false, reason: "state" };
  if (!(await moveVersion(tx, current, "under-review", seenVersion))) return { ok: false, reason: "changed" };
  await touchDocument(tx, document.id);
  await addStep(tx, document.id, { did: "review-started", versionId: current.id });
  return { ok: true };
}

export interface ReviewConfirmation {
  readonly reviewOn: IsoDate;
  readonly words: string | null;
}

/** Says that the current version still holds, until the next review. */
export async function confirmReview(
  tx: Scope,
  document: DocumentPlace,
  { reviewOn, words }: ReviewConfirmation,
  seenVersion: number,
): Promise<Outcome<object, "changed" | "state" | "review-date">> {
  const { current } = document;
  if (current?.state !== "under-review") return { ok: false, reason: "state" };
  if (reviewOn <= tx.today) return { ok: false, reason: "review-date" };
  if (!(await moveVersion(tx, current, "published", seenVersion))) return { ok: false, reason: "changed" };
  await setReview(tx, document.id, reviewOn);
  const day = `Next review by ${formatDate(reviewOn)}`;
  await addStep(tx, document.id, {
    did: "review-confirmed",
    versionId: current.id,
    detail: words === null ? day : `${words} ${day}`,
  });
  return { ok: true };
}

/** Takes the current version out of use: nothing is current then. The trusts that use it, and the group, are told why. */
export async function withdrawDocument(
  tx: Scope,
  document: DocumentPlace,
  reason: string,
  seenVersion: number,
): Promise<Outcome<object, "changed" | "state">> {
  const { current } = document;
  if (current === null) return { ok: false, reason: "state" };
  if (!(await moveVersion(tx, current, "withdrawn", seenVersion))) return { ok: false, reason: "changed" };
  await touchDocument(tx, document.id);
  await addStep(tx, document.id, { did: "withdrawn", versionId: current.id, detail: reason });
  await withdrawEvidenceOf(tx, document);
  const using = await tx.db
    .selectFrom("adoption")
    .select("trust_id")
    .distinct()
    .where("document_id", "=", document.id)
    .where("position", "in", ["adopted", "adapted", "under review"])
    .where("number", "=", (of) =>
      of
        .selectFrom("adoption as other")
        .select(({ fn }) => fn.max("other.number").as("number"))
        .whereRef("other.document_id", "=", "adoption.document_id")
        .whereRef("other.trust_id", "=", "adoption.trust_id"),
    )
    .execute();
  const leads = await listLeadsInSight(
    tx,
    document,
    using.map(({ trust_id }) => trust_id),
  );
  await tell(tx, document, [...leads, ...(await listPeople(tx, document))], {
    kind: "document",
    title: `${document.title} is withdrawn: do not use it`,
    body: reason,
    onceKey: `document:${current.id}:withdrawn`,
  });
  return { ok: true };
}
