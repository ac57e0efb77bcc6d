// Addresses of threads and posts.
import { firstOfPage } from "../../domain/discussions/post-pages";
import { part, withQuery, type Query } from "./query";

const thread = (id: string, query: Query = {}) => withQuery(`/threads/${part(id)}`, query);

/** A post on its page of the thread. */
function post(id: string, number: number): string {
  const from = firstOfPage(number);
  return `${thread(id, { from: from === 1 ? null : from })}#post-${number}`;
}

const ofPost = (id: string, number: number, what: string) => `${thread(id)}/posts/${number}/${what}`;

export const discussionPaths = {
  threads: (group: string, query: Query = {}) => withQuery(`/groups/${part(group)}/threads`, query),
  threadsCsv: (group: string, query: Query = {}) => withQuery(`/groups/${part(group)}/threads.csv`, query),
  threadNew: (group: string, query: Query = {}) => withQuery(`/groups/${part(group)}/threads/new`, query),
  /** Where somebody chooses the group for a discussion about something. */
  threadStart: (query: Query = {}) => withQuery("/threads/new", query),
  thread,
  /** A post that is being written, with another quoted. */
  threadQuoting: (id: string, number: number, posts: number) => {
    const from = firstOfPage(posts);
    return `${thread(id, { from: from === 1 ? null : from, quote: number })}#reply`;
  },
  threadFollowing: (id: string) => `${thread(id)}/following`,
  threadReading: (id: string) => `${thread(id)}/reading`,
  threadAnswer: (id: string) => `${thread(id)}/answer`,
  threadTitle: (id: string) => `${thread(id)}/title`,
  threadClosing: (id: string) => `${thread(id)}/closing`,
  threadReopening: (id: string) => `${thread(id)}/reopening`,
  threadMove: (id: string) => `${thread(id)}/move`,
  threadProposal: (id: string) => `${thread(id)}/proposal`,
  post,
  postEdit: (id: string, number: number) => ofPost(id, number, "edit"),
  postHistory: (id: string, number: number) => ofPost(id, number, "history"),
  postReport: (id: string, number: number) => ofPost(id, number, "report"),
  postRemoval: (id: string, number: number) => ofPost(id, number, "removal"),
  reportedPosts: (group: string) => `/groups/${part(group)}/reported-posts`,
  reportedPost: (group: string, postId: string) => `/groups/${part(group)}/reported-posts/${part(postId)}`,
} as const;
