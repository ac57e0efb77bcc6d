// What a highlight report takes of what people wrote.
import { describe, expect, it, test } from "vitest";
import { plainLines } from "../../../app/domain/plain-lines";
import { firstLine, readProgress, shorten } from "../../../app/domain/programme/lines";

describe("progress and next steps", () => {
  it("gives progress, next step, reason and decisions by how their lines begin", () => {
    const text =
      "Two of five pairs have met.\n\n- Why behind: no time\n- Next step: choose a date\n- **Decision asked:** may we?\n- Decision: and this?";
    expect(readProgress(text)).toEqual({
      progress: "Two of five pairs have met.",
      next: "choose a date",
      why: "no time",
      decisions: ["may we?", "and this?"],
    });
  });

  it("has none of what is not written", () => {
    expect(readProgress("")).toEqual({ progress: null, next: null, why: null, decisions: [] });
    expect(readProgress("Next step: begin")).toEqual({ progress: null, next: "begin", why: null, decisions: [] });
    expect(readProgress("- Decision asked:")).toMatchObject({ decisions: [] });
  });

  it("does not take a sentence with such words inside for a marked line", () => {
    expect(readProgress("We asked why behind: nobody knew").why).toBeNull();
    expect(readProgress("Next steps are clear").next).toBeNull();
  });
});

test.each([
  ["# Heading\nwords", ["Heading", "words"]],
  ["- one\n- two", ["one", "two"]],
  ["1. one\n2) two", ["one", "two"]],
  ["wrapped\nby hand\n\nnext", ["wrapped by hand", "next"]],
  ["- a bullet\n  that goes on", ["a bullet that goes on"]],
  ["**bold** and *slanted* and `code`", ["bold and slanted and code"]],
  ["[a link](https://example.org) here", ["a link here"]],
  ["> quoted", ["quoted"]],
  ["---\n\n", []],
  ["2 * 3 * 4 stays", ["2 * 3 * 4 stays"]],
  ["a_name_with_marks", ["a_name_with_marks"]],
])("%j is read as plain lines", (markdown, lines) => {
  expect(plainLines(markdown)).toEqual(lines);
});

test("the first line has words, or there is none", () => {
  expect(firstLine("\n\n- Fewer repeats\n- More")).toBe("Fewer repeats");
  expect(firstLine(" \n---\n")).toBeNull();
});

test("a line that is too long is cut at a word", () => {
  expect(shorten("short", 10)).toBe("short");
  expect(shorten("one two three four", 12)).toBe("one two…");
  expect(shorten("x".repeat(30), 10)).toBe(`${"x".repeat(9)}…`);
  for (let most = 4; most < 40; most += 1)
    expect(shorten("some words, and some more words", most).length).toBeLessThanOrEqual(most);
});
