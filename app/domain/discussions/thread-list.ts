// A group's threads as a list: which are shown, and in which order.
import type { Instant } from "../dates";

export interface ThreadListed {
  readonly id: string;
  readonly title: string;
  readonly startedById: string;
  readonly startedBy: string;
  readonly startedAt: Instant;
  readonly lastPostAt: Instant;
  readonly posts: number;
  readonly isAnswered: boolean;
  readonly isClosed: boolean;
  /** Of the person who asks. */
  readonly follows: "follows" | "muted" | null;
  readonly hasPosted: boolean;
  /** Posts since they last said that they had read it; `null` where they neither follow nor mute it. */
  readonly unread: number | null;
}

export const threadShows = ["all", "unanswered", "mine", "followed", "closed"] as const;
export type ThreadShow = (typeof threadShows)[number];

export const threadShowWords: Readonly<Record<ThreadShow, string>> = {
  all: "All",
  unanswered: "Open, without an answer",
  mine: "Those that I write in",
  followed: "Those that I follow",
  closed: "Closed",
};

const columns = ["title", "started", "posts", "latest"] as const;
export type ThreadColumn = (typeof columns)[number];
export type ThreadOrder = ThreadColumn | `-${ThreadColumn}`;
export const threadOrders: readonly ThreadOrder[] = columns.flatMap((column) => [column, `-${column}`] as const);

export interface ThreadFilter {
  readonly show: ThreadShow;
  readonly order: ThreadOrder;
}

const shown: Readonly<Record<ThreadShow, (thread: ThreadListed) => boolean>> = {
  all: () => true,
  unanswered: ({ isAnswered, isClosed }) => !isAnswered && !isClosed,
  mine: ({ hasPosted }) => hasPosted,
  followed: ({ follows }) => follows === "follows",
  closed: ({ isClosed }) => isClosed,
};

const compare: Readonly<Record<ThreadColumn, (a: ThreadListed, b: ThreadListed) => number>> = {
  title: (a, b) => a.title.localeCompare(b.title, "en-GB"),
  started: (a, b) => a.startedAt.localeCompare(b.startedAt),
  posts: (a, b) => a.posts - b.posts,
  latest: (a, b) => a.lastPostAt.localeCompare(b.lastPostAt),
};

/** The threads that the filter shows, in its order; equals stand by their ids, so that pages do not shift. */
export function arrangeThreads(
  threads: readonly ThreadListed[],
  { show, order }: ThreadFilter,
): readonly ThreadListed[] {
  const isDown = order.startsWith("-");
  const by = compare[(isDown ? order.slice(1) : order) as ThreadColumn];
  return threads.filter(shown[show]).sort((a, b) => (isDown ? by(b, a) : by(a, b)) || a.id.localeCompare(b.id));
}
