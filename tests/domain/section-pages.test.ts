// Pages of a long section: each row on one page, and an address that stays true when a filter changes what is left.
import { expect, it } from "vitest";
import { criteriaOnPage, cutSection } from "../../app/domain/section-pages";

const codes = (count: number) => Array.from({ length: count }, (_, index) => `c${index}`);
const rows = (count: number) => codes(count).map((code) => ({ code }));

it("every row stands on one page, and the pages lead to one another", () => {
  const seen: string[] = [];
  let from: string | null = null;
  do {
    const cut: ReturnType<typeof cutSection<{ code: string }>> = cutSection(rows(95), codes(95), from);
    seen.push(...cut.rows.map(({ code }) => code));
    from = cut.next;
  } while (from !== null);
  expect(seen).toEqual(codes(95));
  expect(cutSection(rows(95), codes(95), "c94")).toMatchObject({
    first: 73,
    last: 95,
    of: 95,
    previous: "c36",
    next: null,
  });
});

it("a criterion is on the page that it names, and an unknown one gives the first", () => {
  expect(cutSection(rows(95), codes(95), "c41").first).toBe(37);
  expect(cutSection(rows(95), codes(95), "gone").first).toBe(1);
  expect(cutSection([], codes(95), "c41")).toMatchObject({ rows: [], previous: null, next: null, of: 0 });
});

it("a criterion that a filter left out gives the page where it would stand", () => {
  const even = rows(95).filter((_, index) => index % 2 === 0);
  const cut = cutSection(even, codes(95), "c91");
  expect(cut.rows.map(({ code }) => code)).toContain("c92");
  expect(cutSection(rows(30), codes(95), "c94").first).toBe(1);
});

it("a section that fits is one page", () => {
  const cut = cutSection(rows(criteriaOnPage), codes(criteriaOnPage), null);
  expect(cut).toMatchObject({ first: 1, last: criteriaOnPage, previous: null, next: null });
});
