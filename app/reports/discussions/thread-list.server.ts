// A group's threads as its page and its file show them.
import { arrangeThreads, type ThreadFilter, type ThreadListed } from "../../domain/discussions/thread-list";
import type { ThreadShown } from "../../domain/view/discussions";
import { formatMoment } from "../../domain/london";
import type { GroupRow } from "../../models/groups.server";
import { listThreads } from "../../models/discussions/threads.server";
import type { Scope } from "../../models/scope.server";

export interface ThreadsOfGroup {
  readonly rows: readonly ThreadShown[];
  /** Of the group, whatever the filter. */
  readonly all: number;
}

/** The group's threads that the filter shows, in its order. */
export async function readThreads(scope: Scope, group: GroupRow, filter: ThreadFilter): Promise<ThreadsOfGroup> {
  const threads = await listThreads(scope, group);
  return { rows: arrangeThreads(threads, filter).map(show), all: threads.length };
}

function show(thread: ThreadListed): ThreadShown {
  const { id, title, startedBy, posts, isAnswered, isClosed, follows } = thread;
  return {
    id,
    title,
    startedBy,
    started: formatMoment(thread.startedAt),
    posts,
    latest: formatMoment(thread.lastPostAt),
    states: [isClosed ? "closed" : null, isAnswered ? "answered" : null].filter((word) => word !== null),
    unread: follows === "follows" ? (thread.unread ?? 0) : 0,
  };
}

/** The rows of the page as a table of text. */
export function threadsTable({ rows }: ThreadsOfGroup) {
  return {
    columns: ["Discussion", "Started by", "Started", "Posts", "Last post", "State"],
    rows: rows.map((row) => [row.title, row.startedBy, row.started, row.posts, row.latest, row.states.join(", ")]),
  };
}
