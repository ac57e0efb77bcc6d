// Writes a post at the end of its thread, makes its author follow, and tells those who are to hear of it.
import { uuidv7 } from "uuidv7";
import { findMentions } from "../../domain/discussions/mentions";
import { audit } from "../audit.server";
import { listGroupPeople, type GroupRow } from "../groups.server";
import { actingPerson, laterOf, type Scope } from "../scope.server";
import { followQuietly } from "./following.server";
import { tellMentioned, tellFollowers, type Addresses, type ToldThread } from "./telling.server";

export type { Addresses };

export interface GrowingThread extends ToldThread {
  readonly group: GroupRow;
  readonly posts: number;
  readonly lastPostAt?: string;
}

/** Gives the number of the post. The caller has asked whether this person may write here. */
export async function keepPost(
  tx: Scope,
  thread: GrowingThread,
  { body, quotedPostId }: { readonly body: string; readonly quotedPostId: string | null },
  addresses: Addresses,
): Promise<number> {
  const number = thread.posts + 1;
  const id = uuidv7();
  const at = laterOf(tx.at, thread.lastPostAt ?? null);
  await tx.db.updateTable("thread").set({ posts: number, last_post_at: at }).where("id", "=", thread.id).execute();
  await tx.db
    .insertInto("post")
    .values({
      id,
      thread_id: thread.id,
      number,
      body,
      quoted_post_id: quotedPostId,
      version: 1,
      created_at: at,
      created_by: actingPerson(tx),
      edited_at: null,
      removed_at: null,
      removed_by: null,
      removed_reason: null,
    })
    .execute();
  await audit(tx, { did: "post.added", kind: "post", id, detail: { thread: thread.id, number } });
  await followQuietly(tx, thread.id, actingPerson(tx), number);
  const mentioned = await keepMentions(tx, thread, { id, body }, number);
  await tellMentioned(tx, thread, number, mentioned, addresses);
  await tellFollowers(tx, thread, number, mentioned, addresses);
  return number;
}

/** Records whom a post names, and makes them follow its thread. Gives those who are named now. */
export async function keepMentions(
  tx: Scope,
  thread: GrowingThread,
  post: { readonly id: string; readonly body: string },
  number: number,
): Promise<readonly string[]> {
  const people = await listGroupPeople(tx, thread.group);
  const mentioned = findMentions(post.body, people);
  await tx.db.deleteFrom("mention").where("post_id", "=", post.id).execute();
  for (const person of mentioned) {
    await tx.db.insertInto("mention").values({ post_id: post.id, person_id: person }).execute();
    await followQuietly(tx, thread.id, person, number - 1);
  }
  return mentioned;
}
