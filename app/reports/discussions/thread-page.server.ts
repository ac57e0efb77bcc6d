// A thread's page: a page of its posts, what it is about and became, and what this person may do to it. Read in one moment.
import { mayEditPost } from "../../domain/discussions/edit-window";
import { excerpt } from "../../domain/discussions/excerpt";
import { mentionOf } from "../../domain/discussions/mentions";
import { postPages } from "../../domain/discussions/post-pages";
import { formatMoment } from "../../domain/london";
import { threadChangeWords } from "../../domain/view/discussions";
import { paths } from "../../http/paths";
import { listBecame } from "../../models/discussions/became.server";
import { getFollowing, type Following } from "../../models/discussions/following.server";
import { listMoveTargets, listThreadChanges } from "../../models/discussions/tending.server";
import { mayRemove } from "../../models/discussions/moderation.server";
import { getAnswerPost, getPost, listPosts, type PostRow } from "../../models/discussions/posts.server";
import { getThread, hasEnded, type ThreadPlace } from "../../models/discussions/threads.server";
import { listGroupPeople, type GroupRow } from "../../models/groups.server";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import { renderMarkdown } from "../markdown.server";
import { showAbout } from "./about.server";

export interface ThreadAsked {
  /** The number of a post on the page that is asked for. */
  readonly from: number;
  /** The number of the post that a reply quotes. */
  readonly quote: number | null;
}

/** Everything that the page shows, or `undefined` where the thread is out of sight. */
export async function readThreadPage(scope: Scope, id: string, asked: ThreadAsked) {
  return reading(scope, async (at) => {
    const thread = await getThread(at, id);
    if (thread === undefined) return undefined;
    const pages = postPages(asked.from, thread.posts);
    const following = await getFollowing(at, thread);
    const posts = await listPosts(at, thread, pages.first);
    const targets = await listMoveTargets(at, thread);
    return {
      thread: {
        id: thread.id,
        title: thread.title,
        version: thread.version,
        posts: thread.posts,
        startedBy: thread.startedBy,
        started: formatMoment(thread.startedAt),
        closed: thread.closedAt === null ? null : formatMoment(thread.closedAt),
      },
      group: { slug: thread.group.slug, name: thread.group.name, hasEnded: hasEnded(thread.group) },
      about: await showAbout(at, thread.about),
      answer: await readAnswer(at, thread),
      posts: posts.map((post) => showPost(at, thread, following, post)),
      pages: {
        last: pages.last,
        previous: pageLink(thread.id, pages.previous),
        next: pageLink(thread.id, pages.next),
      },
      following: following && { state: following.state, ...newPosts(thread, following) },
      mentions: thread.mayPost ? await listMentions(at, thread.group) : [],
      quoting: thread.mayPost ? await readQuoted(at, thread, asked.quote) : null,
      changes: (await listThreadChanges(at, thread)).map(({ id: key, what, detail, at: moment, by }) => ({
        key,
        what: threadChangeWords(what, detail),
        who: `${by}, ${formatMoment(moment)}`,
      })),
      became: (await listBecame(at, thread)).map(({ kind, id: what, title }) => ({
        key: `${kind}:${what}`,
        kind,
        title,
        href: kind === "work-item" ? paths.workItem(what) : paths.document(what),
      })),
      may: { post: thread.mayPost, run: thread.mayRun, tend: thread.mayTend, move: targets.length > 0 },
    };
  });
}

/** How one writes the names of a group's people in a post, by name. */
export async function listMentions(scope: Scope, group: GroupRow): Promise<readonly string[]> {
  const people = await listGroupPeople(scope, group);
  const others = people.filter(({ id }) => id !== scope.actor?.personId);
  return [...new Set(others.map(({ name }) => mentionOf(name)))];
}

/** The beginning of a post with its author and address, for another page that speaks of it. */
export function quotePost(thread: ThreadPlace, post: PostRow) {
  const { writtenBy: by, number, body } = post;
  return { by, href: paths.post(thread.id, number), words: body === null ? null : excerpt(body) };
}

async function readAnswer(scope: Scope, thread: ThreadPlace) {
  const post = await getAnswerPost(scope, thread);
  if (post === undefined || post.body === null) return null;
  return quotePost(thread, post);
}

async function readQuoted(scope: Scope, thread: ThreadPlace, number: number | null) {
  const post = number === null ? undefined : await getPost(scope, thread, number);
  if (post === undefined || post.body === null) return null;
  return { number: post.number, by: post.writtenBy, words: excerpt(post.body) };
}

/** How many posts are new to the person, and the first of them. */
function newPosts(thread: ThreadPlace, { seenNumber }: Following) {
  const unread = Math.max(0, thread.posts - seenNumber);
  return { unread, firstNew: unread === 0 ? null : paths.post(thread.id, seenNumber + 1) };
}

function showPost(scope: Scope, thread: ThreadPlace, following: Following | null, post: PostRow) {
  const { number, body, quotes, removed } = post;
  const person = scope.actor?.personId ?? "";
  const isThere = removed === null;
  const editable = { writtenBy: post.writtenById, writtenAt: post.writtenAt, removedAt: removed?.at ?? null };
  return {
    number,
    by: post.writtenBy,
    at: formatMoment(post.writtenAt),
    edited: post.editedAt === null || !isThere ? null : formatMoment(post.editedAt),
    html: body === null ? null : renderMarkdown(body),
    removed: removed && { by: removed.by, at: formatMoment(removed.at), reason: removed.reason },
    quotes: quotes && {
      by: quotes.writtenBy,
      href: paths.post(thread.id, quotes.number),
      words: quotes.body === null ? null : excerpt(quotes.body),
    },
    isNew: following !== null && number > following.seenNumber,
    isAnswer: post.id === thread.answerPostId,
    mayEdit: thread.mayPost && mayEditPost(editable, person, scope.at),
    mayRemove: isThere && mayRemove(scope, thread, post),
    mayReport: isThere && post.writtenById !== person,
  };
}

function pageLink(id: string, page: { readonly first: number; readonly last: number } | null) {
  if (page === null) return null;
  const label = page.first === page.last ? `Post ${page.first}` : `Posts ${page.first} to ${page.last}`;
  return { label, href: paths.thread(id, { from: page.first === 1 ? null : page.first }) };
}
