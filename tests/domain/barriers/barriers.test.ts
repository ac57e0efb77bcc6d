// Barriers: when one stood, which is the gravest, the grid of kinds by trust and the trend by month.
import { describe, expect, it } from "vitest";
import { barrierGrid } from "../../../app/domain/barriers/barrier-grid";
import { barrierTrend } from "../../../app/domain/barriers/barrier-trend";
import {
  filterBarriers,
  highestSeverity,
  inOrderOfWeight,
  readBarrierFilter,
  stoodOn,
  type BarrierStanding,
} from "../../../app/domain/barriers/barriers";
import { toIsoDate } from "../../../app/domain/dates";

type Placed = BarrierStanding & { readonly id: string; readonly trustId: string };

const aBarrier = (traits: Partial<Placed> = {}): Placed => ({
  id: "one",
  trustId: "north",
  kind: "systems",
  severity: "medium",
  sinceOn: toIsoDate("2026-01-10"),
  resolvedOn: null,
  ...traits,
});

describe("a barrier", () => {
  it("stands from the day it began until the day it was resolved, which it no longer fills", () => {
    const barrier = aBarrier({ resolvedOn: toIsoDate("2026-03-01") });
    const on = (day: string) => stoodOn(barrier, toIsoDate(day));
    expect([on("2026-01-09"), on("2026-01-10"), on("2026-02-28"), on("2026-03-01")]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe("the highest severity", () => {
  it("is that of the gravest, whatever the order, and none of none", () => {
    expect(highestSeverity([{ severity: "low" }, { severity: "high" }, { severity: "medium" }])).toBe("high");
    expect(highestSeverity([])).toBeNull();
  });
});

describe("the trend", () => {
  it("counts what stood at each month's end, and today for the month under way", () => {
    const barriers = [
      aBarrier({ severity: "high" }),
      aBarrier({ sinceOn: toIsoDate("2026-02-28"), resolvedOn: toIsoDate("2026-03-31") }),
      aBarrier({ sinceOn: toIsoDate("2026-04-20") }),
    ];
    expect(barrierTrend(barriers, toIsoDate("2026-04-15"), 4)).toEqual([
      { on: "2026-01-31", open: 1, high: 1, began: 1, resolved: 0 },
      { on: "2026-02-28", open: 2, high: 1, began: 1, resolved: 0 },
      { on: "2026-03-31", open: 1, high: 1, began: 0, resolved: 1 },
      { on: "2026-04-15", open: 1, high: 1, began: 0, resolved: 0 },
    ]);
  });
});

describe("the grid", () => {
  it("has every kind, counts open ones by trust, and says the highest severity of each cell", () => {
    const grid = barrierGrid(
      [
        aBarrier({ severity: "low" }),
        aBarrier({ severity: "high" }),
        aBarrier({ trustId: "south", resolvedOn: toIsoDate("2026-02-01") }),
      ],
      ["north", "south"],
    );
    expect(grid).toHaveLength(9);
    expect(grid.find(({ kind }) => kind === "systems")).toMatchObject({
      total: { open: 2, highest: "high" },
      cells: [
        { open: 2, highest: "high" },
        { open: 0, highest: null },
      ],
    });
  });
});

describe("the list", () => {
  const barriers = [
    aBarrier({ id: "resolved", resolvedOn: toIsoDate("2026-02-01") }),
    aBarrier({ id: "low", severity: "low" }),
    aBarrier({ id: "high", severity: "high" }),
  ];
  const shown = (query: string) => {
    const filter = readBarrierFilter(new URLSearchParams(query));
    return inOrderOfWeight(filterBarriers(barriers, filter)).map(({ id }) => id);
  };

  it("shows open ones, the gravest first, unless the address says otherwise", () => {
    expect(shown("")).toEqual(["high", "low"]);
    expect(shown("state=all")).toEqual(["high", "low", "resolved"]);
    expect(shown("state=resolved")).toEqual(["resolved"]);
    expect(shown("severity=low")).toEqual(["low"]);
    expect(shown("kind=capacity")).toEqual([]);
  });
});
