import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compileEdition,
  gapAnalysis,
  percentages,
  pool,
  type RecordedAnswers,
  type Tally,
} from "../../app/domain/gap-analysis";
import { codesOf, editionOf, scaleOf } from "./small-edition";

const edition = editionOf({ Patients: 3, Staffing: 2, Governance: 5 });
const compiled = compileEdition(edition);
const codes = codesOf(edition);

function recorded(values: Readonly<Record<string, string>>, evidenced: readonly string[] = []): RecordedAnswers {
  return { values: new Map(Object.entries(values)), evidenced: new Set(evidenced) };
}

function count(values: Readonly<Record<string, string>>, evidenced: readonly string[] = []): Tally {
  return gapAnalysis(compiled, recorded(values, evidenced)).total;
}

/** A tally of so many, as the tables of a board paper give them. */
function tallyOf(complete: number, commenced: number, notStarted: number, evidenced = 0): Tally {
  const denominator = complete + commenced + notStarted;
  return {
    criteria: denominator,
    notApplicable: 0,
    denominator,
    complete,
    commenced,
    notStarted,
    notYetRated: 0,
    evidenced,
  };
}

describe("what a criterion counts as", () => {
  test("a criterion not yet rated counts as not started, and is counted apart", () => {
    expect(count({})).toEqual({
      criteria: 10,
      notApplicable: 0,
      denominator: 10,
      complete: 0,
      commenced: 0,
      notStarted: 10,
      notYetRated: 10,
      evidenced: 0,
    });
  });

  test("a criterion rated as not started is not among those not yet rated", () => {
    expect(count({ "1.1.1": "not-started" })).toMatchObject({ notStarted: 10, notYetRated: 9 });
  });

  test("a criterion that does not apply leaves the denominator", () => {
    expect(count({ "1.1.1": "not-applicable" })).toMatchObject({
      criteria: 10,
      notApplicable: 1,
      denominator: 9,
      notStarted: 9,
      notYetRated: 9,
    });
  });

  test("each answer is counted once, where it belongs", () => {
    const all = {
      "1.1.1": "complete",
      "1.1.2": "complete",
      "2.1.1": "commenced",
      "3.1.1": "not-started",
      "3.1.2": "not-applicable",
    };
    expect(count(all)).toEqual({
      criteria: 10,
      notApplicable: 1,
      denominator: 9,
      complete: 2,
      commenced: 1,
      notStarted: 6,
      notYetRated: 5,
      evidenced: 0,
    });
  });

  test("only a complete criterion is evidenced, however much evidence the others have", () => {
    const values = { "1.1.1": "complete", "1.1.2": "commenced", "2.1.1": "not-started", "2.1.2": "not-applicable" };
    expect(count(values, ["1.1.1", "1.1.2", "2.1.1", "2.1.2", "3.1.1"])).toMatchObject({ complete: 1, evidenced: 1 });
  });

  test("a complete criterion without current evidence is claimed, not evidenced", () => {
    expect(count({ "1.1.1": "complete" })).toMatchObject({ complete: 1, evidenced: 0 });
  });

  test("answers and evidence for codes that the edition does not have are left out", () => {
    expect(count({ "9.9.9": "complete", "": "complete", constructor: "complete" }, ["9.9.9"])).toEqual(count({}));
  });

  test("a value that the scale does not have is as good as none", () => {
    expect(count({ "1.1.1": "splendid", "1.1.2": "toString" }, ["1.1.1"])).toEqual(count({}));
  });

  test("another scale counts by what its values count as, whatever they are called", () => {
    const colours = scaleOf({
      red: "nothing",
      amber: "commenced",
      green: "complete",
      grey: "excluded",
      blue: "complete",
    });
    const other = compileEdition(editionOf({ Only: 5 }, colours));
    const values = { "1.1.1": "red", "1.1.2": "amber", "1.2.1": "green", "1.2.2": "blue", "1.3.1": "grey" };
    expect(gapAnalysis(other, recorded(values, ["1.2.2"])).total).toEqual({
      criteria: 5,
      notApplicable: 1,
      denominator: 4,
      complete: 2,
      commenced: 1,
      notStarted: 1,
      notYetRated: 0,
      evidenced: 1,
    });
  });
});

