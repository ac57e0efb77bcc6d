// What becomes of a thread: its answer is marked, it is renamed, closed, opened again, or moved to another group. Each step is kept.
import { uuidv7 } from "uuidv7";
import type { Updateable } from "kysely";
import type { DiscussionTables } from "../../../db/schema/discussions";
import type { Instant } from "../../domain/dates";
import { can } from "../../domain/permissions";
import { audit } from "../audit.server";
import { listGroupsInSight, type GroupRow } from "../groups.server";
import { actingPerson, groupSubject, seesGroup, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import { getPost } from "./posts.server";
import { getThread, hasEnded, type ThreadPlace } from "./threads.server";

type What = DiscussionTables["thread_change"]["what"];

export interface ThreadChange {
  readonly id: string;
  readonly what: What;
  readonly detail: string;
  readonly at: Instant;
  readonly by: string;
}

/** What happened to a thread, newest first; nothing where its group is out of sight. */
export async function listThreadChanges(scope: Scope, thread: ThreadPlace): Promise<readonly ThreadChange[]> {
  if (!seesGroup(scope, thread.group)) return [];
  const rows = await scope.db
    .selectFrom("thread_change")
    .innerJoin("person", "person.id", "thread_change.recorded_by")
    .select([
      "thread_change.id",
      "thread_change.what",
      "thread_change.detail",
      "thread_change.recorded_at as at",
      "person.name as by",
    ])
    .where("thread_id", "=", thread.id)
    .orderBy("thread_change.recorded_at", "desc")
    .orderBy("thread_change.id", "desc")
    .execute();
  return rows.map((row) => ({ ...row, at: row.at as Instant }));
}

/** Adds a line to a thread's history, inside the transaction of what it tells. */
export async function keepThreadChange(tx: Scope, threadId: string, what: What, detail: string): Promise<void> {
  await tx.db
    .insertInto("thread_change")
    .values({
      id: uuidv7(),
      thread_id: threadId,
      what,
      detail,
      recorded_at: tx.at,
      recorded_by: actingPerson(tx),
    })
    .execute();
}

interface Step {
  readonly what: What;
  readonly detail: string;
  readonly seenVersion: number;
}

/** Sets columns of a thread where nobody changed it since it was seen. */
async function step(
  tx: Scope,
  { id }: ThreadPlace,
  set: Updateable<DiscussionTables["thread"]>,
  { what, detail, seenVersion }: Step,
): Promise<Outcome<object, "changed">> {
  const done = await tx.db
    .updateTable("thread")
    .set({ ...set, version: seenVersion + 1 })
    .where("id", "=", id)
    .where("version", "=", seenVersion)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) return { ok: false, reason: "changed" };
  await keepThreadChange(tx, id, what, detail);
  await audit(tx, { did: `thread.${what}`, kind: "thread", id, detail: { version: seenVersion + 1 } });
  return { ok: true };
}

export type TendingRefused = "gone" | "not-allowed" | "changed";

/** Marks a post as the answer, or with 0 takes the mark away. For who started the thread, and who runs its group. */
export async function markAnswer(
  tx: Scope,
  { id }: ThreadPlace,
  number: number,
  seenVersion: number,
): Promise<Outcome<object, TendingRefused | "no-such-post">> {
  const thread = await getThread(tx, id);
  if (thread === undefined) return { ok: false, reason: "gone" };
  if (!thread.mayTend) return { ok: false, reason: "not-allowed" };
  if (number === 0)
    return step(
      tx,
      thread,
      { answer_post_id: null },
      { what: "answer-unmarked", detail: "The answer is", seenVersion },
    );
  const post = await getPost(tx, thread, number);
  if (post === undefined || post.removed !== null) return { ok: false, reason: "no-such-post" };
  const detail = `Post ${number}`;
  return step(tx, thread, { answer_post_id: post.id }, { what: "answer-marked", detail, seenVersion });
}

/** Renames a thread. For who started it, and who runs its group. */
export async function renameThread(
  tx: Scope,
  { id }: ThreadPlace,
  title: string,
  seenVersion: number,
): Promise<Outcome<object, TendingRefused>> {
  const thread = await getThread(tx, id);
  if (thread === undefined) return { ok: false, reason: "gone" };
  if (!thread.mayTend) return { ok: false, reason: "not-allowed" };
  return step(tx, thread, { title }, { what: "renamed", detail: thread.title, seenVersion });
}

/** Closes a thread: it is read and not written in. For who runs its group. */
export async function closeThread(
  tx: Scope,
  { id }: ThreadPlace,
  seenVersion: number,
): Promise<Outcome<object, TendingRefused>> {
  const thread = await getThread(tx, id);
  if (thread === undefined) return { ok: false, reason: "gone" };
  if (!thread.mayRun) return { ok: false, reason: "not-allowed" };
  if (thread.closedAt !== null) return { ok: false, reason: "changed" };
  return step(tx, thread, { closed_at: tx.at }, { what: "closed", detail: "", seenVersion });
}

/** Opens a closed thread again. For who runs its group. */
export async function reopenThread(
  tx: Scope,
  { id }: ThreadPlace,
  seenVersion: number,
): Promise<Outcome<object, TendingRefused>> {
  const thread = await getThread(tx, id);
  if (thread === undefined) return { ok: false, reason: "gone" };
  if (!thread.mayRun) return { ok: false, reason: "not-allowed" };
  if (thread.closedAt === null) return { ok: false, reason: "changed" };
  return step(tx, thread, { closed_at: null }, { what: "reopened", detail: "", seenVersion });
}

/** The groups to which this person may move a thread: those that go on and that they run, but for its own; none for who does not run its own. */
export async function listMoveTargets(scope: Scope, thread: ThreadPlace): Promise<readonly GroupRow[]> {
  const { actor } = scope;
  if (actor === null || !thread.mayRun) return [];
  return (await listGroupsInSight(scope)).filter(
    (group) => group.id !== thread.group.id && !hasEnded(group) && can(actor, "group.run", groupSubject(scope, group)),
  );
}

/**
 * Moves a thread to another group, for who runs both. Whoever sees the new group reads it from then on, and nobody else: who follows it
 * and may not see that group hears nothing more. The history names no group that some of its readers may not know of.
 */
export async function moveThread(
  tx: Scope,
  { id }: ThreadPlace,
  slug: string,
  seenVersion: number,
): Promise<Outcome<object, TendingRefused | "same-group">> {
  const thread = await getThread(tx, id);
  if (thread === undefined) return { ok: false, reason: "gone" };
  if (!thread.mayRun) return { ok: false, reason: "not-allowed" };
  if (thread.group.slug === slug) return { ok: false, reason: "same-group" };
  const target = (await listMoveTargets(tx, thread)).find((group) => group.slug === slug);
  if (target === undefined) return { ok: false, reason: "not-allowed" };
  const from = thread.group.access === "open" ? `from ${thread.group.name} to ${target.name}` : `to ${target.name}`;
  return step(tx, thread, { group_id: target.id }, { what: "moved", detail: from, seenVersion });
}
