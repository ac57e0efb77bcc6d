// What documents wait for from one person: a trust's position, an approval, comments to decide, a review.
import type { IsoDate } from "../../domain/dates";
import { addDays } from "../../domain/dates";
import { versionText } from "../../domain/documents/adoption";
import { listGroupsInSight } from "../groups.server";
import type { Scope } from "../scope.server";

export interface WaitingDocument {
  readonly documentId: string;
  readonly title: string;
  readonly group: string;
  /** "2.0" */
  readonly words: string;
}

export interface WaitingPosition extends WaitingDocument {
  readonly trust: string;
  readonly closesOn: IsoDate;
}

/** Open consultations in sight in which one of these trusts was asked and has not replied, soonest first. */
export async function listWaitingPositions(
  scope: Scope,
  trustIds: readonly string[],
): Promise<readonly WaitingPosition[]> {
  const groups = await groupsInSight(scope);
  if (trustIds.length === 0 || groups.length === 0) return [];
  const rows = await scope.db
    .selectFrom("consultation_trust")
    .innerJoin("consultation", "consultation.id", "consultation_trust.consultation_id")
    .innerJoin("trust", "trust.id", "consultation_trust.trust_id")
    .innerJoin("document_version", "document_version.id", "consultation.version_id")
    .innerJoin("document", "document.id", "document_version.document_id")
    .innerJoin("group", "group.id", "document.group_id")
    .leftJoin("consultation_position", (on) =>
      on
        .onRef("consultation_position.consultation_id", "=", "consultation.id")
        .onRef("consultation_position.trust_id", "=", "consultation_trust.trust_id"),
    )
    .select([
      "document.id as documentId",
      "document.title",
      "group.name as group",
      "document_version.major",
      "document_version.minor",
      "trust.short_name as trust",
      "consultation.closes_on as closesOn",
    ])
    .where("document.group_id", "in", groups)
    .where("consultation_trust.trust_id", "in", trustIds)
    .where("consultation.closed_at", "is", null)
    .where("consultation.closes_on", ">=", scope.today)
    .where("consultation_position.position", "is", null)
    .orderBy("consultation.closes_on")
    .orderBy("document.title")
    .execute();
  return rows.map(({ closesOn, ...row }) => ({ ...numbered(row), trust: row.trust, closesOn: closesOn as IsoDate }));
}

function numbered(row: {
  readonly documentId: string;
  readonly title: string;
  readonly group: string;
  readonly major: number;
  readonly minor: number;
}): WaitingDocument {
  const { documentId, title, group } = row;
  return { documentId, title, group, words: versionText(row) };
}

async function groupsInSight(scope: Scope): Promise<readonly string[]> {
  return (await listGroupsInSight(scope)).map(({ id }) => id);
}

/** Versions in approval about which the person of this scope was asked, and has not decided. */
export async function listWaitingApprovals(scope: Scope): Promise<readonly WaitingDocument[]> {
  const groups = await groupsInSight(scope);
  if (scope.actor === null || groups.length === 0) return [];
  const rows = await scope.db
    .selectFrom("approval")
    .innerJoin("document_version", "document_version.id", "approval.version_id")
    .innerJoin("document", "document.id", "document_version.document_id")
    .innerJoin("group", "group.id", "document.group_id")
    .select([
      "document.id as documentId",
      "document.title",
      "group.name as group",
      "document_version.major",
      "document_version.minor",
    ])
    .where("document.group_id", "in", groups)
    .where("approval.person_id", "=", scope.actor.personId)
    .where("approval.decision", "is", null)
    .where("document_version.state", "=", "approval")
    .where("approval.round", "=", (of) =>
      of
        .selectFrom("approval as other")
        .select(({ fn }) => fn.max("other.round").as("round"))
        .whereRef("other.version_id", "=", "approval.version_id"),
    )
    .orderBy("document.title")
    .execute();
  return rows.map(numbered);
}

