// A thread that asks for a change of a document.
import { can } from "../../domain/permissions";
import { audit } from "../audit.server";
import { getDocument } from "../documents/documents.server";
import { proposeChange } from "../documents/proposals.server";
import { listGroupsInSight } from "../groups.server";
import { groupSubject, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import { keepThreadChange } from "./tending.server";
import { getThread, type ThreadPlace } from "./threads.server";

export interface ProposableDocument {
  readonly id: string;
  readonly title: string;
  readonly group: string;
}

/** Documents with a current version, of the groups that this person writes in, to which the thread is not a proposal yet; none for who does not run its group. */
export async function listProposable(scope: Scope, thread: ThreadPlace): Promise<readonly ProposableDocument[]> {
  const { actor } = scope;
  if (actor === null || !thread.mayRun) return [];
  const groups = (await listGroupsInSight(scope)).filter((group) =>
    can(actor, "group.post", groupSubject(scope, group)),
  );
  return scope.db
    .selectFrom("document")
    .innerJoin("group", "group.id", "document.group_id")
    .select(["document.id", "document.title", "group.name as group"])
    .where("document.network_id", "=", scope.networkId)
    .where(
      "document.group_id",
      "in",
      groups.map(({ id }) => id),
    )
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("document_version")
          .select("document_version.id")
          .whereRef("document_version.document_id", "=", "document.id")
          .where("document_version.state", "in", ["published", "under-review"]),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("document_proposal")
            .select("document_proposal.id")
            .whereRef("document_proposal.document_id", "=", "document.id")
            .where("document_proposal.thread_id", "=", thread.id),
        ),
      ),
    )
    .orderBy("document.title")
    .orderBy("document.id")
    .execute();
}

/** Makes the thread a proposal to change a document, and says so in the histories of both. */
export async function proposeFromThread(
  tx: Scope,
  { id }: ThreadPlace,
  documentId: string,
  words: string,
): Promise<Outcome<object, "gone" | "not-allowed" | "no-such-document" | "proposed-already">> {
  const thread = await getThread(tx, id);
  if (thread === undefined) return { ok: false, reason: "gone" };
  if (!thread.mayRun) return { ok: false, reason: "not-allowed" };
  const offered = (await listProposable(tx, thread)).some((each) => each.id === documentId);
  const document = await getDocument(tx, documentId);
  if (document === undefined || !(offered || (await isProposal(tx, thread, documentId))))
    return { ok: false, reason: "no-such-document" };
  const proposed = await proposeChange(tx, document, thread.id, words);
  if (!proposed.ok) return proposed;
  await keepThreadChange(tx, thread.id, "became-proposal", "");
  await audit(tx, { did: "thread.became-proposal", kind: "thread", id: thread.id, detail: { document: documentId } });
  return { ok: true };
}

async function isProposal(tx: Scope, thread: ThreadPlace, documentId: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom("document_proposal")
    .select("id")
    .where("thread_id", "=", thread.id)
    .where("document_id", "=", documentId)
    .executeTakeFirst();
  return row !== undefined;
}
