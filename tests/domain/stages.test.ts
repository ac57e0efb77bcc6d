import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toIsoDate } from "../../app/domain/dates";
import type { Tally } from "../../app/domain/gap-analysis";
import { countAtOrAbove, declarationOn, stageMismatch, trustStage, type Declaration } from "../../app/domain/stages";
import type { StageScale } from "../../app/standards/types";

function declared(stage: number, declaredOn: string, recordedAt = `${declaredOn}T09:00:00.000Z`): Declaration {
  return { stage, declaredOn: toIsoDate(declaredOn), recordedAt };
}

describe("a trust's stage", () => {
  test.each([
    ["is that of its one service", [3], 3],
    ["is the lowest of its services", [4, 2, 5], 2],
    ["leaves out services that have not declared", [4, null, 3], 3],
    ["can be stage 0, which is not the same as none", [0, 3], 0],
    ["is not declared where no service has declared", [null, null], null],
    ["is not declared for a trust without services", [], null],
  ])("%s", (_, stages, expected) => {
    expect(trustStage(stages)).toBe(expected);
  });
});

describe("the declaration that holds on a day", () => {
  const history = [declared(1, "2022-04-01"), declared(3, "2023-06-01"), declared(2, "2024-02-01")];
  const stageOn = (declarations: readonly Declaration[], day: string) =>
    declarationOn(declarations, toIsoDate(day))?.stage ?? null;

  test.each([
    ["before the first there is none", "2022-03-31", null],
    ["on its own day it holds", "2022-04-01", 1],
    ["until the day before the next", "2023-05-31", 1],
    ["a later one takes over", "2023-06-01", 3],
    ["and may lower the stage", "2024-02-01", 2],
    ["the last one goes on holding", "2030-01-01", 2],
  ])("%s", (_, day, expected) => {
    expect(stageOn(history, day)).toBe(expected);
  });

  test("the day declared decides, not the order in which they were recorded", () => {
    const backfilled = [declared(3, "2024-01-10"), declared(1, "2022-05-01", "2024-03-01T09:00:00.000Z")];
    expect(stageOn(backfilled, "2024-05-14")).toBe(3);
    expect(stageOn(backfilled, "2023-01-01")).toBe(1);
  });

  test("of two on one day the one recorded last holds, however they are listed", () => {
    const first = declared(4, "2024-01-10", "2024-01-10T09:00:00.000Z");
    const corrected = declared(3, "2024-01-10", "2024-01-10T09:05:00.000Z");
    expect(stageOn([first, corrected], "2024-05-14")).toBe(3);
    expect(stageOn([corrected, first], "2024-05-14")).toBe(3);
  });

  test("without declarations there is none", () => {
    expect(stageOn([], "2024-05-14")).toBeNull();
  });
});

describe("trusts at a stage or above", () => {
  test("are counted out of all, with those that have not declared said apart", () => {
    const board = [3, 3, 1, 1, 2, 4, 2, 3, 2, 3, 4, 5, 3, null, 2];
    expect(countAtOrAbove(board, 3)).toEqual({ atOrAbove: 8, of: 15, notDeclared: 1 });
  });

  test("stage 0 is declared, and not declared is not stage 0", () => {
    expect(countAtOrAbove([0, null], 0)).toEqual({ atOrAbove: 1, of: 2, notDeclared: 1 });
    expect(countAtOrAbove([], 3)).toEqual({ atOrAbove: 0, of: 0, notDeclared: 0 });
  });

  test("raising a stage never lowers the count, and asking for more never raises it", () => {
    const stage = fc.option(fc.integer({ min: 0, max: 5 }), { nil: null });
    fc.assert(
      fc.property(fc.array(stage, { minLength: 1 }), fc.integer({ min: 0, max: 5 }), fc.nat(), (stages, least, at) => {
        const index = at % stages.length;
        const raised = stages.map((each, i) => (i === index && each !== null ? each + 1 : each));
        const count = countAtOrAbove(stages, least).atOrAbove;
        expect(countAtOrAbove(raised, least).atOrAbove).toBeGreaterThanOrEqual(count);
        expect(countAtOrAbove(stages, least + 1).atOrAbove).toBeLessThanOrEqual(count);
      }),
    );
  });
});

describe("a declaration that does not fit the answers", () => {
  const scale: StageScale = {
    id: "steps",
    title: "Steps",
    source: "This test.",
    stages: [
      { number: 0, title: "Nought", meaning: "Asks for nothing." },
      { number: 1, title: "One", meaning: "Half rated.", expectsRatedShare: 0.5 },
      {
        number: 2,
        title: "Two",
        meaning: "All rated, four fifths complete.",
        expectsRatedShare: 1,
        expectsCompleteShare: 0.8,
      },
      { number: 3, title: "Three", meaning: "A tenth complete.", expectsCompleteShare: 0.1 },
    ],
  };

  function tally(counts: { denominator: number; complete?: number; notYetRated?: number }): Tally {
    const { denominator, complete = 0, notYetRated = 0 } = counts;
    const notStarted = denominator - complete;
    return {
      criteria: denominator,
      notApplicable: 0,
      denominator,
      complete,
      commenced: 0,
      notStarted,
      notYetRated,
      evidenced: 0,
    };
  }

  test("too little rated is flagged, with what was expected and what is", () => {
    expect(stageMismatch(scale, 1, tally({ denominator: 154, notYetRated: 78 }))).toEqual({
      kind: "rated",
      expected: 0.5,
      actual: 76 / 154,
    });
  });

  test("exactly the share expected fits", () => {
    expect(stageMismatch(scale, 1, tally({ denominator: 154, notYetRated: 77 }))).toBeNull();
    expect(stageMismatch(scale, 3, tally({ denominator: 150, complete: 15 }))).toBeNull();
  });

  test("too little complete is flagged where enough is rated", () => {
    expect(stageMismatch(scale, 2, tally({ denominator: 10, complete: 7 }))).toEqual({
      kind: "complete",
      expected: 0.8,
      actual: 0.7,
    });
  });

  test("of two misfits the rating is said first, because it comes first", () => {
    expect(stageMismatch(scale, 2, tally({ denominator: 10, complete: 1, notYetRated: 1 }))?.kind).toBe("rated");
  });

  test("a stage without thresholds fits anything", () => {
    expect(stageMismatch(scale, 0, tally({ denominator: 10, notYetRated: 10 }))).toBeNull();
  });

  test("with nothing to compare there is no misfit: no assessment, nothing that applies, a stage the scale does not have", () => {
    expect(stageMismatch(scale, 2, null)).toBeNull();
    expect(stageMismatch(scale, 2, tally({ denominator: 0 }))).toBeNull();
    expect(stageMismatch(scale, 9, tally({ denominator: 10, notYetRated: 10 }))).toBeNull();
  });
});
