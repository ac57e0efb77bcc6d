// The address of search.
import { withQuery, type Query } from "./query";

export const searchPaths = {
  search: (query: Query = {}) => withQuery("/search", query),
} as const;
