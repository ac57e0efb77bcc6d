// What the making of documents asks of the person of a scope.
import type { Asked } from "../../domain/asked";
import { can } from "../../domain/permissions";
import { plural } from "../../domain/view/figures";
import { paths } from "../../http/paths";
import { listWaitingApprovals, listWaitingPositions } from "../../models/documents/asked-documents.server";
import {
  listReturnedDrafts,
  listWaitingComments,
  listWaitingReviews,
} from "../../models/documents/kept-documents.server";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import { listTrusts } from "../../models/trusts.server";

/** A review is asked for when its first reminder goes out. */
const reviewDays = 90;

/** Positions that the person's trust owes, versions to approve, comments to decide, drafts that came back, and reviews of what they own. */
export async function listAskedByLifeCycle(scope: Scope): Promise<readonly Asked[]> {
  const { actor, networkId } = scope;
  if (actor === null) return [];
  return reading(scope, async (at) => {
    const leads = (await listTrusts(at)).filter(({ id: trustId }) =>
      can(actor, "document.respond", { networkId, trustId }),
    );
    const positions = await listWaitingPositions(
      at,
      leads.map(({ id }) => id),
    );
    return [
      ...positions.map(({ documentId, title, group, words, trust, closesOn }) => ({
        key: `consultation:${documentId}:${words}:${trust}`,
        what: `Say where ${trust} stands on ${title}, draft ${words}`,
        href: paths.consultationPosition(documentId, words, trust.toLowerCase()),
        why: group,
        dueOn: closesOn,
      })),
      ...(await listWaitingApprovals(at)).map(({ documentId, title, group, words }) => ({
        key: `approval:${documentId}:${words}`,
        what: `Approve ${title}, version ${words}, or decline it`,
        href: paths.approval(documentId, words),
        why: group,
        dueOn: null,
      })),
      ...(await listWaitingComments(at)).map(({ documentId, title, group, words, undecided }) => ({
        key: `comments:${documentId}:${words}`,
        what: `Decide ${plural(undecided, "comment")} on ${title}, draft ${words}`,
        href: paths.consultation(documentId, words),
        why: group,
        dueOn: null,
      })),
      ...(await listReturnedDrafts(at)).map(({ documentId, title, group, words }) => ({
        key: `returned:${documentId}:${words}`,
        what: `Change ${title}, draft ${words}: it came back from approval`,
        href: paths.documentEdit(documentId),
        why: group,
        dueOn: null,
      })),
      ...(await listWaitingReviews(at, reviewDays)).map(({ documentId, title, group, words, reviewOn }) => ({
        key: `review:${documentId}`,
        what: `Review ${title}, version ${words}`,
        href: paths.review(documentId),
        why: group,
        dueOn: reviewOn,
      })),
    ];
  });
}
