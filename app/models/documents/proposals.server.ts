// Proposals to change a document, each from a thread: taken up by a new version, or answered with a reason.
import { uuidv7 } from "uuidv7";
import type { Instant } from "../../domain/dates";
import { actingPerson, seesGroup, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import { addStep } from "./document-events.server";
import type { DocumentPlace } from "./documents.server";

export interface Proposal {
  readonly id: string;
  readonly threadId: string;
  readonly threadTitle: string;
  readonly words: string;
  readonly by: string;
  readonly at: Instant;
  readonly outcome: "taken up" | "not taken up" | null;
  readonly outcomeWords: string | null;
  readonly settledBy: string | null;
  readonly settledAt: Instant | null;
  readonly version: number;
}

/** The proposals whose threads are in sight, newest first. */
export async function listProposals(scope: Scope, document: DocumentPlace): Promise<readonly Proposal[]> {
  if (!seesGroup(scope, document.group)) return [];
  const rows = await scope.db
    .selectFrom("document_proposal")
    .innerJoin("thread", "thread.id", "document_proposal.thread_id")
    .innerJoin("group", "group.id", "thread.group_id")
    .innerJoin("person as proposer", "proposer.id", "document_proposal.proposed_by")
    .leftJoin("person as settler", "settler.id", "document_proposal.settled_by")
    .select([
      "document_proposal.id",
      "document_proposal.thread_id as threadId",
      "thread.title as threadTitle",
      "group.id as groupId",
      "group.access",
      "document_proposal.words",
      "proposer.name as by",
      "document_proposal.proposed_at as at",
      "document_proposal.outcome",
      "document_proposal.outcome_words as outcomeWords",
      "settler.name as settledBy",
      "document_proposal.settled_at as settledAt",
      "document_proposal.version",
    ])
    .where("document_proposal.document_id", "=", document.id)
    .orderBy("document_proposal.proposed_at", "desc")
    .orderBy("document_proposal.id", "desc")
    .execute();
  return rows
    .filter(({ groupId, access }) => seesGroup(scope, { id: groupId, access }))
    .map(({ groupId: _, access: __, at, settledAt, ...row }) => ({
      ...row,
      at: at as Instant,
      settledAt: settledAt as Instant | null,
    }));
}

/** A thread asks for a change of a document. Once for each thread and document. */
export async function proposeChange(
  tx: Scope,
  document: DocumentPlace,
  threadId: string,
  words: string,
): Promise<Outcome<{ readonly id: string }, "proposed-already">> {
  const there = await tx.db
    .selectFrom("document_proposal")
    .select("id")
    .where("document_id", "=", document.id)
    .where("thread_id", "=", threadId)
    .executeTakeFirst();
  if (there !== undefined) return { ok: false, reason: "proposed-already" };
  const id = uuidv7();
  await tx.db
    .insertInto("document_proposal")
    .values({
      id,
      document_id: document.id,
      thread_id: threadId,
      words,
      proposed_at: tx.at,
      proposed_by: actingPerson(tx),
      outcome: null,
      outcome_words: null,
      version_id: null,
      settled_at: null,
      settled_by: null,
      version: 1,
    })
    .execute();
  await addStep(tx, document.id, { did: "change-proposed", detail: words });
  return { ok: true, id };
}

export interface Settlement {
  readonly outcome: "taken up" | "not taken up";
  readonly words: string | null;
}

/** Says what becomes of a proposal. One that is taken up while a version is in the making is taken up by that version. */
export async function settleProposal(
  tx: Scope,
  document: DocumentPlace,
  id: string,
  { outcome, words }: Settlement,
  seenVersion: number,
): Promise<Outcome<object, "changed">> {
  const done = await tx.db
    .updateTable("document_proposal")
    .set({
      outcome,
      outcome_words: words,
      version_id: outcome === "taken up" ? (document.inMaking?.id ?? null) : null,
      settled_at: tx.at,
      settled_by: actingPerson(tx),
      version: seenVersion + 1,
    })
    .where("id", "=", id)
    .where("document_id", "=", document.id)
    .where("version", "=", seenVersion)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) return { ok: false, reason: "changed" };
  await addStep(tx, document.id, {
    did: "proposal-settled",
    detail: words === null ? outcome : `${outcome}: ${words}`,
  });
  return { ok: true };
}

/** The open ones among these are taken up by a version that begins. */
export async function settleProposals(
  tx: Scope,
  document: DocumentPlace,
  ids: readonly string[],
  versionId: string,
): Promise<void> {
  if (ids.length === 0) return;
  const taken = await tx.db
    .updateTable("document_proposal")
    .set((of) => ({
      outcome: "taken up" as const,
      version_id: versionId,
      settled_at: tx.at,
      settled_by: actingPerson(tx),
      version: of("version", "+", 1),
    }))
    .where("document_id", "=", document.id)
    .where("id", "in", ids)
    .where("outcome", "is", null)
    .executeTakeFirst();
  if (taken.numUpdatedRows > 0n)
    await addStep(tx, document.id, { did: "proposal-settled", versionId, detail: "taken up" });
}