describe("sections and statements", () => {
  test("stand in the order of the edition", () => {
    const gap = gapAnalysis(compiled, recorded({ "1.2.1": "complete", "3.3.1": "commenced" }, ["1.2.1"]));
    expect(gap.sections.map((tally) => tally.criteria)).toEqual([3, 2, 5]);
    expect(gap.sections.map((tally) => tally.complete)).toEqual([1, 0, 0]);
    expect(gap.sections.map((tally) => tally.evidenced)).toEqual([1, 0, 0]);
    expect(gap.statements.map((tally) => tally.criteria)).toEqual([2, 1, 2, 2, 2, 1]);
    expect(gap.statements.map((tally) => tally.commenced)).toEqual([0, 0, 0, 0, 0, 1]);
  });

  test("a section of which nothing applies has nothing to assess, while the others go on", () => {
    const gap = gapAnalysis(
      compiled,
      recorded({ "2.1.1": "not-applicable", "2.1.2": "not-applicable", "1.1.1": "complete" }),
    );
    expect(gap.sections.map((tally) => percentages(tally)?.complete ?? null)).toEqual([33, null, 0]);
    expect(gap.total.denominator).toBe(8);
  });

  test("an edition is laid out once, and again for another of the same content", () => {
    expect(compileEdition(edition)).toBe(compiled);
    expect(compileEdition({ ...edition })).not.toBe(compiled);
  });
});

describe("percentages", () => {
  // Complete, commenced, not started, evidenced: counts, then what the page comp prints for them.
  test.each([
    ["BWC", [84, 32, 34, 65], [56, 21, 23, 43]],
    ["DGFT", [90, 28, 36, 68], [59, 18, 23, 44]],
    ["GEH", [41, 61, 48, 26], [27, 41, 32, 17]],
    ["RJAH", [26, 54, 62, 17], [18, 38, 44, 12]],
    ["ROH", [67, 36, 39, 56], [47, 25, 28, 39]],
    ["RWT", [123, 17, 14, 103], [80, 11, 9, 67]],
    ["SATH", [58, 45, 51, 42], [38, 29, 33, 27]],
    ["SWB", [81, 38, 35, 46], [52, 25, 23, 30]],
    ["SWFT", [59, 46, 45, 48], [39, 31, 30, 32]],
    ["UHB", [96, 31, 27, 67], [62, 20, 18, 44]],
    ["UHCW", [109, 24, 21, 93], [71, 15, 14, 60]],
    ["UHNM", [134, 10, 10, 117], [87, 7, 6, 76]],
    ["WAHT", [88, 33, 33, 63], [57, 22, 21, 41]],
    ["WHT", [16, 65, 73, 8], [10, 42, 48, 5]],
    ["WVT", [54, 54, 46, 40], [35, 35, 30, 26]],
    ["all 15, pooled", [1126, 574, 574, 859], [50, 25, 25, 38]],
  ] as const)("%s, as the comp shows it", (_, [complete, commenced, notStarted, evidenced], expected) => {
    const shown = percentages(tallyOf(complete, commenced, notStarted, evidenced));
    expect([shown?.complete, shown?.commenced, shown?.notStarted, shown?.evidenced]).toEqual(expected);
  });

  test("with no denominator there is nothing to assess: neither 0% nor 100%", () => {
    expect(percentages(tallyOf(0, 0, 0))).toBeNull();
    const none = Object.fromEntries(codes.map((code) => [code, "not-applicable"]));
    expect(count(none)).toMatchObject({ criteria: 10, notApplicable: 10, denominator: 0 });
    expect(percentages(count(none))).toBeNull();
  });

  test("evidenced shows the same as complete where the counts are the same", () => {
    // A third is 34 by largest remainder, and would be 33 half up.
    expect(percentages(tallyOf(1, 1, 1, 1))).toMatchObject({ complete: 34, evidenced: 34 });
    // 25.6 is 25 by largest remainder, and would be 26 half up.
    expect(percentages(tallyOf(256, 257, 487, 256))).toMatchObject({ complete: 25, evidenced: 25 });
  });

  test("evidenced is capped at what complete shows", () => {
    // 25.6, 25.7 and 48.7 per cent: two points are left over, and complete goes without. 25.5 alone would be shown as 26.
    const shown = percentages(tallyOf(256, 257, 487, 255));
    expect(shown).toMatchObject({ complete: 25, commenced: 26, notStarted: 49, evidenced: 25 });
  });

  test("one decimal stands beside the whole percentages, for files", () => {
    expect(percentages(tallyOf(1126, 574, 574, 859))?.exact).toEqual({
      complete: 49.5,
      commenced: 25.2,
      notStarted: 25.2,
      evidenced: 37.8,
    });
  });
});

