// Posts that somebody reports, and posts that are taken away. The place of a post stays and says so; its words are read by nobody.
import { uuidv7 } from "uuidv7";
import type { Instant } from "../../domain/dates";
import { can } from "../../domain/permissions";
import { audit } from "../audit.server";
import { listGroupsInSight, type GroupRow } from "../groups.server";
import { actingPerson, groupSubject, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import { getPost, type PostRow } from "./posts.server";
import { tellReported, type Addresses } from "./telling.server";
import { getThread, type ThreadPlace } from "./threads.server";

/** Reports somebody else's post, once. Those who run the group hear of it; who reported it is known to them alone. */
export async function reportPost(
  tx: Scope,
  { id }: ThreadPlace,
  number: number,
  reason: string,
  addresses: Addresses,
): Promise<Outcome<object, "gone" | "removed" | "own" | "reported-already">> {
  const thread = await getThread(tx, id);
  const post = thread && (await getPost(tx, thread, number));
  if (thread === undefined || post === undefined) return { ok: false, reason: "gone" };
  if (post.removed !== null) return { ok: false, reason: "removed" };
  if (post.writtenById === actingPerson(tx)) return { ok: false, reason: "own" };
  const earlier = await tx.db
    .selectFrom("post_report")
    .select(["reported_by", "settled_at"])
    .where("post_id", "=", post.id)
    .execute();
  if (earlier.some((each) => each.reported_by === actingPerson(tx))) return { ok: false, reason: "reported-already" };
  await tx.db
    .insertInto("post_report")
    .values({
      id: uuidv7(),
      post_id: post.id,
      reason,
      reported_at: tx.at,
      reported_by: actingPerson(tx),
      settled_at: null,
      settled_by: null,
      outcome: null,
    })
    .execute();
  await audit(tx, { did: "post.reported", kind: "post", id: post.id, detail: { thread: id } });
  const timesSettled = earlier.filter((each) => each.settled_at !== null).length;
  await tellReported(tx, thread, { ...post, timesSettled }, addresses);
  return { ok: true };
}

export interface ReportedPost {
  readonly postId: string;
  readonly threadId: string;
  readonly thread: string;
  readonly number: number;
  readonly writtenBy: string;
  readonly reports: number;
  readonly firstReportedAt: Instant;
  readonly group: { readonly slug: string; readonly name: string };
}

/** Posts with reports that nobody has settled, the longest waiting first: of one group, or of every group that the asker runs. Nothing for who runs none. */
export async function listReportedPosts(scope: Scope, group: GroupRow | null): Promise<readonly ReportedPost[]> {
  const { actor } = scope;
  if (actor === null) return [];
  const asked = group === null ? await listGroupsInSight(scope) : [group];
  const run = asked.filter((each) => can(actor, "group.run", groupSubject(scope, each)));
  if (run.length === 0) return [];
  const rows = await scope.db
    .selectFrom("post_report")
    .innerJoin("post", "post.id", "post_report.post_id")
    .innerJoin("thread", "thread.id", "post.thread_id")
    .innerJoin("person", "person.id", "post.created_by")
    .innerJoin("group", "group.id", "thread.group_id")
    .select((of) => [
      "post.id as postId",
      "thread.id as threadId",
      "thread.title as thread",
      "post.number",
      "person.name as writtenBy",
      "group.slug",
      "group.name",
      of.fn.countAll<number>().as("reports"),
      of.fn.min("post_report.reported_at").as("firstReportedAt"),
    ])
    .where("thread.network_id", "=", scope.networkId)
    .where(
      "thread.group_id",
      "in",
      run.map(({ id }) => id),
    )
    .where("post_report.settled_at", "is", null)
    .groupBy("post.id")
    .orderBy("firstReportedAt")
    .orderBy("post.id")
    .execute();
  return rows.map(({ slug, name, firstReportedAt, ...row }) => ({
    ...row,
    firstReportedAt: firstReportedAt as Instant,
    group: { slug, name },
  }));
}

export interface PostReport {
  readonly id: string;
  readonly reason: string;
  readonly at: Instant;
  readonly by: string;
  readonly outcome: "removed" | "kept" | null;
}

/** Every report of a post, oldest first, for who runs its group; nothing for anybody else. */
export async function listReports(scope: Scope, thread: ThreadPlace, post: PostRow): Promise<readonly PostReport[]> {
  if (!thread.mayRun) return [];
  const rows = await scope.db
    .selectFrom("post_report")
    .innerJoin("person", "person.id", "post_report.reported_by")
    .select([
      "post_report.id",
      "post_report.reason",
      "post_report.reported_at as at",
      "person.name as by",
      "post_report.outcome",
    ])
    .where("post_report.post_id", "=", post.id)
    .orderBy("post_report.reported_at")
    .orderBy("post_report.id")
    .execute();
  return rows.map((row) => ({ ...row, at: row.at as Instant }));
}

/** Where a post stands: its thread's id and its number; `undefined` out of sight. */
export async function findPostPlace(
  scope: Scope,
  postId: string,
): Promise<{ readonly thread: ThreadPlace; readonly post: PostRow } | undefined> {
  const row = await scope.db
    .selectFrom("post")
    .select(["thread_id", "number"])
    .where("id", "=", postId)
    .executeTakeFirst();
  const thread = row && (await getThread(scope, row.thread_id));
  const post = row && thread && (await getPost(scope, thread, row.number));
  return thread && post ? { thread, post } : undefined;
}

export type SettlingRefused = "gone" | "not-allowed" | "settled";

/** Keeps a reported post, or takes it away for a reason that stands in its place; all its open reports are settled by it. */
export async function settleReports(
  tx: Scope,
  postId: string,
  decided: { readonly outcome: "kept" } | { readonly outcome: "removed"; readonly reason: string },
): Promise<Outcome<object, SettlingRefused>> {
  const place = await findPostPlace(tx, postId);
  if (place === undefined) return { ok: false, reason: "gone" };
  if (!place.thread.mayRun) return { ok: false, reason: "not-allowed" };
  if (decided.outcome === "removed") {
    if (place.post.removed !== null) return { ok: false, reason: "settled" };
    await takeAway(tx, place.thread, place.post, decided.reason);
    return { ok: true };
  }
  if (!(await settleOpen(tx, postId, "kept"))) return { ok: false, reason: "settled" };
  await audit(tx, { did: "post.kept", kind: "post", id: postId, detail: { thread: place.thread.id } });
  return { ok: true };
}

/** Takes a post away, with a reason that stands in its place: one's own while one posts in the group, and any for who runs the group. */
export async function removePost(
  tx: Scope,
  { id }: ThreadPlace,
  number: number,
  reason: string,
): Promise<Outcome<object, "gone" | "not-allowed" | "removed">> {
  const thread = await getThread(tx, id);
  const post = thread && (await getPost(tx, thread, number));
  if (thread === undefined || post === undefined) return { ok: false, reason: "gone" };
  if (!mayRemove(tx, thread, post)) return { ok: false, reason: "not-allowed" };
  if (post.removed !== null) return { ok: false, reason: "removed" };
  await takeAway(tx, thread, post, reason);
  return { ok: true };
}

/** Whether this person may take a post away. */
export function mayRemove(scope: Scope, thread: ThreadPlace, post: Pick<PostRow, "writtenById">): boolean {
  if (scope.actor === null) return false;
  const isOwn = post.writtenById === scope.actor.personId;
  return thread.mayRun || (isOwn && can(scope.actor, "group.post", groupSubject(scope, thread.group)));
}

/** Nobody is named by a post that is gone, it answers nothing, and its reports are done with. */
async function takeAway(tx: Scope, thread: ThreadPlace, post: PostRow, reason: string): Promise<void> {
  await tx.db
    .updateTable("post")
    .set({ removed_at: tx.at, removed_by: actingPerson(tx), removed_reason: reason, version: post.version + 1 })
    .where("id", "=", post.id)
    .execute();
  await tx.db.deleteFrom("mention").where("post_id", "=", post.id).execute();
  if (thread.answerPostId === post.id)
    await tx.db
      .updateTable("thread")
      .set({ answer_post_id: null, version: thread.version + 1 })
      .where("id", "=", thread.id)
      .execute();
  await settleOpen(tx, post.id, "removed");
  await audit(tx, { did: "post.removed", kind: "post", id: post.id, detail: { thread: thread.id } });
}

async function settleOpen(tx: Scope, postId: string, outcome: "removed" | "kept"): Promise<boolean> {
  const done = await tx.db
    .updateTable("post_report")
    .set({ settled_at: tx.at, settled_by: actingPerson(tx), outcome })
    .where("post_id", "=", postId)
    .where("settled_at", "is", null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
