// What documents wait for from their keepers, the owner and the chairs of the group: comments to decide, a draft that came back, a review.
import { addDays, type IsoDate } from "../../domain/dates";
import type { Scope } from "../scope.server";
import { presentWaiting, versionsInSight, type WaitingDocument } from "./versions-in-sight.server";

/** The versions in sight of documents that the person of this scope owns, or whose groups they chair; `null` where nobody asks. */
function keptVersions(scope: Scope) {
  const { actor } = scope;
  if (actor === null) return null;
  const chaired = actor.roles.filter(({ role }) => role === "chair" || role === "deputy-chair");
  const groups = chaired.map(({ placeId }) => placeId);
  return versionsInSight(scope).where((or) =>
    or.or([or("document.owner_id", "=", actor.personId), or("document.group_id", "in", groups)]),
  );
}

export interface WaitingComments extends WaitingDocument {
  readonly undecided: number;
}

/** Versions whose consultation is over while comments wait for a decision. */
export async function listWaitingComments(scope: Scope): Promise<readonly WaitingComments[]> {
  const kept = keptVersions(scope);
  if (kept === null) return [];
  const rows = await kept
    .innerJoin("consultation", "consultation.version_id", "document_version.id")
    .innerJoin("consultation_comment", "consultation_comment.consultation_id", "consultation.id")
    .select(({ fn }) => fn.countAll<number>().as("undecided"))
    .where("consultation_comment.outcome", "is", null)
    .where("document_version.state", "in", ["draft", "consultation"])
    .where((or) =>
      or.or([or("consultation.closed_at", "is not", null), or("consultation.closes_on", "<", scope.today)]),
    )
    .groupBy("document_version.id")
    .orderBy("document.title")
    .execute();
  return rows.map((row) => ({ ...presentWaiting(row), undecided: row.undecided }));
}

/** Drafts that came back from approval and were not changed since. */
export async function listReturnedDrafts(scope: Scope): Promise<readonly WaitingDocument[]> {
  const kept = keptVersions(scope);
  if (kept === null) return [];
  const rows = await kept
    .where("document_version.state", "=", "draft")
    .where(
      (of) =>
        of
          .selectFrom("document_event")
          .select("document_event.did")
          .whereRef("document_event.version_id", "=", "document_version.id")
          .where("document_event.did", "in", ["returned-to-draft", "changed", "consultation-opened"])
          .orderBy("document_event.recorded_at", "desc")
          .orderBy("document_event.id", "desc")
          .limit(1),
      "=",
      "returned-to-draft",
    )
    .orderBy("document.title")
    .execute();
  return rows.map(presentWaiting);
}

export interface WaitingReview extends WaitingDocument {
  readonly reviewOn: IsoDate;
}

/** Current versions of documents that this person owns whose review falls within so many days, or is overdue; soonest first. */
export async function listWaitingReviews(scope: Scope, days: number): Promise<readonly WaitingReview[]> {
  if (scope.actor === null) return [];
  const rows = await versionsInSight(scope)
    .select("document.review_on as reviewOn")
    .where("document.owner_id", "=", scope.actor.personId)
    .where("document_version.state", "in", ["published", "under-review"])
    .where("document.review_on", "<=", addDays(scope.today, days))
    .orderBy("document.review_on")
    .execute();
  return rows.map(({ reviewOn, ...row }) => ({ ...presentWaiting(row), reviewOn: reviewOn as IsoDate }));
}
