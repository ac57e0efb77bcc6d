import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  checkPublished,
  domainScore,
  levelFor,
  nextLevel,
  overallScore,
  stepWorth,
  whatIf,
} from "../../app/domain/maturity";
import { add, compare, parseDecimal, rational, type Rational } from "../../app/domain/rational";
import { roundHalfUp } from "../../app/domain/rounding";
import { nhseFourDomains } from "../../app/standards/maturity/nhse-2021-four-domains";
import type { MaturityTemplate } from "../../app/standards/types";

/** Four domains of 4, 8, 5 and 6 items, five levels of one point each: what fits the published table. */
const template: MaturityTemplate = {
  id: "four-domains",
  title: "Four domains",
  notice: "For tests.",
  levels: ["Pre-emergent", "Emerging", "Developing", "Maturing", "Thriving"].map((label, index) => ({
    id: label.toLowerCase(),
    label,
    points: index + 1,
  })),
  domainScore: "mean-of-items",
  overallScore: "sum-of-unrounded-domains",
  tie: "exact-stays",
  decimals: 2,
  domains: [domain("G", 4), domain("I", 8), domain("W", 5), domain("C", 6)],
};

function domain(code: string, count: number): MaturityTemplate["domains"][number] {
  return {
    code,
    title: `Domain ${code}`,
    items: Array.from({ length: count }, (_, index) => ({ code: `${code}${index + 1}`, wording: null })),
  };
}

/** Levels whose points sum to this in each domain, as evenly as they can. */
function levelsOf(of: MaturityTemplate, sums: readonly number[]): Map<string, string> {
  const levels = new Map<string, string>();
  of.domains.forEach((each, index) => {
    let left = sums[index] ?? 0;
    each.items.forEach((item, position) => {
      const points = Math.ceil(left / (each.items.length - position));
      const level = of.levels.find((one) => one.points === points);
      if (level === undefined) throw new Error(`${left} points do not fit ${each.code}.`);
      levels.set(item.code, level.id);
      left -= points;
    });
  });
  return levels;
}

function shown(score: Rational): string {
  return roundHalfUp(score, template.decimals);
}

function scoresOf(of: MaturityTemplate, sums: readonly number[]): readonly string[] {
  const levels = levelsOf(of, sums);
  return of.domains.map((each) => {
    const score = domainScore(of, each, levels);
    return score.complete ? `${score.level.label} ${shown(score.score)}` : "incomplete";
  });
}

function overallOf(of: MaturityTemplate, sums: readonly number[]): string {
  const overall = overallScore(of, levelsOf(of, sums));
  return overall === null ? "incomplete" : `${overall.level.label} ${shown(overall.score)}`;
}

describe.each([
  ["a template of the test's own", template],
  ["the template that ships", nhseFourDomains as MaturityTemplate],
])("the published table, from %s", (_, of) => {
  test("December 2023: parts and total, the total from unrounded parts", () => {
    const sums = [15, 19, 9, 10];
    expect(scoresOf(of, sums)).toEqual(["Maturing 3.75", "Developing 2.38", "Emerging 1.80", "Emerging 1.67"]);
    expect(overallOf(of, sums)).toBe("Developing 9.59");
  });

  test("July 2023: a domain of exactly 2.0 stays Emerging", () => {
    const sums = [13, 16, 6, 8];
    expect(scoresOf(of, sums)).toEqual(["Maturing 3.25", "Emerging 2.00", "Emerging 1.20", "Emerging 1.33"]);
    expect(overallOf(of, sums)).toBe("Emerging 7.78");
  });
});

