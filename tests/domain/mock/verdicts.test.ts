// A verdict beside an answer: by what the values count as, never by their names.
import { describe, expect, it } from "vitest";
import { toIsoDate } from "../../../app/domain/dates";
import { compileEdition } from "../../../app/domain/gap-analysis";
import { countDifferences, differenceOf, isMockOpen } from "../../../app/domain/mock/verdicts";
import { editionOf, scaleOf } from "../small-edition";

const edition = compileEdition(editionOf({ Staffing: 2 }));

describe("a verdict", () => {
  it.each([
    ["complete", "complete", "agrees"],
    ["complete", "commenced", "peer-lower"],
    ["commenced", "complete", "peer-higher"],
    [null, "not-started", "agrees"],
    [null, "commenced", "peer-higher"],
    ["complete", null, "no-verdict"],
    ["not-applicable", "complete", "differs"],
    ["complete", "not-applicable", "differs"],
    ["not-applicable", "not-applicable", "agrees"],
  ] as const)("on %s of %s: %s", (answer, verdict, expected) => {
    expect(differenceOf(edition, answer, verdict)).toBe(expected);
  });

  it("of another value of the same rank agrees", () => {
    const scale = scaleOf({ met: "complete", exceeded: "complete", no: "nothing" });
    expect(differenceOf(compileEdition(editionOf({ Staffing: 1 }, scale)), "met", "exceeded")).toBe("agrees");
  });

  it("is counted each way", () => {
    expect(countDifferences(["agrees", "agrees", "differs"])).toMatchObject({ agrees: 2, differs: 1, "peer-lower": 0 });
  });
});

describe("a mock assessment", () => {
  it("is open to the end of its last day, unless it was closed before", () => {
    const endsOn = toIsoDate("2026-05-14");
    expect(isMockOpen({ endsOn, closedAt: null }, toIsoDate("2026-05-14"))).toBe(true);
    expect(isMockOpen({ endsOn, closedAt: null }, toIsoDate("2026-05-15"))).toBe(false);
    expect(isMockOpen({ endsOn, closedAt: "2026-05-01T09:00:00.000Z" }, toIsoDate("2026-05-02"))).toBe(false);
  });
});
