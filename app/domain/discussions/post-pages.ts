// Long threads come in pages. An address names the number of the first post of its page.

export const POSTS_PER_PAGE = 25;

/** The number that the page with this post begins with; a number that is none gives the first page. */
export function firstOfPage(number: number): number {
  if (!Number.isSafeInteger(number) || number < 1) return 1;
  return number - ((number - 1) % POSTS_PER_PAGE);
}

export interface PostPages {
  readonly first: number;
  readonly last: number;
  readonly previous: { readonly first: number; readonly last: number } | null;
  readonly next: { readonly first: number; readonly last: number } | null;
}

/** The page of a thread with `posts` posts that the asked number stands on; one past the end gives the last page. */
export function postPages(asked: number, posts: number): PostPages {
  const first = Math.min(firstOfPage(asked), firstOfPage(Math.max(posts, 1)));
  const lastOf = (from: number) => Math.min(from + POSTS_PER_PAGE - 1, posts);
  const last = lastOf(first);
  const before = first - POSTS_PER_PAGE;
  return {
    first,
    last,
    previous: first === 1 ? null : { first: before, last: first - 1 },
    next: last >= posts ? null : { first: last + 1, last: lastOf(last + 1) },
  };
}
