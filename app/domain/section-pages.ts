// A section with more criteria than one page shows well is cut into pages, and an address names a criterion of the page it means.
import type { Section } from "../standards/types";

/** More rows with a rating each are slow to draw and long to scroll. Source: bars.md, P2. */
export const criteriaOnPage = 36;

/** What a link to one criterion in its section's list adds to the address: nothing where the whole section is one page. */
export function fromIn(section: Section, criterion: string): { readonly from?: string } {
  const criteria = section.statements.reduce((sum, statement) => sum + statement.criteria.length, 0);
  return criteria > criteriaOnPage ? { from: criterion } : {};
}

export interface SectionCut<Row> {
  readonly rows: readonly Row[];
  /** From 1; of how many. */
  readonly first: number;
  readonly last: number;
  readonly of: number;
  /** The codes with which the pages before and after begin. */
  readonly previous: string | null;
  readonly next: string | null;
}

/**
 * The page that holds the criterion `from`, or the first. `order` is every code of the section: a criterion that a filter has left out
 * gives the page where it would stand; left out, every row is one page.
 */
export function cutSection<Row extends { readonly code: string }>(
  rows: readonly Row[],
  order: readonly string[],
  from: string | null | undefined,
): SectionCut<Row> {
  if (from === undefined) return { rows, first: 1, last: rows.length, of: rows.length, previous: null, next: null };
  const place = new Map(order.map((code, index) => [code, index]));
  const wanted = from === null ? 0 : (place.get(from) ?? 0);
  const before = rows.filter(({ code }) => (place.get(code) ?? 0) < wanted).length;
  const inside = Math.min(before, Math.max(0, rows.length - 1));
  const start = Math.floor(inside / criteriaOnPage) * criteriaOnPage;
  const end = Math.min(start + criteriaOnPage, rows.length);
  return {
    rows: rows.slice(start, end),
    first: start + 1,
    last: end,
    of: rows.length,
    previous: start === 0 ? null : (rows[start - criteriaOnPage]?.code ?? null),
    next: rows[end]?.code ?? null,
  };
}
