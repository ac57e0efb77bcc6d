// What is frozen is what was recorded, and reads back as the same.
import { describe, expect, it } from "vitest";
import { compileEdition, gapAnalysis } from "../../../app/domain/gap-analysis";
import { cycleOf, freeze } from "../../../app/domain/snapshots/snapshot";
import { editionOf } from "../small-edition";

describe("a frozen assessment", () => {
  it("has the figures of that moment and gives the same answers back, through JSON", () => {
    const edition = compileEdition(editionOf({ Staffing: 2, Safety: 2 }));
    const [first = "", second = ""] = edition.criteria.map(({ criterion }) => criterion.code);
    const cycle = {
      values: new Map([[first, "complete"]]),
      evidenced: new Set([first]),
      waiting: new Set([second]),
    };
    const blank = { reason: null, note: null, ownerId: null, targetOn: null };
    const answers = [
      { criterion: first, value: "complete", ...blank },
      { criterion: second, value: null, ...blank, note: "Begun" },
    ];
    const frozen = freeze(edition, answers, cycle);
    expect(frozen.total).toEqual(gapAnalysis(edition, cycle).total);
    expect(frozen.sections).toHaveLength(2);
    expect(cycleOf(JSON.parse(JSON.stringify(frozen)) as typeof frozen)).toEqual(cycle);
  });
});
