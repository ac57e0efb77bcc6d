// Two cycles beside each other.
import { describe, expect, it } from "vitest";
import { compareCycles, countMoves, pointsBetween, type Cycle } from "../../../app/domain/cycles/comparing";
import { compileEdition, gapAnalysis } from "../../../app/domain/gap-analysis";
import { pointsWords, standingWords } from "../../../app/domain/view/cycles";
import { qsi2021Working } from "../../../app/standards/qsi/2021-working";

const edition = compileEdition(qsi2021Working);
const code = edition.criteria[0]!.criterion.code;

const cycle = (value: string | null, evidenced = false, waits = false): Cycle => ({
  values: new Map(value === null ? [] : [[code, value]]),
  evidenced: new Set(evidenced ? [code] : []),
  waiting: new Set(waits ? [code] : []),
});
const moveOf = (then: Cycle, now: Cycle) => compareCycles(edition, then, now)[0]?.move;

describe("a criterion between two cycles", () => {
  it.each([
    [null, "not-started", "same"],
    [null, "commenced", "forward"],
    ["commenced", "complete", "forward"],
    ["complete", "commenced", "back"],
    ["complete", null, "back"],
    ["complete", "complete", "same"],
    ["complete", "not-applicable", "no-longer-applies"],
    ["not-applicable", "commenced", "applies-again"],
    ["not-applicable", "not-applicable", "same"],
  ] as const)("from %s to %s: %s", (then, now, move) => {
    expect(moveOf(cycle(then), cycle(now))).toBe(move);
  });

  it("moves forward when evidence comes, and slips back when it ends, though its value stays", () => {
    expect(moveOf(cycle("complete"), cycle("complete", true))).toBe("forward");
    expect(moveOf(cycle("complete", true), cycle("complete"))).toBe("back");
    expect(moveOf(cycle("commenced"), cycle("commenced", true)), "evidence alone completes nothing").toBe("same");
  });

  it("that waits to be confirmed is not told as slipped back", () => {
    expect(moveOf(cycle("complete", true), cycle(null, true, true))).toBe("to-confirm");
  });

  it("is counted once, in one move", () => {
    const counts = countMoves(compareCycles(edition, cycle("commenced"), cycle("complete")));
    expect(counts.forward).toBe(1);
    expect(Object.values(counts).reduce((sum, each) => sum + each, 0)).toBe(edition.criteria.length);
  });
});

describe("the figures of two cycles", () => {
  const all = (value: string) => ({
    values: new Map(edition.criteria.map(({ criterion }) => [criterion.code, value])),
    evidenced: new Set<string>(),
  });
  const total = (value: string) => gapAnalysis(edition, all(value)).total;

  it("differ by the points between the whole percentages that stand there", () => {
    expect(pointsBetween(total("commenced"), total("complete"), "complete")).toBe(100);
    expect(pointsBetween(total("complete"), total("commenced"), "complete")).toBe(-100);
  });

  it("are not compared where one has nothing to assess", () => {
    expect(pointsBetween(total("not-applicable"), total("complete"), "complete")).toBeNull();
  });

  it("are told in words", () => {
    expect([5, 1, 0, -1, null].map(pointsWords)).toEqual(["+5 points", "+1 point", "no change", "\u22121 point", ""]);
    const { scale } = qsi2021Working;
    expect(standingWords(scale, { value: "complete", isEvidenced: false })).toBe("Complete, not evidenced");
    expect(standingWords(scale, { value: null, isEvidenced: false })).toBe("Not yet rated");
  });
});
