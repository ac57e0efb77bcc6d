// Threads of groups, found inside the asker's sight. Whoever sees a group reads its threads.
import { uuidv7 } from "uuidv7";
import type { Instant } from "../../domain/dates";
import type { ThreadAbout } from "../../domain/discussions/about";
import type { ThreadListed } from "../../domain/discussions/thread-list";
import { can } from "../../domain/permissions";
import { audit } from "../audit.server";
import type { GroupRow } from "../groups.server";
import { actingPerson, groupSubject, permissionFor, seesGroup, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import { keepPost, type Addresses } from "./keep-post.server";

export interface ThreadPlace {
  readonly id: string;
  readonly title: string;
  readonly group: GroupRow;
  readonly about: ThreadAbout | null;
  readonly answerPostId: string | null;
  readonly closedAt: Instant | null;
  readonly version: number;
  readonly posts: number;
  readonly lastPostAt: Instant;
  readonly startedAt: Instant;
  readonly startedById: string;
  readonly startedBy: string;
  /** Whether the asker may write here: posts in its group, which goes on, in a thread that is open. */
  readonly mayPost: boolean;
  readonly mayRun: boolean;
  /** Who started it, while they post in its group, and whoever runs the group: they mark answers and rename it. */
  readonly mayTend: boolean;
}

/** One thread, or `undefined` where there is none or where its group is out of sight. */
export async function getThread(scope: Scope, id: string): Promise<ThreadPlace | undefined> {
  const row = await scope.db
    .selectFrom("thread")
    .innerJoin("group", "group.id", "thread.group_id")
    .innerJoin("person", "person.id", "thread.created_by")
    .selectAll("thread")
    .select(["person.name as started_by", "group.slug", "group.name", "group.kind", "group.status", "group.access"])
    .where("thread.network_id", "=", scope.networkId)
    .where("thread.id", "=", id)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { slug, name, kind, status, access } = row;
  const group: GroupRow = { id: row.group_id, slug, name, kind, status, access };
  if (!seesGroup(scope, group)) return undefined;
  const posts = scope.actor !== null && can(scope.actor, "group.post", groupSubject(scope, group));
  const mayRun = scope.actor !== null && can(scope.actor, "group.run", groupSubject(scope, group));
  return {
    id: row.id,
    title: row.title,
    group,
    about: aboutOf(row),
    answerPostId: row.answer_post_id,
    closedAt: row.closed_at as Instant | null,
    version: row.version,
    posts: row.posts,
    lastPostAt: row.last_post_at as Instant,
    startedAt: row.created_at as Instant,
    startedById: row.created_by,
    startedBy: row.started_by,
    mayPost: posts && row.closed_at === null && !hasEnded(group),
    mayRun,
    mayTend: mayRun || (posts && row.created_by === scope.actor?.personId),
  };
}

/** A group that was merged or closed is read and not written in. */
export function hasEnded({ status }: Pick<GroupRow, "status">): boolean {
  return status === "merged" || status === "closed";
}

function aboutOf(row: {
  about_kind: "criterion" | "document-version" | null;
  about_edition_id: string | null;
  about_id: string | null;
}): ThreadAbout | null {
  if (row.about_kind === null || row.about_id === null) return null;
  return row.about_kind === "criterion"
    ? { kind: "criterion", editionId: row.about_edition_id ?? "", code: row.about_id }
    : { kind: "document-version", versionId: row.about_id };
}

/** Every thread of a group, with how the asker stands to each; none where the group is out of sight. */
export async function listThreads(scope: Scope, group: GroupRow): Promise<readonly ThreadListed[]> {
  if (!seesGroup(scope, group)) return [];
  const personId = scope.actor?.personId ?? "";
  const rows = await scope.db
    .selectFrom("thread")
    .innerJoin("person", "person.id", "thread.created_by")
    .leftJoin("thread_follower", (on) =>
      on.onRef("thread_follower.thread_id", "=", "thread.id").on("thread_follower.person_id", "=", personId),
    )
    .select((of) => [
      "thread.id",
      "thread.title",
      "thread.created_by",
      "person.name",
      "thread.created_at",
      "thread.last_post_at",
      "thread.posts",
      "thread.answer_post_id",
      "thread.closed_at",
      "thread_follower.state",
      "thread_follower.seen_number",
      of
        .selectFrom("post")
        .select((count) => count.fn.countAll<number>().as("n"))
        .whereRef("post.thread_id", "=", "thread.id")
        .where("post.created_by", "=", personId)
        .as("own_posts"),
    ])
    .where("thread.network_id", "=", scope.networkId)
    .where("thread.group_id", "=", group.id)
    .orderBy("thread.last_post_at", "desc")
    .orderBy("thread.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    startedById: row.created_by,
    startedBy: row.name,
    startedAt: row.created_at as Instant,
    lastPostAt: row.last_post_at as Instant,
    posts: row.posts,
    isAnswered: row.answer_post_id !== null,
    isClosed: row.closed_at !== null,
    follows: row.state,
    hasPosted: (row.own_posts ?? 0) > 0,
    unread: row.seen_number === null ? null : Math.max(0, row.posts - row.seen_number),
  }));
}

export interface NewThread {
  readonly title: string;
  readonly body: string;
  readonly about: ThreadAbout | null;
}

/** Starts a thread with its first post; its author follows it, and those whom the post names are told. */
export async function startThread(
  tx: Scope,
  group: GroupRow,
  { title, body, about }: NewThread,
  addresses: Addresses,
): Promise<Outcome<{ readonly id: string }, "not-allowed" | "group-ended">> {
  if (permissionFor(tx, groupSubject(tx, group)) === undefined) return { ok: false, reason: "not-allowed" };
  if (hasEnded(group)) return { ok: false, reason: "group-ended" };
  const id = uuidv7();
  await tx.db
    .insertInto("thread")
    .values({
      id,
      network_id: tx.networkId,
      group_id: group.id,
      title,
      about_kind: about?.kind ?? null,
      about_edition_id: about?.kind === "criterion" ? about.editionId : null,
      about_id: about === null ? null : about.kind === "criterion" ? about.code : about.versionId,
      answer_post_id: null,
      closed_at: null,
      version: 1,
      posts: 0,
      last_post_at: tx.at,
      created_at: tx.at,
      created_by: actingPerson(tx),
    })
    .execute();
  await audit(tx, { did: "thread.started", kind: "thread", id, detail: { group: group.id } });
  await keepPost(tx, { id, title, group, posts: 0 }, { body, quotedPostId: null }, addresses);
  return { ok: true, id };
}
