// Posts of a thread: read by those who see its group, written by those who post there, edited for a short while by their authors.
import { uuidv7 } from "uuidv7";
import type { Instant } from "../../domain/dates";
import { mayEditPost } from "../../domain/discussions/edit-window";
import { POSTS_PER_PAGE } from "../../domain/discussions/post-pages";
import { audit } from "../audit.server";
import { actingPerson, groupSubject, permissionFor, seesGroup, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import { keepMentions, keepPost } from "./keep-post.server";
import { tellMentioned, type Addresses } from "./telling.server";
import { getThread, hasEnded, type ThreadPlace } from "./threads.server";

export interface PostRow {
  readonly id: string;
  readonly number: number;
  /** What it says; `null` where the post was taken away: then its words are nowhere. */
  readonly body: string | null;
  readonly writtenById: string;
  readonly writtenBy: string;
  readonly writtenAt: Instant;
  readonly editedAt: Instant | null;
  readonly version: number;
  readonly removed: { readonly at: Instant; readonly by: string; readonly reason: string } | null;
  readonly quotes: QuotedPost | null;
}

export interface QuotedPost {
  readonly number: number;
  readonly writtenBy: string;
  readonly body: string | null;
}

function posts(scope: Scope, threadId: string) {
  return scope.db
    .selectFrom("post")
    .innerJoin("person", "person.id", "post.created_by")
    .leftJoin("person as remover", "remover.id", "post.removed_by")
    .leftJoin("post as quoted", "quoted.id", "post.quoted_post_id")
    .leftJoin("person as quoted_person", "quoted_person.id", "quoted.created_by")
    .select([
      "post.id",
      "post.number",
      "post.body",
      "post.version",
      "post.created_by",
      "person.name",
      "post.created_at",
      "post.edited_at",
      "post.removed_at",
      "post.removed_reason",
      "remover.name as removed_by",
      "quoted.number as quoted_number",
      "quoted.body as quoted_body",
      "quoted.removed_at as quoted_removed_at",
      "quoted_person.name as quoted_by",
    ])
    .where("post.thread_id", "=", threadId);
}

type Row = Awaited<ReturnType<ReturnType<typeof posts>["executeTakeFirstOrThrow"]>>;

function present(row: Row): PostRow {
  const quotes =
    row.quoted_number === null
      ? null
      : {
          number: row.quoted_number,
          writtenBy: row.quoted_by ?? "",
          body: row.quoted_removed_at === null ? row.quoted_body : null,
        };
  return {
    id: row.id,
    number: row.number,
    body: row.removed_at === null ? row.body : null,
    writtenById: row.created_by,
    writtenBy: row.name,
    writtenAt: row.created_at as Instant,
    editedAt: row.edited_at as Instant | null,
    version: row.version,
    removed:
      row.removed_at === null
        ? null
        : { at: row.removed_at as Instant, by: row.removed_by ?? "", reason: row.removed_reason ?? "" },
    quotes: row.removed_at === null ? quotes : null,
  };
}

/** One page of a thread: the posts from a number on, in order. None where the thread's group is out of sight. */
export async function listPosts(scope: Scope, thread: ThreadPlace, from: number): Promise<readonly PostRow[]> {
  if (!seesGroup(scope, thread.group)) return [];
  const rows = await posts(scope, thread.id)
    .where("post.number", ">=", from)
    .orderBy("post.number")
    .limit(POSTS_PER_PAGE)
    .execute();
  return rows.map(present);
}

/** One post by its number, or `undefined` where there is none or where its group is out of sight. */
export async function getPost(scope: Scope, thread: ThreadPlace, number: number): Promise<PostRow | undefined> {
  if (!seesGroup(scope, thread.group)) return undefined;
  const row = await posts(scope, thread.id).where("post.number", "=", number).executeTakeFirst();
  return row && present(row);
}

/** The post that is marked as the answer; `undefined` where none is, or where the group is out of sight. */
export async function getAnswerPost(scope: Scope, thread: ThreadPlace): Promise<PostRow | undefined> {
  if (thread.answerPostId === null || !seesGroup(scope, thread.group)) return undefined;
  const row = await posts(scope, thread.id).where("post.id", "=", thread.answerPostId).executeTakeFirst();
  return row && present(row);
}

export interface PostVersion {
  readonly version: number;
  readonly body: string;
  readonly recordedAt: Instant;
}

/** What a post said before each edit, the oldest first; nothing of a post that was taken away, or out of sight. */
export async function listPostVersions(
  scope: Scope,
  thread: ThreadPlace,
  post: PostRow,
): Promise<readonly PostVersion[]> {
  if (post.removed !== null || !seesGroup(scope, thread.group)) return [];
  const rows = await scope.db
    .selectFrom("post_change")
    .select(["version", "body", "recorded_at as recordedAt"])
    .where("post_id", "=", post.id)
    .orderBy("version")
    .execute();
  return rows.map((row) => ({ ...row, recordedAt: row.recordedAt as Instant }));
}

export type WritingRefused = "not-allowed" | "gone" | "closed" | "group-ended";

/** The thread as it is at this moment, where one may write in it. */
async function openThread(tx: Scope, id: string): Promise<Outcome<{ thread: ThreadPlace }, WritingRefused>> {
  const thread = await getThread(tx, id);
  if (thread === undefined) return { ok: false, reason: "gone" };
  if (permissionFor(tx, groupSubject(tx, thread.group)) === undefined) return { ok: false, reason: "not-allowed" };
  if (hasEnded(thread.group)) return { ok: false, reason: "group-ended" };
  return thread.closedAt === null ? { ok: true, thread } : { ok: false, reason: "closed" };
}

/** Adds a post at the end, which may quote an earlier one. Those who are named and those who follow are told. */
export async function addPost(
  tx: Scope,
  { id }: ThreadPlace,
  { body, quoted }: { readonly body: string; readonly quoted: number | null },
  addresses: Addresses,
): Promise<Outcome<{ readonly number: number }, WritingRefused | "no-such-post">> {
  const open = await openThread(tx, id);
  if (!open.ok) return open;
  const quotedPost = quoted === null ? null : await getPost(tx, open.thread, quoted);
  if (quotedPost === undefined || (quotedPost !== null && quotedPost.removed !== null))
    return { ok: false, reason: "no-such-post" };
  const number = await keepPost(tx, open.thread, { body, quotedPostId: quotedPost?.id ?? null }, addresses);
  return { ok: true, number };
}

/** Changes what one's own post says, within the time for it; what it said before is kept. Those who are named newly are told. */
export async function editPost(
  tx: Scope,
  { id }: ThreadPlace,
  number: number,
  { body, seenVersion }: { readonly body: string; readonly seenVersion: number },
  addresses: Addresses,
): Promise<Outcome<object, WritingRefused | "late" | "removed" | "changed">> {
  const open = await openThread(tx, id);
  if (!open.ok) return open;
  const post = await getPost(tx, open.thread, number);
  if (post === undefined) return { ok: false, reason: "gone" };
  if (post.body === null) return { ok: false, reason: "removed" };
  if (post.writtenById !== actingPerson(tx)) return { ok: false, reason: "not-allowed" };
  if (!mayEditPost({ ...post, writtenBy: post.writtenById, removedAt: null }, actingPerson(tx), tx.at))
    return { ok: false, reason: "late" };
  if (post.version !== seenVersion) return { ok: false, reason: "changed" };
  if (post.body === body) return { ok: true };
  await tx.db
    .insertInto("post_change")
    .values({
      id: uuidv7(),
      post_id: post.id,
      version: post.version,
      body: post.body,
      recorded_at: tx.at,
      recorded_by: actingPerson(tx),
    })
    .execute();
  await tx.db
    .updateTable("post")
    .set({ body, version: seenVersion + 1, edited_at: tx.at })
    .where("id", "=", post.id)
    .execute();
  await audit(tx, { did: "post.edited", kind: "post", id: post.id, detail: { version: seenVersion + 1 } });
  const mentioned = await keepMentions(tx, open.thread, { id: post.id, body }, number);
  await tellMentioned(tx, open.thread, number, mentioned, addresses);
  return { ok: true };
}