describe("levels", () => {
  test.each([
    ["the lowest score is the lowest level", rational(1), 1, "Pre-emergent"],
    ["a hair above is the next", rational(1001, 1000), 1, "Emerging"],
    ["exactly two stays", rational(2), 1, "Emerging"],
    ["an eighth above two does not", rational(17, 8), 1, "Developing"],
    ["the highest score is the highest level", rational(5), 1, "Thriving"],
    ["overall exactly 4 is the lowest", rational(4), 4, "Pre-emergent"],
    ["overall exactly 8 stays", rational(8), 4, "Emerging"],
    ["overall exactly 12 stays", rational(12), 4, "Developing"],
    ["overall a 120th above 12 does not", rational(1441, 120), 4, "Maturing"],
    ["overall 20 is the highest", rational(20), 4, "Thriving"],
    ["above everything is the highest too", rational(21), 4, "Thriving"],
  ])("%s", (_, score, domains, expected) => {
    expect(levelFor(template, score, domains).label).toBe(expected);
  });

  test("thirds that add up to a cut point are exactly at it, where floating point is not", () => {
    const thirds = Array.from({ length: 36 }, () => 1 / 3).reduce((sum, third) => sum + third);
    expect(thirds).not.toBe(12);
    const exact = Array.from({ length: 36 }, () => rational(1, 3)).reduce(add);
    expect(exact).toEqual(rational(12));
    expect(levelFor(template, exact, 4).label).toBe("Developing");
  });

  test("four domains of exactly three are overall exactly 12, which is Developing", () => {
    expect(overallOf(template, [12, 24, 15, 18])).toBe("Developing 12.00");
    expect(overallOf(template, [12, 25, 15, 18])).toBe("Maturing 12.13");
  });

  test("the points, the number of domains and the names are the template's", () => {
    const other: MaturityTemplate = {
      ...template,
      levels: [
        { id: "red", label: "Red", points: 0 },
        { id: "amber", label: "Amber", points: 10 },
        { id: "green", label: "Green", points: 30 },
      ],
      domains: [domain("A", 2), domain("B", 1)],
    };
    const levels = new Map([
      ["A1", "green"],
      ["A2", "red"],
      ["B1", "amber"],
    ]);
    expect(overallScore(other, levels)).toMatchObject({ score: rational(25), level: { label: "Green" } });
    expect(levelFor(other, rational(20), 2).label).toBe("Amber");
  });

  test("the next level needs more than the cut above this one", () => {
    expect(nextLevel(template, levelFor(template, rational(959, 100), 4))).toMatchObject({
      above: 12,
      level: { label: "Maturing" },
    });
    expect(nextLevel(template, levelFor(template, rational(20), 4))).toBeNull();
  });

  test("a level read from elsewhere is known by its id; one of another template has no next", () => {
    expect(nextLevel(template, { id: "emerging", label: "Emerging", points: 2 })?.level.label).toBe("Developing");
    expect(nextLevel(template, { id: "splendid", label: "Splendid", points: 9 })).toBeNull();
  });
});

describe("an unanswered item", () => {
  test("leaves its domain incomplete, without a score, and the whole without a total", () => {
    const levels = levelsOf(template, [15, 19, 9, 10]);
    levels.delete("W3");
    expect(domainScore(template, template.domains[2]!, levels)).toEqual({ complete: false, answered: 4, items: 5 });
    expect(domainScore(template, template.domains[0]!, levels).complete).toBe(true);
    expect(overallScore(template, levels)).toBeNull();
  });

  test("so does a level that the template does not have", () => {
    const levels = levelsOf(template, [15, 19, 9, 10]);
    levels.set("G1", "pre emerging");
    expect(domainScore(template, template.domains[0]!, levels)).toEqual({ complete: false, answered: 3, items: 4 });
  });
});

describe("a published total beside its parts", () => {
  test.each([
    ["December 2023: 9.60 against 9.59 is rounding", ["3.75", "2.38", "1.8", "1.67"], "9.59", "9.60", true],
    ["July 2023: 7.75 against 7.8 is rounding", ["3.25", "2.0", "1.2", "1.3"], "7.8", "7.75", true],
    ["January 2023: 7.83 against 7.6 is not", ["3.25", "1.88", "1.2", "1.5"], "7.6", "7.83", false],
    ["at the very edge of what rounding allows", ["1.0"], "1.1", "1.00", true],
    ["a hundredth beyond that edge", ["1.0"], "1.11", "1.00", false],
    ["whole figures stand for half a point each", ["1", "1"], "3", "2.00", true],
    ["finer figures allow less: within", ["1.00", "1.00"], "2.01", "2.00", true],
    ["finer figures allow less: outside", ["1.00", "1.00"], "2.02", "2.00", false],
    ["a total below its parts is judged alike", ["1.00", "1.00", "1.00"], "2.98", "3.00", true],
  ])("%s", (_, parts, total, computed, agrees) => {
    const check = checkPublished(parts, total);
    expect(check?.agrees).toBe(agrees);
    expect(check === null ? null : shown(check.computed)).toBe(computed);
  });

  test.each([
    ["levels only: no part was printed", [null, null, null, null], "6.4"],
    ["one part is missing", ["3.25", null, "1.2", "1.5"], "7.6"],
    ["a part is not a figure", ["3.25", "two", "1.2", "1.5"], "7.6"],
    ["the total is not a figure", ["3.25", "2.0", "1.2", "1.5"], ""],
    ["there are no parts", [], "5"],
  ])("cannot be checked where %s", (_, parts, total) => {
    expect(checkPublished(parts, total)).toBeNull();
  });

  test("a total printed from any exact parts agrees, to whatever decimals each was printed", () => {
    const part = fc.tuple(fc.integer({ min: 4, max: 40 }), fc.constantFrom(4, 5, 6, 8), fc.integer({ min: 0, max: 2 }));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 7 }), fc.integer({ min: 0, max: 2 }), (parts, decimals) => {
        const exact = parts.map(([points, items]) => rational(points, items));
        const printed = parts.map(([, , places], index) => roundHalfUp(exact[index]!, places));
        expect(checkPublished(printed, roundHalfUp(exact.reduce(add), decimals))?.agrees).toBe(true);
      }),
    );
  });
});

