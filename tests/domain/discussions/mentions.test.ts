import { describe, expect, it } from "vitest";
import { findMentions, mentionOf } from "../../../app/domain/discussions/mentions";

const people = [
  { id: "geh", name: "Quality lead, GEH" },
  { id: "lead", name: "Quality lead" },
  { id: "ann", name: "Ann Özil" },
  { id: "ann-2", name: "Ann Özil" },
];

describe("who is named in a post", () => {
  it.each([
    ["a name after an at sign", "Thanks @Quality lead, GEH.", ["geh"]],
    ["the longest name that fits", "@Quality lead, RWT knows", ["lead"]],
    ["capitals or none", "@QUALITY LEAD, geh", ["geh"]],
    ["everybody who has the name", "@ann özil?", ["ann", "ann-2"]],
    ["each once, however often", "@Quality lead, GEH and @Quality lead, GEH", ["geh"]],
    ["nobody without the sign", "Quality lead, GEH", []],
    ["nobody by the beginning of a longer word", "@Quality leader", []],
    ["nobody by an e-mail address", "post@Quality lead, GEH", []],
    ["nobody in a quoted line", "> @Quality lead, GEH\nNo", []],
    ["nobody who does not belong", "@Somebody else", []],
  ])("%s", (_, words, expected) => {
    expect([...findMentions(words, people)].sort()).toEqual(expected);
  });

  it("is what a post says when it is written as the page shows it", () => {
    for (const { id, name } of people) expect(findMentions(`So ${mentionOf(name)}: yes`, people)).toContain(id);
  });

  it("is found in a long text without delay", () => {
    expect(findMentions("@".repeat(10_000), people)).toEqual([]);
  });
});
