// What a crosswalk begins with, and that it accounts for every criterion whatever a person or a file says.
import { describe, expect, it } from "vitest";
import { accountedFor, codesOf, isPair, shapeOf, type CrosswalkLine } from "../../../app/domain/crosswalk/crosswalk";
import { findAlike, wordsOf } from "../../../app/domain/crosswalk/likeness";
import { findCandidates, suggestCrosswalk } from "../../../app/domain/crosswalk/suggest";
import { compileEdition } from "../../../app/domain/gap-analysis";
import { qsi2021Working } from "../../../app/standards/qsi/2021-working";
import type { Edition } from "../../../app/standards/types";
import { editionPair, pairSizes } from "../../support/edition-pair";

const { older, newer, lines: truth } = editionPair();
const [from, to] = [compileEdition(older), compileEdition(newer)];
const pairsOf = (lines: readonly CrosswalkLine[]) => lines.filter(isPair).map((line) => `${line.from} ${line.to}`);

/** An edition with these texts under these codes. */
function small(texts: Readonly<Record<string, string>>): Edition {
  const criteria = Object.entries(texts).map(([code, text]) => ({
    code,
    text,
    guidance: "",
    evidence: [],
    sources: [],
  }));
  const statement = { code: "S", title: "", outcome: "", provenance: "official" as const, criteria };
  return { ...older, sections: [{ code: "A", title: "First", statements: [statement] }] };
}
const suggested = (old: Readonly<Record<string, string>>, next: Readonly<Record<string, string>>) =>
  suggestCrosswalk(compileEdition(small(old)), compileEdition(small(next))).map(
    ({ from: old, to: next, relation, suggestedBy }) => [old, next, relation, suggestedBy],
  );

describe("likeness of words", () => {
  it("sees no case, no marks and no plural", () => {
    expect([...wordsOf("Two LEADS check: the leads' rota, 2026.")]).toEqual([
      "two",
      "lead",
      "check",
      "the",
      "rota",
      "2026",
    ]);
    expect([...wordsOf("press dress gas")]).toEqual(["press", "dress", "gas"]);
  });

  it("is 100 for the same words alone, and tells of the rare ones more than of the common ones", () => {
    const texts = [
      "The lead checks the rota",
      "The lead checks the phantom",
      "The lead signs the rota",
      "Nothing of it",
    ];
    const [alike = []] = findAlike(["Checks the rota, the lead", "Other"], texts, 3);
    expect(alike[0]).toEqual({ index: 0, likeness: 100 });
    expect(alike.every(({ likeness }, place) => place === 0 || likeness < 100)).toBe(true);
    expect(findAlike(["phantom"], texts, 3)[0]?.map(({ index }) => index)).toEqual([1]);
  });

  it("finds texts with the same words also where every text has them", () => {
    const same = Array.from({ length: 60 }, () => "The lead");
    expect(findAlike(["the lead"], same, 2)[0]).toEqual([
      { index: 0, likeness: 100 },
      { index: 1, likeness: 100 },
    ]);
  });

  it("compares only what is asked about", () => {
    expect(findAlike(["a lead", "a rota"], ["a rota", "a lead"], 1, (index) => index === 1)).toMatchObject([
      [],
      [{ index: 0 }],
    ]);
  });
});

describe("suggestions", () => {
  it("go where the words are the same, whatever the code", () => {
    expect(
      suggested({ "1": "The lead checks the rota" }, { "1": "Nobody waits outside", "7": "The lead checks the rota" }),
    ).toEqual([
      ["1", "7", "equal", "words"],
      [null, "1", "new", "words"],
    ]);
  });

  it("believe the same code where the words are at all alike, before likelier words elsewhere", () => {
    const old = { "1": "The lead checks the rota of the scanner room weekly" };
    const next = { "1": "The lead checks the rota with all staff", "2": "A register of doses is kept" };
    expect(suggested(old, next)[0]).toEqual(["1", "1", "overlaps", "code"]);
  });

  it("say dropped and new where nothing is alike", () => {
    expect(suggested({ "1": "Alpha beta" }, { "2": "Gamma delta" })).toEqual([
      ["1", null, "dropped", "words"],
      [null, "2", "new", "words"],
    ]);
  });

  it("find every merge, split, move and rewording of 242 criteria in 143, and claim none as confirmed", () => {
    const lines = suggestCrosswalk(from, to);
    expect(pairsOf(lines).toSorted()).toEqual(pairsOf(truth).toSorted());
    expect(lines.filter(({ relation }) => relation === "dropped")).toHaveLength(pairSizes.dropped);
    expect(lines.filter(({ relation }) => relation === "new")).toHaveLength(pairSizes.fresh);
    expect(lines.some(({ isConfirmed }) => isConfirmed)).toBe(false);
    const { splits, merges } = shapeOf(lines);
    expect([splits.size, merges.size]).toEqual([pairSizes.splits, pairSizes.triples + pairSizes.doubles]);
  });

  it("of an edition to itself are the same criterion each, all equal", () => {
    const own = compileEdition(qsi2021Working);
    const lines = suggestCrosswalk(own, own);
    expect(lines.filter(isPair)).toHaveLength(own.criteria.length);
    expect(lines.filter((line) => line.from !== line.to || line.relation !== "equal")).toEqual([]);
  });

  it("for one criterion are those that are suggested among all", () => {
    const code = codesOf(from)[20] ?? "";
    expect(findCandidates(from, to, code).get(code)).toEqual(findCandidates(from, to).get(code));
  });
});

describe("accounting", () => {
  const pair = (old: string, next: string): CrosswalkLine => ({
    from: old,
    to: next,
    relation: "equal",
    note: null,
    suggestedBy: null,
    likeness: null,
    isConfirmed: true,
  });

  it("adds what no line speaks of, unconfirmed, and leaves no criterion out", () => {
    const lines = accountedFor([pair("1", "a")], ["1", "2"], ["a", "b"]);
    expect(lines.map((line) => [line.from, line.to, line.relation, line.isConfirmed])).toEqual([
      ["1", "a", "equal", true],
      ["2", null, "dropped", false],
      [null, "b", "new", false],
    ]);
  });

  it("drops 'dropped' and 'new' where a line leads, and lines of codes that neither edition has", () => {
    const dropped: CrosswalkLine = { ...pair("1", ""), to: null, relation: "dropped" };
    const added: CrosswalkLine = { ...pair("", "a"), from: null, relation: "new" };
    const lines = accountedFor([dropped, added, pair("1", "a"), pair("9", "a"), pair("1", "z")], ["1"], ["a"]);
    expect(lines).toEqual([pair("1", "a")]);
  });

  it("keeps what was said of a dropped or new criterion", () => {
    const dropped: CrosswalkLine = { ...pair("1", ""), to: null, relation: "dropped", note: "Moved to law" };
    expect(accountedFor([dropped], ["1"], [])).toEqual([dropped]);
  });

  it.each(Array.from({ length: 20 }, (_, seed) => seed))(
    "names each criterion of both editions, whatever is left of the lines (%i)",
    (seed) => {
      const left = truth.filter((_, index) => (index * 7 + seed * 13) % 5 !== 0);
      const lines = accountedFor(left, codesOf(from), codesOf(to));
      expect(new Set(lines.flatMap((line) => line.from ?? []))).toEqual(new Set(codesOf(from)));
      expect(new Set(lines.flatMap((line) => line.to ?? []))).toEqual(new Set(codesOf(to)));
      const keys = lines.map((line) => `${line.from} ${line.to}`);
      expect(new Set(keys).size).toBe(keys.length);
    },
  );
});
