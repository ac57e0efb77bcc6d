// Addresses of threads, posts and programmes of work.
import { part, withQuery, type Query } from "./query";

export const discussionPaths = {
  threads: (group: string, query: Query = {}) => withQuery(`/groups/${part(group)}/threads`, query),
  threadNew: (group: string, query: Query = {}) => withQuery(`/groups/${part(group)}/threads/new`, query),
  thread: (id: string, query: Query = {}) => withQuery(`/threads/${part(id)}`, query),
  post: (thread: string, number: number) => `/threads/${part(thread)}#post-${number}`,
  programme: (group: string, query: Query = {}) => withQuery(`/groups/${part(group)}/programme`, query),
  workItem: (id: string) => `/work-items/${part(id)}`,
} as const;
