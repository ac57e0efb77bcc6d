// A long list cut into pages. An address names the first row of its page, so that a row added before it moves nobody's place.

export interface PageOf<Row> {
  readonly rows: readonly Row[];
  /** Which rows of the whole list these are, from 1; `first` is after `last` where there are none. */
  readonly first: number;
  readonly last: number;
  readonly previous: PageLinkTo | null;
  readonly next: PageLinkTo | null;
}

export interface PageLinkTo {
  /** The id of the first row there; `null` for the first page, whose address names none. */
  readonly from: string | null;
  readonly first: number;
  readonly last: number;
}

/** The page that begins with the row `from`. A row that is not in the list, or not any more, gives the first page. */
export function pageOf<Row extends { readonly id: string }>(
  rows: readonly Row[],
  from: string | null,
  size: number,
): PageOf<Row> {
  const start = Math.max(
    0,
    rows.findIndex(({ id }) => id === from),
  );
  const end = Math.min(start + size, rows.length);
  const before = Math.max(0, start - size);
  const linkTo = (first: number, last: number): PageLinkTo => ({
    from: first === 0 ? null : (rows[first]?.id ?? null),
    first: first + 1,
    last,
  });
  return {
    rows: rows.slice(start, end),
    first: start + 1,
    last: end,
    previous: start === 0 ? null : linkTo(before, start),
    next: end === rows.length ? null : linkTo(end, Math.min(end + size, rows.length)),
  };
}
