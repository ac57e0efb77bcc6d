// How a person stands to a thread: follows it, muted it, or neither; and up to which post they have read.
import { audit } from "../audit.server";
import { actingPerson, seesGroup, type Scope } from "../scope.server";
import type { GroupPlace } from "../scope.server";

export interface Following {
  readonly state: "follows" | "muted";
  readonly seenNumber: number;
}

interface FollowedThread {
  readonly id: string;
  readonly group: GroupPlace;
  readonly posts: number;
}

/** How the person of the scope stands to a thread; `null` where they neither follow nor mute it, or do not see it. */
export async function getFollowing(scope: Scope, thread: FollowedThread): Promise<Following | null> {
  if (scope.actor === null || !seesGroup(scope, thread.group)) return null;
  const row = await scope.db
    .selectFrom("thread_follower")
    .select(["state", "seen_number as seenNumber"])
    .where("thread_id", "=", thread.id)
    .where("person_id", "=", scope.actor.personId)
    .executeTakeFirst();
  return row ?? null;
}

/** Follows, mutes or lets go, for oneself. What is on the page counts as read from then on. */
export async function setFollowing(
  tx: Scope,
  thread: FollowedThread,
  state: "follows" | "muted" | "neither",
): Promise<{ readonly ok: true }> {
  const personId = actingPerson(tx);
  if (state === "neither")
    await tx.db
      .deleteFrom("thread_follower")
      .where("thread_id", "=", thread.id)
      .where("person_id", "=", personId)
      .execute();
  else
    await tx.db
      .insertInto("thread_follower")
      .values({ thread_id: thread.id, person_id: personId, state, seen_number: thread.posts, changed_at: tx.at })
      .onConflict((conflict) => conflict.columns(["thread_id", "person_id"]).doUpdateSet({ state, changed_at: tx.at }))
      .execute();
  await audit(tx, { did: "thread.following", kind: "thread", id: thread.id, detail: { state } });
  return { ok: true };
}

/** Says for oneself that a thread is read up to a post. It never goes back, nor past the last post; nothing for who does not follow. */
export async function markRead(tx: Scope, thread: FollowedThread, number: number): Promise<{ readonly ok: true }> {
  const upTo = Math.min(number, thread.posts);
  await tx.db
    .updateTable("thread_follower")
    .set({ seen_number: upTo })
    .where("thread_id", "=", thread.id)
    .where("person_id", "=", actingPerson(tx))
    .where("seen_number", "<", upTo)
    .execute();
  return { ok: true };
}

/** Makes somebody follow who writes or is named. Who muted the thread keeps it muted; what they have read never goes back. */
export async function followQuietly(tx: Scope, threadId: string, personId: string, seenNumber: number): Promise<void> {
  await tx.db
    .insertInto("thread_follower")
    .values({
      thread_id: threadId,
      person_id: personId,
      state: "follows",
      seen_number: seenNumber,
      changed_at: tx.at,
    })
    .onConflict((conflict) => conflict.columns(["thread_id", "person_id"]).doNothing())
    .execute();
  if (personId !== tx.actor?.personId) return;
  await tx.db
    .updateTable("thread_follower")
    .set({ seen_number: seenNumber })
    .where("thread_id", "=", threadId)
    .where("person_id", "=", personId)
    .where("seen_number", "<", seenNumber)
    .execute();
}
