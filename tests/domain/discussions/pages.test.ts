import { describe, expect, it } from "vitest";
import { aboutQuery, readAbout } from "../../../app/domain/discussions/about";
import { excerpt } from "../../../app/domain/discussions/excerpt";
import { firstOfPage, postPages } from "../../../app/domain/discussions/post-pages";

describe("pages of a thread", () => {
  it.each([
    [1, 1],
    [25, 1],
    [26, 26],
    [51, 51],
    [0, 1],
    [-3, 1],
    [1.5, 1],
  ])("the page with post %s begins with post %s", (number, first) => {
    expect(firstOfPage(number)).toBe(first);
  });

  it("say what comes before and after, and the last page is as long as it is", () => {
    expect(postPages(1, 30)).toEqual({ first: 1, last: 25, previous: null, next: { first: 26, last: 30 } });
    expect(postPages(26, 30)).toEqual({ first: 26, last: 30, previous: { first: 1, last: 25 }, next: null });
    expect(postPages(26, 51)).toMatchObject({ next: { first: 51, last: 51 } });
  });

  it("past the end are the last page, and a full page has none after it", () => {
    expect(postPages(500, 30).first).toBe(26);
    expect(postPages(1, 25).next).toBeNull();
  });
});

describe("the beginning of a post", () => {
  it("is one line without the marks of lists, headings and quotes", () => {
    expect(excerpt("## Why\n\n- one\n- two\n> said\n1. first")).toBe("Why one two said first");
  });

  it.each([
    ["the **same** *thing*, _really_", "the same thing, really"],
    ["`code` and [our page](https://example.org/a)", "code and our page"],
    ["2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name"],
    ["*".repeat(5000), `${"*".repeat(280)}…`],
  ])("leaves out the marks around words: %#", (words, expected) => {
    expect(excerpt(words)).toBe(expected);
  });

  it("is cut at a word, and a word without end is cut anyhow", () => {
    expect(excerpt("several words here", 10)).toBe("several…");
    expect(excerpt("x".repeat(50), 10)).toBe(`${"x".repeat(10)}…`);
  });
});

describe("what a thread is about", () => {
  it("is read as an address writes it", () => {
    const criterion = { kind: "criterion", editionId: "edition-1", code: "5/1" } as const;
    expect(readAbout(aboutQuery(criterion))).toEqual(criterion);
    const version = { kind: "document-version", versionId: "v1" } as const;
    expect(readAbout(aboutQuery(version))).toEqual(version);
  });

  it.each([{}, { criterion: "edition" }, { criterion: "/5.1" }, { criterion: "edition/" }, { version: "" }])(
    "is nothing for %j",
    (asked) => {
      expect(readAbout(asked)).toBeNull();
    },
  );
});