export interface WaitingComments extends WaitingDocument {
  readonly undecided: number;
}

/** Versions in draft whose consultation is over while comments wait for a decision, of documents that this person owns or whose groups they chair. */
export async function listWaitingComments(scope: Scope): Promise<readonly WaitingComments[]> {
  const own = chairedGroups(scope);
  if (scope.actor === null) return [];
  const groups = await groupsInSight(scope);
  if (groups.length === 0) return [];
  const { personId } = scope.actor;
  const rows = await scope.db
    .selectFrom("consultation_comment")
    .innerJoin("consultation", "consultation.id", "consultation_comment.consultation_id")
    .innerJoin("document_version", "document_version.id", "consultation.version_id")
    .innerJoin("document", "document.id", "document_version.document_id")
    .innerJoin("group", "group.id", "document.group_id")
    .select(({ fn }) => [
      "document.id as documentId",
      "document.title",
      "group.name as group",
      "document_version.major",
      "document_version.minor",
      fn.countAll<number>().as("undecided"),
    ])
    .where("document.group_id", "in", groups)
    .where((or) => or.or([or("document.owner_id", "=", personId), or("document.group_id", "in", [...own, ""])]))
    .where("consultation_comment.outcome", "is", null)
    .where("document_version.state", "in", ["draft", "consultation"])
    .where((or) =>
      or.or([or("consultation.closed_at", "is not", null), or("consultation.closes_on", "<", scope.today)]),
    )
    .groupBy("document_version.id")
    .orderBy("document.title")
    .execute();
  return rows.map((row) => ({ ...numbered(row), undecided: row.undecided }));
}

/** Drafts that came back from approval and were not changed since, of documents that this person owns or whose groups they chair. */
export async function listReturnedDrafts(scope: Scope): Promise<readonly WaitingDocument[]> {
  const groups = await groupsInSight(scope);
  if (scope.actor === null || groups.length === 0) return [];
  const own = chairedGroups(scope);
  const { personId } = scope.actor;
  const rows = await scope.db
    .selectFrom("document_version")
    .innerJoin("document", "document.id", "document_version.document_id")
    .innerJoin("group", "group.id", "document.group_id")
    .select([
      "document.id as documentId",
      "document.title",
      "group.name as group",
      "document_version.major",
      "document_version.minor",
    ])
    .where("document.group_id", "in", groups)
    .where((or) => or.or([or("document.owner_id", "=", personId), or("document.group_id", "in", [...own, ""])]))
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
  return rows.map(numbered);
}

function chairedGroups(scope: Scope): readonly string[] {
  const roles = scope.actor?.roles ?? [];
  return roles.filter(({ role }) => role === "chair" || role === "deputy-chair").map(({ placeId }) => placeId);
}

export interface WaitingReview extends WaitingDocument {
  readonly reviewOn: IsoDate;
}

/** Current versions of documents that this person owns whose review falls within so many days, or is overdue; soonest first. */
export async function listWaitingReviews(scope: Scope, days: number): Promise<readonly WaitingReview[]> {
  const groups = await groupsInSight(scope);
  if (scope.actor === null || groups.length === 0) return [];
  const rows = await scope.db
    .selectFrom("document")
    .innerJoin("document_version", "document_version.document_id", "document.id")
    .innerJoin("group", "group.id", "document.group_id")
    .select([
      "document.id as documentId",
      "document.title",
      "group.name as group",
      "document_version.major",
      "document_version.minor",
      "document.review_on as reviewOn",
    ])
    .where("document.group_id", "in", groups)
    .where("document.owner_id", "=", scope.actor.personId)
    .where("document_version.state", "in", ["published", "under-review"])
    .where("document.review_on", "<=", addDays(scope.today, days))
    .orderBy("document.review_on")
    .execute();
  return rows.map(({ reviewOn, ...row }) => ({ ...numbered(row), reviewOn: reviewOn as IsoDate }));
}