describe("pooling", () => {
  test("adds counts, where a mean of percentages would say otherwise", () => {
    const small = tallyOf(1, 0, 0, 1);
    const large = tallyOf(0, 0, 99);
    expect(percentages(pool([small, large]))).toMatchObject({ complete: 1, evidenced: 1, notStarted: 99 });
  });

  test("of nothing is nothing to assess", () => {
    expect(pool([])).toEqual(tallyOf(0, 0, 0));
    expect(percentages(pool([]))).toBeNull();
  });

  test("adds every count, and leaves what it adds alone", () => {
    const one = count({ "1.1.1": "complete", "1.1.2": "not-applicable", "2.1.1": "commenced" }, ["1.1.1"]);
    const before = { ...one };
    const two = pool([one, one]);
    for (const key of Object.keys(one) as (keyof Tally)[]) expect(two[key]).toBe(one[key] * 2);
    expect(one).toEqual(before);
  });
});

describe("what holds for any answers", () => {
  const value = fc.constantFrom(undefined, "not-started", "commenced", "complete", "not-applicable");
  const assessment = fc
    .tuple(fc.array(value, { minLength: codes.length, maxLength: codes.length }), fc.subarray([...codes]))
    .map(([values, evidenced]) => ({
      values: new Map(
        codes.flatMap((code, index) => (values[index] === undefined ? [] : [[code, values[index]] as const])),
      ),
      evidenced: new Set(evidenced),
    }));
  const anyCode = fc.constantFrom(...codes);
  const totalOf = (answers: RecordedAnswers) => gapAnalysis(compiled, answers).total;
  const withAnswer = (answers: RecordedAnswers, code: string, to: string): RecordedAnswers => ({
    ...answers,
    values: new Map([...answers.values, [code, to]]),
  });

  test("the counts are what counting by hand gives", () => {
    fc.assert(
      fc.property(assessment, (answers) => {
        const having = (to: string) => codes.filter((code) => answers.values.get(code) === to).length;
        const rated = codes.filter((code) => answers.values.has(code)).length;
        expect(totalOf(answers)).toEqual({
          criteria: codes.length,
          notApplicable: having("not-applicable"),
          denominator: codes.length - having("not-applicable"),
          complete: having("complete"),
          commenced: having("commenced"),
          notStarted: having("not-started") + codes.length - rated,
          notYetRated: codes.length - rated,
          evidenced: codes.filter((code) => answers.values.get(code) === "complete" && answers.evidenced.has(code))
            .length,
        });
      }),
    );
  });

  test("complete, commenced and not started make the denominator, and show as 100%", () => {
    fc.assert(
      fc.property(assessment, (answers) => {
        const tally = totalOf(answers);
        expect(tally.complete + tally.commenced + tally.notStarted).toBe(tally.denominator);
        expect(tally.denominator + tally.notApplicable).toBe(tally.criteria);
        const shown = percentages(tally);
        if (shown !== null) expect(shown.complete + shown.commenced + shown.notStarted).toBe(100);
      }),
    );
  });

  test("evidenced never shows above complete, nor equal counts apart", () => {
    const counts = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(counts, counts, counts, fc.nat(), (complete, commenced, notStarted, some) => {
        const evidenced = complete === 0 ? 0 : some % (complete + 1);
        const shown = percentages(tallyOf(complete, commenced, notStarted, evidenced));
        if (shown === null) return;
        expect(shown.evidenced).toBeLessThanOrEqual(shown.complete);
        expect(shown.exact.evidenced).toBeLessThanOrEqual(shown.exact.complete);
        if (evidenced === complete) expect(shown.evidenced).toBe(shown.complete);
      }),
    );
  });

  test("improving an answer never lowers what is complete, in count or in per cent", () => {
    const better: Readonly<Record<string, string>> = { "not-started": "commenced", commenced: "complete" };
    fc.assert(
      fc.property(assessment, anyCode, (answers, code) => {
        const was = answers.values.get(code) ?? "not-started";
        const to = better[was];
        if (to === undefined) return;
        const before = totalOf(answers);
        const after = totalOf(withAnswer(answers, code, to));
        expect(after.denominator).toBe(before.denominator);
        expect(after.complete).toBeGreaterThanOrEqual(before.complete);
        expect(after.evidenced).toBeGreaterThanOrEqual(before.evidenced);
        expect(after.notStarted).toBeLessThanOrEqual(before.notStarted);
        expect(percentages(after)?.exact.complete).toBeGreaterThanOrEqual(percentages(before)?.exact.complete ?? 0);
      }),
    );
  });

  test("ruling out a criterion that was not begun changes no other count", () => {
    fc.assert(
      fc.property(assessment, anyCode, (answers, code) => {
        const was = answers.values.get(code);
        if (was !== undefined && was !== "not-started") return;
        const { complete, commenced, evidenced, denominator, notApplicable } = totalOf(answers);
        expect(totalOf(withAnswer(answers, code, "not-applicable"))).toMatchObject({
          complete,
          commenced,
          evidenced,
          denominator: denominator - 1,
          notApplicable: notApplicable + 1,
        });
      }),
    );
  });

  test("pooling two services gives what counting them as one would", () => {
    const twice = compileEdition(
      editionOf({ Patients: 3, Staffing: 2, Governance: 5, "Patients B": 3, "Staffing B": 2, "Governance B": 5 }),
    );
    const moved = (code: string) => `${Number(code.slice(0, 1)) + 3}${code.slice(1)}`;
    fc.assert(
      fc.property(assessment, assessment, (one, two) => {
        const together = {
          values: new Map([...one.values, ...[...two.values].map(([code, value]) => [moved(code), value] as const)]),
          evidenced: new Set([...one.evidenced, ...[...two.evidenced].map(moved)]),
        };
        expect(pool([totalOf(one), totalOf(two)])).toEqual(gapAnalysis(twice, together).total);
      }),
    );
  });

  test("sections and statements each pool to the total", () => {
    fc.assert(
      fc.property(assessment, (answers) => {
        const gap = gapAnalysis(compiled, answers);
        expect(pool(gap.sections)).toEqual(gap.total);
        expect(pool(gap.statements)).toEqual(gap.total);
      }),
    );
  });
});

test("150 services of 300 criteria are counted in well under 100 ms", () => {
  const large = compileEdition(editionOf({ A: 100, B: 100, C: 100 }));
  const all = codesOf(large.edition);
  const values = ["not-started", "commenced", "complete", "not-applicable"] as const;
  const services = Array.from({ length: 150 }, (_, service) => ({
    values: new Map(all.map((code, index) => [code, values[(index * 7 + service) % 4] ?? "complete"] as const)),
    evidenced: new Set(all.filter((_code, index) => (index + service) % 3 === 0)),
  }));
  const run = () => pool(services.map((each) => gapAnalysis(large, each).total));
  expect(run().criteria).toBe(45_000);
  const times = Array.from({ length: 5 }, () => {
    const from = performance.now();
    run();
    return performance.now() - from;
  });
  expect(Math.min(...times)).toBeLessThan(100);
});
