import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longestSearch, matchAll, matchThrees, readSearch } from "../../../app/domain/search/query";
import { snippetOf } from "../../../app/domain/search/snippet";
import { guessesFor, slipsBetween, slipsForgiven } from "../../../app/domain/search/spelling";

describe("what was typed", () => {
  it.each([
    ["MRI spine protocol", ["mri", "spine", "protocol"], null],
    ["5.9.2", ["5", "9", "2"], "5.9.2"],
    ["  XR-203 ", ["xr", "203"], "XR-203"],
    ["dose dose DOSE", ["dose"], null],
    ['"near" NEAR(a b) title:x -y *', ["near", "a", "b", "title", "x", "y"], null],
    ["…", [], null],
    ["", [], null],
  ])("%j is the words %j and the code %j", (typed, words, code) => {
    expect(readSearch(typed)).toEqual({ words, code });
  });

  it("is cut where it is longer than anybody types", () => {
    expect(readSearch("x".repeat(10_000)).words[0]).toHaveLength(longestSearch);
  });

  it("never becomes syntax, whatever it is: each word stands in quotes and holds none", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (typed) => {
        const { words } = readSearch(typed);
        for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
      }),
    );
  });
});

describe("the query for the index", () => {
  it("asks for every word, in any of its spellings; the last may be unfinished", () => {
    expect(matchAll([["spine"], ["protocl", "protocol"]])).toBe('("spine") AND ("protocl"* OR "protocol"*)');
  });

  it("takes a short last word as finished: two letters would find half of everything", () => {
    expect(matchAll([["ct"]])).toBe('("ct")');
  });

  it("asks for any three letters of a mistyped word", () => {
    expect(matchThrees("spine")).toBe('"spi" OR "pin" OR "ine"');
    expect(matchThrees("ct")).toBe("");
  });
});

describe("slips of the finger", () => {
  it.each([
    ["protocol", "protocol", 0],
    ["protocl", "protocol", 1],
    ["protoocl", "protocol", 1],
    ["prtocl", "protocol", 2],
    ["spine", "spina", 1],
    ["spine", "femur", null],
  ])("between %s and %s: %j", (a, b, slips) => {
    expect(slipsBetween(a, b, 2)).toBe(slips);
  });

  it("are the same both ways, and no more than are forgiven", () => {
    const word = fc.string({ unit: fc.constantFrom(..."abcde"), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
        const slips = slipsBetween(a, b, most);
        expect(slipsBetween(b, a, most)).toBe(slips);
        if (slips !== null) expect(slips).toBeLessThanOrEqual(most);
        if (a === b) expect(slips).toBe(0);
      }),
    );
  });

  it("are forgiven once in short words and twice in long ones", () => {
    expect([slipsForgiven("spine"), slipsForgiven("protocol")]).toEqual([1, 2]);
  });

  it("lead to the nearest known words, and never to the word itself", () => {
    expect(guessesFor("protocl", ["protocols", "protocol", "pronoun", "protocl"], 2)).toEqual([
      "protocol",
      "protocols",
    ]);
  });
});

describe("the words around what was found", () => {
  const text = `${"Before it all. ".repeat(30)}We check the helium level on Mondays, and order helium early.${" After it all.".repeat(30)}`;

  it("are cut around the first, with every one marked, and say that there is more", () => {
    const parts = snippetOf(text, ["helium"]);
    expect(parts.filter(({ found }) => found).map(({ words }) => words)).toEqual(["helium", "helium"]);
    expect(parts[0]?.words.startsWith("… ")).toBe(true);
    expect(parts.at(-1)?.words.endsWith(" …")).toBe(true);
  });

  it("know other forms of a word", () => {
    expect(snippetOf("All protocols are reviewed", ["protocol"])).toContainEqual({ words: "protocols", found: true });
    expect(snippetOf("We report on time", ["reporting"])).toContainEqual({ words: "report", found: true });
  });

  it("are none where the text does not hold them", () => {
    expect(snippetOf("Nothing of the kind", ["helium"])).toEqual([]);
    expect(snippetOf("Nothing of the kind", [])).toEqual([]);
  });

  it("lose no letter of what is cut out", () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 30 }), fc.constantFrom("lorem", "dolor", "et", "ut"), (words, sought) => {
        const joined = snippetOf(words, [sought])
          .map((part) => part.words)
          .join("")
          .replaceAll(/^… | …$/g, "");
        expect(words).toContain(joined);
      }),
    );
  });
});
