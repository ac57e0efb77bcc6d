// What old answers become: the lowest of a merge, each part of a split, nothing claimed without a person.
import { describe, expect, it } from "vitest";
import { accountOf, countAccount } from "../../../app/domain/crosswalk/account";
import { carryAcross, type CarryRules } from "../../../app/domain/crosswalk/carry";
import type { CrosswalkLine, PairRelation } from "../../../app/domain/crosswalk/crosswalk";
import type { EndedAnswer } from "../../../app/domain/cycles/carrying";
import type { IsoDate } from "../../../app/domain/dates";
import type { Scale } from "../../../app/standards/types";
import { whyWords } from "../../../app/domain/view/migration";
import { pairScale } from "../../support/edition-pair";

const day = (text: string) => text as IsoDate;
const line = (from: string, to: string | null, relation: CrosswalkLine["relation"] = "equal"): CrosswalkLine => ({
  from,
  to,
  relation,
  note: null,
  suggestedBy: null,
  likeness: null,
  isConfirmed: true,
});
const said = (traits: Partial<EndedAnswer> = {}): EndedAnswer => ({
  value: null,
  reason: null,
  note: null,
  ownerId: null,
  targetOn: null,
  ...traits,
});
const rules: CarryRules = {
  fromScale: pairScale,
  toScale: pairScale,
  mayOwn: (id) => id !== "left",
  startsOn: day("2026-06-01"),
};
const carry = (
  lines: readonly CrosswalkLine[],
  old: Readonly<Record<string, EndedAnswer>>,
  more: Partial<CarryRules> = {},
) => carryAcross(lines, new Map(Object.entries(old)), { ...rules, ...more });
const becomes = (lines: readonly CrosswalkLine[], old: Readonly<Record<string, EndedAnswer>>) =>
  carry(lines, old).map(({ to, toConfirm, notes }) => [to, toConfirm?.value ?? null, ...notes.map(({ kind }) => kind)]);

describe("one old answer", () => {
  it.each(["met", "partly", "not-met"])("that said %s waits as the same, and records no value", (value) => {
    const [carried] = carry([line("1", "a")], { "1": said({ value, note: "Why" }) });
    expect(carried).toMatchObject({ to: "a", answer: { value: null, note: "Why" }, toConfirm: { value, from: "1" } });
  });

  it("keeps the reason why it does not apply", () => {
    const [carried] = carry([line("1", "a")], { "1": said({ value: "outside", reason: "No such scanner" }) });
    expect(carried?.toConfirm).toEqual({ value: "outside", reason: "No such scanner", from: "1" });
  });

  it.each(["broader", "overlaps"] satisfies PairRelation[])(
    "that was complete waits as commenced where the new one is %s",
    (relation) => {
      expect(becomes([line("1", "a", relation)], { "1": said({ value: "met" }) })).toEqual([
        ["a", "partly", "asks-more"],
      ]);
      expect(becomes([line("1", "a", relation)], { "1": said({ value: "not-met" }) })).toEqual([["a", "not-met"]]);
    },
  );

  it("that was split goes to each part", () => {
    const lines = [line("1", "a", "narrower"), line("1", "b", "narrower")];
    expect(becomes(lines, { "1": said({ value: "met" }) })).toEqual([
      ["a", "met"],
      ["b", "met"],
    ]);
  });

  it("with nothing recorded carries nothing; with only a note or an owner, these", () => {
    expect(carry([line("1", "a")], {})).toEqual([]);
    expect(carry([line("1", "a")], { "1": said({ ownerId: "somebody" }) })).toMatchObject([
      { answer: { ownerId: "somebody" }, toConfirm: null },
    ]);
  });

  it("leaves behind an owner who has left, and a target date that was met", () => {
    const old = { "1": said({ value: "met", ownerId: "left", targetOn: day("2026-05-01") }) };
    expect(carry([line("1", "a")], old)[0]?.answer).toMatchObject({ ownerId: null, targetOn: null });
    const open = { "1": said({ value: "partly", targetOn: day("2026-05-01") }) };
    expect(carry([line("1", "a")], open)[0]?.answer.targetOn).toBe("2026-05-01");
  });

  it("takes the value of another scale that counts the same, and nothing where there is none", () => {
    const toScale: Scale = {
      values: [
        { id: "no", label: "No", countsAs: "nothing", reasonRequired: false },
        { id: "yes", label: "Yes", countsAs: "complete", reasonRequired: false },
      ],
    };
    const value = (old: string) => carry([line("1", "a")], { "1": said({ value: old }) }, { toScale })[0];
    expect(value("met")?.toConfirm?.value).toBe("yes");
    expect(value("partly")).toMatchObject({ toConfirm: null, notes: [{ kind: "no-such-value" }] });
    expect(value("outside")).toMatchObject({ toConfirm: null, notes: [{ kind: "no-such-value" }] });
  });
});

