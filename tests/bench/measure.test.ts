// The bench's arithmetic and its verdicts. What it measures is measured by running it.
import { describe, expect, it } from "vitest";
import { compare, lateGrowth, median, quantile } from "../../bench/measure.mjs";
import { inOrder, verdictOf } from "../../bench/report.mjs";

describe("quantiles", () => {
  it("are values that were measured, by nearest rank", () => {
    const values = [5, 1, 4, 2, 3];
    expect([median(values), quantile(values, 0.99), quantile(values, 0)]).toEqual([3, 5, 1]);
    expect(values).toEqual([5, 1, 4, 2, 3]);
  });
});

describe("late growth", () => {
  it("looks at the second half alone: a process that has warmed up does not grow", () => {
    expect(lateGrowth([10, 80, 90, 95, 100, 100, 100, 100])).toBe(0);
    expect(lateGrowth([0, 0, 0, 0, 100, 100, 110, 110])).toBeCloseTo(0.1);
  });
});

describe("comparing", () => {
  it("takes things by turns, and gives each as a ratio to the first", async () => {
    const turns: string[] = [];
    const thing = (name: string, took: number) => async () => {
      turns.push(name);
      return took;
    };
    const [first, second] = await compare([thing("a", 2), thing("b", 6)], { times: 20, rounds: 2, warm: 0 });
    expect(turns.join("")).toBe(("a".repeat(10) + "b".repeat(10)).repeat(4));
    expect([first?.p50Ratio, second?.p50Ratio, second?.p99]).toEqual([1, 3, 6]);
  });
});

describe("a verdict", () => {
  it("says by how much a figure falls short, rounded against us", () => {
    expect(verdictOf({ value: 3, most: 3 })).toBe("met");
    expect(verdictOf({ value: 3.301, most: 3 })).toBe("falls short by 11%");
    expect(verdictOf({ value: 1, most: 0 })).toBe("falls short");
    expect(verdictOf({ value: Infinity, most: 35, short: "it grows" })).toBe("falls short: it grows");
  });

  it("stands in the order of the targets", () => {
    expect(inOrder([{ id: "P10" }, { id: "P2" }, { id: "P1" }]).map(({ id }) => id)).toEqual(["P1", "P2", "P10"]);
  });
});
