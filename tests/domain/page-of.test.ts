import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageOf } from "../../app/domain/page-of";

const listOf = (length: number) => Array.from({ length }, (_, index) => ({ id: `r${index + 1}` }));

describe("a page of a list", () => {
  it("begins with the row that the address names, and leads to the pages before and after", () => {
    const page = pageOf(listOf(120), "r51", 50);
    expect(page.rows.map(({ id }) => id)).toEqual(
      listOf(100)
        .slice(50)
        .map(({ id }) => id),
    );
    expect([page.first, page.last]).toEqual([51, 100]);
    expect(page.previous).toEqual({ from: null, first: 1, last: 50 });
    expect(page.next).toEqual({ from: "r101", first: 101, last: 120 });
  });

  it("is the first where the address names no row, or one that is gone", () => {
    for (const from of [null, "", "gone"]) expect(pageOf(listOf(3), from, 2).rows).toEqual(listOf(2));
  });

  it("of a short list is all of it, and of an empty one nothing", () => {
    expect(pageOf(listOf(2), null, 50)).toMatchObject({ first: 1, last: 2, previous: null, next: null });
    expect(pageOf([], null, 50)).toEqual({ rows: [], first: 1, last: 0, previous: null, next: null });
  });

  it("and those that follow it hold every row once, in order", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 20 }), (length, size) => {
        const all = listOf(length);
        const seen: string[] = [];
        let page = pageOf(all, null, size);
        for (;;) {
          seen.push(...page.rows.map(({ id }) => id));
          if (page.next === null) break;
          page = pageOf(all, page.next.from, size);
        }
        expect(seen).toEqual(all.map(({ id }) => id));
      }),
    );
  });
});
