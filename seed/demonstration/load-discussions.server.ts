// The demonstration's discussions.
import { addDays, type Instant } from "../../app/domain/dates";
import { findMentions, type Mentionable } from "../../app/domain/discussions/mentions";
import { listGroupPeople } from "../../app/models/groups.server";
import { network } from "../facts/network";
import { groupId } from "../load-facts.server";
import {
  demonstrationThreads,
  serviceEditionId,
  type DemonstrationPost,
  type DemonstrationThread,
} from "./discussions-words";
import { workingMoment } from "./clock";
import { chanceOf } from "./random";
import type { DemonstrationWork } from "./work";

export async function loadDiscussions(work: DemonstrationWork): Promise<void> {
  for (const thread of demonstrationThreads) await loadThread(work, thread);
}

async function loadThread({ tx, today }: DemonstrationWork, thread: DemonstrationThread): Promise<void> {
  const { id, group, title, criterion, closed, muted = [], posts } = thread;
  const chance = chanceOf(id);
  const moment = (daysAgo: number) => workingMoment(addDays(today, -daysAgo), chance);
  // Weekends move to the Friday before, so two posts of one weekend are put in order.
  const moments = posts.map(({ daysAgo }) => moment(daysAgo)).sort((a, b) => a.localeCompare(b));
  const [first] = posts;
  const at = moments[0];
  const last = moments.at(-1);
  if (first === undefined || at === undefined || last === undefined) throw new Error(`${id} has no post.`);
  const answer = posts.findIndex(({ isAnswer }) => isAnswer === true);
  const closedAt = closed === undefined ? null : laterOf(last, moment(closed.daysAgo));
  const steps = (answer < 0 ? 0 : 1) + (closed === undefined ? 0 : 1);
  await tx.db
    .insertInto("thread")
    .values({
      id,
      network_id: network.id,
      group_id: groupId(group),
      title,
      about_kind: criterion === undefined ? null : "criterion",
      about_edition_id: criterion === undefined ? null : serviceEditionId,
      about_id: criterion ?? null,
      answer_post_id: answer < 0 ? null : postId(id, answer + 1),
      closed_at: closedAt,
      version: 1 + steps,
      posts: posts.length,
      last_post_at: last,
      created_at: at,
      created_by: first.by,
    })
    .execute();
  const people = await listGroupPeople(tx, { id: groupId(group), access: "members-only" });
  for (const [index, post] of posts.entries())
    await loadPost({ tx }, thread, post, { number: index + 1, at: moments[index] ?? last, people });
  await loadFollowers({ tx }, thread, people, last, muted);
  const change = (what: "answer-marked" | "closed", detail: string, when: Instant, by: string) =>
    tx.db
      .insertInto("thread_change")
      .values({ id: `${id}-${what}`, thread_id: id, what, detail, recorded_at: when, recorded_by: by })
      .execute();
  if (answer >= 0) {
    const markedAt = moments[answer + 1] ?? moments[answer] ?? last;
    await change("answer-marked", `Post ${answer + 1}`, markedAt, first.by);
  }
  if (closed !== undefined && closedAt !== null) await change("closed", "", closedAt, closed.by);
}

const postId = (thread: string, number: number) => `${thread}-post-${number}`;
const laterOf = (a: Instant, b: Instant) => (a > b ? a : b);
const minutesAfter = (at: Instant, minutes: number) =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString() as Instant;

interface PostPlace {
  readonly number: number;
  readonly at: Instant;
  readonly people: readonly Mentionable[];
}

async function loadPost(
  { tx }: Pick<DemonstrationWork, "tx">,
  { id: threadId }: DemonstrationThread,
  post: DemonstrationPost,
  { number, at, people }: PostPlace,
): Promise<void> {
  const id = postId(threadId, number);
  const { by, words, quotes, before, removed, reported } = post;
  const editedAt = before === undefined ? null : minutesAfter(at, 6);
  await tx.db
    .insertInto("post")
    .values({
      id,
      thread_id: threadId,
      number,
      body: words,
      quoted_post_id: quotes === undefined ? null : postId(threadId, quotes),
      version: 1 + (before === undefined ? 0 : 1) + (removed === undefined ? 0 : 1),
      created_at: at,
      created_by: by,
      edited_at: editedAt,
      removed_at: removed === undefined ? null : minutesAfter(at, 50),
      removed_by: removed?.by ?? null,
      removed_reason: removed?.reason ?? null,
    })
    .execute();
  if (before !== undefined && editedAt !== null)
    await tx.db
      .insertInto("post_change")
      .values({ id: `${id}-1`, post_id: id, version: 1, body: before, recorded_at: editedAt, recorded_by: by })
      .execute();
  for (const person of removed === undefined ? findMentions(words, people) : [])
    await tx.db.insertInto("mention").values({ post_id: id, person_id: person }).execute();
  if (reported !== undefined)
    await tx.db
      .insertInto("post_report")
      .values({
        id: `${id}-report`,
        post_id: id,
        reason: reported.reason,
        reported_at: minutesAfter(at, 90),
        reported_by: reported.by,
        settled_at: null,
        settled_by: null,
        outcome: null,
      })
      .execute();
}

/** Who wrote or was named follows; they have read up to their own last post, or to the one before that which names them. */
async function loadFollowers(
  { tx }: Pick<DemonstrationWork, "tx">,
  { id, posts }: DemonstrationThread,
  people: readonly Mentionable[],
  at: Instant,
  muted: readonly string[],
): Promise<void> {
  const seen = new Map<string, number>(muted.map((person) => [person, 0]));
  for (const [index, { by, words, removed }] of posts.entries()) {
    if (removed === undefined)
      for (const person of findMentions(words, people)) if (!seen.has(person)) seen.set(person, index);
    seen.set(by, index + 1);
  }
  for (const [person, number] of seen)
    await tx.db
      .insertInto("thread_follower")
      .values({
        thread_id: id,
        person_id: person,
        state: muted.includes(person) ? "muted" : "follows",
        seen_number: number,
        changed_at: at,
      })
      .execute();
}
