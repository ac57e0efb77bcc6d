import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rational, toNumber } from "../../app/domain/rational";
import { oneDecimal, roundHalfUp, roundUp, wholePercent, wholePercentages } from "../../app/domain/rounding";

describe("whole percentages by largest remainder", () => {
  test.each([
    ["what divides evenly needs no help", [50, 25, 25], [50, 25, 25]],
    ["the point left over goes to the largest remainder", [84, 32, 34], [56, 21, 23]],
    ["of two equal remainders the earlier part has it", [134, 10, 10], [87, 7, 6]],
    ["three equal parts: the first has it", [1, 1, 1], [34, 33, 33]],
    ["two points left over go to two parts", [2, 2, 3], [29, 28, 43]],
    ["six equal parts: the first four have one each", [1, 1, 1, 1, 1, 1], [17, 17, 17, 17, 16, 16]],
    ["a part of nothing has nothing", [0, 3, 0], [0, 100, 0]],
    ["one part is all of it", [7], [100]],
    ["a part too small to show is 0", [2274, 1, 1], [100, 0, 0]],
  ])("%s", (_, counts, expected) => {
    expect(wholePercentages(counts)).toEqual(expected);
  });

  test("with nothing to share there is no answer, rather than 0%", () => {
    expect(wholePercentages([0, 0, 0])).toBeNull();
    expect(wholePercentages([])).toBeNull();
  });

  const counts = fc
    .array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 6 })
    .filter((each) => each.some((count) => count > 0));

  test("they always sum to 100", () => {
    fc.assert(
      fc.property(counts, (each) => {
        expect(wholePercentages(each)?.reduce((sum, part) => sum + part, 0)).toBe(100);
      }),
    );
  });

  test("each lies less than one point from its true share", () => {
    fc.assert(
      fc.property(counts, (each) => {
        const whole = each.reduce((sum, part) => sum + part, 0);
        wholePercentages(each)?.forEach((shown, index) => {
          expect(Math.abs(shown - ((each[index] ?? 0) * 100) / whole)).toBeLessThan(1);
        });
      }),
    );
  });

  test("a larger count is never shown smaller", () => {
    fc.assert(
      fc.property(counts, (each) => {
        const shown = wholePercentages(each) ?? [];
        each.forEach((a, i) =>
          each.forEach((b, j) => {
            if (a > b) expect(shown[i]).toBeGreaterThanOrEqual(shown[j] ?? 0);
          }),
        );
      }),
    );
  });
});

describe("a share that stands alone, half up", () => {
  test.each([
    [859, 2274, 38],
    [65, 150, 43],
    [1, 8, 13],
    [1, 200, 1],
    [1, 201, 0],
    [0, 5, 0],
    [5, 5, 100],
  ])("%i of %i is %i%%", (part, whole, expected) => {
    expect(wholePercent(part, whole)).toBe(expected);
  });

  test.each([
    [1, 3, 33.3],
    [2, 3, 66.7],
    [1, 8, 12.5],
    [1, 16, 6.3],
    [1126, 2274, 49.5],
    [859, 2274, 37.8],
    [1, 2000, 0.1],
    [1, 2001, 0],
    [3, 3, 100],
  ])("%i of %i is %f to one decimal", (part, whole, expected) => {
    expect(oneDecimal(part, whole)).toBe(expected);
  });
});

describe("fractions to so many decimals", () => {
  test.each([
    [15, 4, "3.75"],
    [19, 8, "2.38"],
    [9, 5, "1.80"],
    [10, 6, "1.67"],
    [1, 200, "0.01"],
    [1, 201, "0.00"],
    [2, 1, "2.00"],
    [1205, 1000, "1.21"],
    [-1, 200, "0.00"],
    [-13, 10, "-1.30"],
  ])("%i/%i half up is %s", (numerator, denominator, expected) => {
    expect(roundHalfUp(rational(numerator, denominator), 2)).toBe(expected);
  });

  test("no decimals leave no point, and three leave three", () => {
    expect(roundHalfUp(rational(5, 2), 0)).toBe("3");
    expect(roundHalfUp(rational(1, 6), 3)).toBe("0.167");
    expect(roundHalfUp(rational(1, 8), 3)).toBe("0.125");
  });

  test.each([
    ["what is exact stays", 241, 100, "2.41"],
    ["anything over goes up", 24001, 10000, "2.41"],
    ["nothing is nothing", 0, 1, "0.00"],
  ])("up: %s", (_, numerator, denominator, expected) => {
    expect(roundUp(rational(numerator, denominator), 2)).toBe(expected);
  });

  const fractions = fc
    .tuple(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 1, max: 1000 }))
    .map(([n, d]) => rational(n, d));

  test("half up lies within half of the last digit, and up is never below", () => {
    fc.assert(
      fc.property(fractions, (value) => {
        const exact = toNumber(value);
        expect(Math.abs(Number(roundHalfUp(value, 2)) - exact)).toBeLessThanOrEqual(0.005 + 1e-9);
        const up = Number(roundUp(value, 2)) - exact;
        expect(up).toBeGreaterThanOrEqual(-1e-9);
        expect(up).toBeLessThan(0.01);
      }),
    );
  });
});