describe("what if", () => {
  const december = parseDecimal("9.59")!;
  const steps = (g: number, i: number, w: number, c: number) => new Map(Object.entries({ G: g, I: i, W: w, C: c }));

  test("a step is worth one point over the items of its domain", () => {
    expect(template.domains.map((each) => roundHalfUp(stepWorth(each), 3))).toEqual([
      "0.250",
      "0.125",
      "0.200",
      "0.167",
    ]);
  });

  test("the steps of the comp bring 9.59 just above 12, and one fewer anywhere would not be enough", () => {
    const result = whatIf(template, december, steps(1, 4, 5, 4));
    expect(result).toMatchObject({ steps: 14, level: { label: "Maturing" }, isTight: true });
    expect(shown(result.score)).toBe("12.01");
    expect(result.margin).toEqual(rational(1, 150));
  });

  test("with more than the smallest step to spare it is not tight", () => {
    const result = whatIf(template, december, steps(2, 4, 5, 4));
    expect(result).toMatchObject({ steps: 15, level: { label: "Maturing" }, isTight: false });
  });

  test("it is not tight while one step fewer in some domain would do", () => {
    // 12.175 in all: without the eighth it is still above 12, without the quarter it is not.
    const result = whatIf(template, rational(59, 5), steps(1, 1, 0, 0));
    expect(result).toMatchObject({ score: rational(487, 40), level: { label: "Maturing" }, isTight: false });
  });

  test("from the items themselves the exact score counts, not the printed one", () => {
    const base = overallScore(template, levelsOf(template, [15, 19, 9, 10]))!;
    expect(whatIf(template, base.score, steps(1, 4, 5, 4)).margin).toEqual(rational(1, 120));
  });

  test("reaching the cut exactly is not above it", () => {
    const result = whatIf(template, rational(47, 4), steps(1, 0, 0, 0));
    expect(result.score).toEqual(rational(12));
    expect(result.level.label).toBe("Developing");
    expect(result.margin).toEqual(rational(4));
  });

  test("no steps leave everything as it is", () => {
    expect(whatIf(template, december, new Map())).toMatchObject({ steps: 0, score: december, isTight: false });
  });

  test("a domain that the template does not have moves nothing", () => {
    expect(whatIf(template, december, new Map([["X", 3]]))).toMatchObject({ steps: 0, score: december });
  });
});

describe("what holds for any levels", () => {
  const level = fc.integer({ min: 0, max: 4 });
  const items = template.domains.flatMap((each) => each.items.map((item) => item.code));
  const anyLevels = fc
    .array(level, { minLength: items.length, maxLength: items.length })
    .map((all) => new Map(items.map((code, index) => [code, template.levels[all[index] ?? 0]!.id])));

  test("raising an item never lowers the score or the level", () => {
    fc.assert(
      fc.property(anyLevels, fc.constantFrom(...items), (levels, code) => {
        const at = template.levels.findIndex((each) => each.id === levels.get(code));
        const higher = template.levels[at + 1];
        if (higher === undefined) return;
        const before = overallScore(template, levels)!;
        const after = overallScore(template, new Map([...levels, [code, higher.id]]))!;
        expect(compare(after.score, before.score)).toBeGreaterThan(0);
        expect(after.level.points).toBeGreaterThanOrEqual(before.level.points);
      }),
    );
  });

  test("raising items one by one gives what the what-if said", () => {
    fc.assert(
      fc.property(anyLevels, (levels) => {
        const raised = new Map(levels);
        const steps = new Map<string, number>();
        for (const each of template.domains) {
          for (const item of each.items) {
            const higher = template.levels[template.levels.findIndex((one) => one.id === levels.get(item.code)) + 1];
            if (higher === undefined) continue;
            raised.set(item.code, higher.id);
            steps.set(each.code, (steps.get(each.code) ?? 0) + 1);
          }
        }
        const foretold = whatIf(template, overallScore(template, levels)!.score, steps);
        expect(overallScore(template, raised)).toEqual({ score: foretold.score, level: foretold.level });
      }),
    );
  });

  test("the score lies within the level's own bounds", () => {
    fc.assert(
      fc.property(anyLevels, (levels) => {
        const { score, level: reached } = overallScore(template, levels)!;
        expect(compare(score, rational(reached.points * 4))).toBeLessThanOrEqual(0);
        expect(compare(score, rational((reached.points - 1) * 4))).toBeGreaterThan(0);
      }),
    );
  });
});