describe("several answers merged", () => {
  const merged = [line("1", "a", "broader"), line("2", "a", "broader"), line("3", "a", "overlaps")];

  it.each([
    [["met", "met", "met"], ["met"]],
    [
      ["met", "partly", "met"],
      ["partly", "lowest"],
    ],
    [
      ["met", "partly", "not-met"],
      ["not-met", "lowest"],
    ],
    [
      ["met", null, "met"],
      [null, "unrated"],
    ],
    [
      ["outside", "met", "outside"],
      ["met", "left-out"],
    ],
    [
      ["outside", "partly", "met"],
      ["partly", "left-out", "lowest"],
    ],
    [["outside", "outside", "outside"], ["outside"]],
  ])("%j take the lowest value and say so", (values, expected) => {
    const old = Object.fromEntries(values.map((value, index) => [String(index + 1), said({ value })]));
    expect(becomes(merged, old)).toEqual([["a", ...expected]]);
  });

  it("join their notes with the codes before them, and say one that is the same once", () => {
    const [differ] = carry(merged, { "1": said({ note: "One" }), "2": said({ note: "Two" }) });
    expect(differ?.answer.note).toBe("1: One\n\n2: Two");
    const [same] = carry(merged, { "1": said({ note: "One" }), "2": said({ note: "One" }) });
    expect(same?.answer.note).toBe("One");
  });

  it("shorten notes that together are too long, and say so", () => {
    const [carried] = carry(merged, { "1": said({ note: "x".repeat(3000) }), "2": said({ note: "y".repeat(3000) }) });
    expect(carried?.answer.note).toHaveLength(4000);
    expect(carried?.notes).toContainEqual({ kind: "note-shortened" });
  });

  it("keep the owner of the first code and say so where they differ; the earliest target that is left", () => {
    const old = {
      "1": said({ value: "met", ownerId: "left", targetOn: day("2026-05-01") }),
      "2": said({ value: "met", ownerId: "anna", targetOn: day("2026-09-01") }),
      "3": said({ value: "met", ownerId: "bert", targetOn: day("2026-08-01") }),
    };
    const [carried] = carry(merged, old);
    expect(carried?.answer).toMatchObject({ ownerId: "anna", targetOn: "2026-08-01" });
    expect(carried?.notes).toEqual([{ kind: "owners-differ", kept: "2" }]);
  });
});

describe("the account", () => {
  const lines = [
    line("1", "a", "broader"),
    line("2", "a", "broader"),
    line("3", "b", "narrower"),
    line("3", "c", "narrower"),
    line("4", null, "dropped"),
    { ...line("", "d", "new"), from: null },
  ];
  const old = new Map([
    ["1", said({ value: "met" })],
    ["2", said({ value: "partly" })],
    ["4", said({ value: "met", note: "Was done" })],
  ]);
  const account = accountOf(lines, old, new Map([["1", { all: 3, carried: 2 }]]), carryAcross(lines, old, rules));

  it("has a row for every old criterion and each of its new ones", () => {
    expect(account.rows.map(({ from, to, was, becomes: value }) => [from, to, was, value])).toEqual([
      ["1", "a", "met", "partly"],
      ["2", "a", "partly", "partly"],
      ["3", "b", null, null],
      ["3", "c", null, null],
      ["4", null, "met", null],
    ]);
    expect(account.fresh).toEqual(["d"]);
  });

  it("counts what is carried, merged, split, dropped and new", () => {
    expect(countAccount(account)).toEqual({
      criteria: 4,
      answered: 3,
      carried: 3,
      dropped: 1,
      droppedAnswered: 1,
      merged: 2,
      split: 1,
      fresh: 1,
    });
  });

  it("says why in sentences", () => {
    const why = (index: number) => whyWords(account.rows[index]!, pairScale, pairScale).join(" ");
    expect(why(0)).toContain("The answers differ: the lowest is taken, that of 2.");
    expect(why(0)).toContain("Merged with 2.");
    expect(why(0)).toContain("Withdrawn evidence stays behind: 1 of 3.");
    expect(why(1)).toContain("this is the lowest, and it is taken");
    expect(why(4)).toContain("Stays in the old assessment");
  });
});
