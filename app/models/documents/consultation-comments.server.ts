// What trusts and people say of a draft while it is asked about: one position for each trust, comments, and what was done with each.
import { uuidv7 } from "uuidv7";
import type { Instant } from "../../domain/dates";
import { needsWords, type ConsultationPosition } from "../../domain/documents/life-cycle";
import { actingPerson, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import type { Consultation } from "./consultations.server";
import { addStep } from "./document-events.server";
import type { DocumentPlace } from "./documents.server";

export interface ConsultationComment {
  readonly id: string;
  readonly trust: { readonly id: string; readonly short: string; readonly name: string } | null;
  readonly aboutPart: string | null;
  readonly words: string;
  readonly by: string;
  readonly at: Instant;
  readonly outcome: "adopted" | "not adopted" | null;
  readonly outcomeWords: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
  readonly version: number;
}

/** The comments of a consultation that was found in sight, oldest first. */
export async function listComments(scope: Scope, consultationId: string): Promise<readonly ConsultationComment[]> {
  const rows = await scope.db
    .selectFrom("consultation_comment")
    .innerJoin("person", "person.id", "consultation_comment.recorded_by")
    .leftJoin("person as decider", "decider.id", "consultation_comment.decided_by")
    .leftJoin("trust", "trust.id", "consultation_comment.trust_id")
    .select([
      "consultation_comment.id",
      "consultation_comment.about_part as aboutPart",
      "consultation_comment.words",
      "consultation_comment.outcome",
      "consultation_comment.outcome_words as outcomeWords",
      "consultation_comment.recorded_at as at",
      "consultation_comment.decided_at as decidedAt",
      "consultation_comment.version",
      "person.name as by",
      "decider.name as decidedBy",
      "trust.id as trustId",
      "trust.short_name as short",
      "trust.name",
    ])
    .where("consultation_comment.consultation_id", "=", consultationId)
    .orderBy("consultation_comment.recorded_at")
    .orderBy("consultation_comment.id")
    .execute();
  return rows.map(({ trustId, short, name, at, decidedAt, ...row }) => ({
    ...row,
    trust: trustId === null || short === null || name === null ? null : { id: trustId, short, name },
    at: at as Instant,
    decidedAt: decidedAt as Instant | null,
  }));
}

export interface NewPosition {
  readonly trustId: string;
  readonly position: ConsultationPosition;
  readonly note: string | null;
}

/** Records what a trust says of the draft, or changes it; each change stands in the history. `words`: the position needs some. */
export async function recordPosition(
  tx: Scope,
  document: DocumentPlace,
  consultation: Consultation,
  { trustId, position, note }: NewPosition,
  seenVersion: number,
  onBehalf: boolean,
): Promise<Outcome<object, "changed" | "closed" | "not-asked" | "words">> {
  const asked = consultation.trusts.find(({ id }) => id === trustId);
  if (asked === undefined) return { ok: false, reason: "not-asked" };
  if (!consultation.isOpen) return { ok: false, reason: "closed" };
  if (needsWords(position) && note === null) return { ok: false, reason: "words" };
  if (asked.version !== seenVersion) return { ok: false, reason: "changed" };
  const by = { recorded_at: tx.at, recorded_by: actingPerson(tx), on_behalf: onBehalf ? (1 as const) : (0 as const) };
  const given = { position, note, version: seenVersion + 1, ...by };
  await tx.db
    .insertInto("consultation_position")
    .values({ consultation_id: consultation.id, trust_id: trustId, ...given })
    .onConflict((conflict) => conflict.columns(["consultation_id", "trust_id"]).doUpdateSet(given))
    .execute();
  await addStep(tx, document.id, {
    did: "position-recorded",
    versionId: consultation.versionId,
    detail: note === null ? position : `${position}: ${note}`,
    trustId,
    onBehalf,
  });
  return { ok: true };
}

export interface NewComment {
  readonly trustId: string | null;
  readonly aboutPart: string | null;
  readonly words: string;
}

/** Adds a comment while the consultation is open. */
export async function addComment(
  tx: Scope,
  document: DocumentPlace,
  consultation: Consultation,
  { trustId, aboutPart, words }: NewComment,
): Promise<Outcome<{ readonly id: string }, "closed">> {
  if (!consultation.isOpen) return { ok: false, reason: "closed" };
  const id = uuidv7();
  await tx.db
    .insertInto("consultation_comment")
    .values({
      id,
      consultation_id: consultation.id,
      trust_id: trustId,
      about_part: aboutPart,
      words,
      recorded_at: tx.at,
      recorded_by: actingPerson(tx),
      outcome: null,
      outcome_words: null,
      decided_at: null,
      decided_by: null,
      version: 1,
    })
    .execute();
  await addStep(tx, document.id, { did: "comment-added", versionId: consultation.versionId, detail: words, trustId });
  return { ok: true, id };
}

export interface CommentDecision {
  readonly outcome: "adopted" | "not adopted";
  readonly words: string | null;
}

/** Says what is done with a comment, while its version is still being made. What is not adopted gets a reason. */
export async function decideComment(
  tx: Scope,
  document: DocumentPlace,
  consultation: Consultation,
  commentId: string,
  { outcome, words }: CommentDecision,
  seenVersion: number,
): Promise<Outcome<object, "changed" | "state" | "reason">> {
  const state = document.inMaking?.id === consultation.versionId ? document.inMaking.state : null;
  if (state !== "draft" && state !== "consultation") return { ok: false, reason: "state" };
  if (outcome === "not adopted" && words === null) return { ok: false, reason: "reason" };
  const done = await tx.db
    .updateTable("consultation_comment")
    .set({
      outcome,
      outcome_words: words,
      decided_at: tx.at,
      decided_by: actingPerson(tx),
      version: seenVersion + 1,
    })
    .where("id", "=", commentId)
    .where("consultation_id", "=", consultation.id)
    .where("version", "=", seenVersion)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) return { ok: false, reason: "changed" };
  const trustId = consultation.comments.find(({ id }) => id === commentId)?.trust?.id ?? null;
  await addStep(tx, document.id, {
    did: "comment-decided",
    versionId: consultation.versionId,
    detail: words === null ? outcome : `${outcome}: ${words}`,
    trustId,
  });
  return { ok: true };
}
