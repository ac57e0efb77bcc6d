import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { add, compare, halfLastDigit, parseDecimal, rational, subtract, toNumber } from "../../app/domain/rational";

const fractions = fc
  .tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 1, max: 60 }))
  .map(([numerator, denominator]) => rational(numerator, denominator));

describe("exact fractions", () => {
  test("stand in lowest terms, so that equal fractions are equal objects", () => {
    expect(rational(10, 6)).toEqual({ numerator: 5, denominator: 3 });
    expect(rational(0, 7)).toEqual({ numerator: 0, denominator: 1 });
    expect(rational(-4, 8)).toEqual({ numerator: -1, denominator: 2 });
  });

  test.each([
    ["half a part", 1.5, 2],
    ["nothing below", 1, 0],
    ["a negative part below", 1, -2],
    ["a part too large to be exact", 2 ** 53, 1],
    ["no number", Number.NaN, 1],
  ])("refuse %s", (_, numerator, denominator) => {
    expect(() => rational(numerator, denominator)).toThrow("is not a fraction of whole numbers");
  });

  test("do not drift where floating point does: three tenths are one and two tenths", () => {
    expect(0.1 + 0.2).not.toBe(0.3);
    expect(compare(add(rational(1, 10), rational(2, 10)), rational(3, 10))).toBe(0);
  });

  test("subtracting undoes adding", () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        expect(compare(subtract(add(a, b), b), a)).toBe(0);
      }),
    );
  });

  test("compare as their numbers do", () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        expect(Math.sign(compare(a, b))).toBe(Math.sign(a.numerator * b.denominator - b.numerator * a.denominator));
      }),
    );
    expect(toNumber(rational(15, 4))).toBe(3.75);
  });

  test("a comparison too large to be exact is refused, never wrong", () => {
    const huge = rational(Number.MAX_SAFE_INTEGER, 2);
    expect(() => compare(huge, rational(1, 3))).toThrow();
  });
});

describe("printed decimals", () => {
  test.each([
    ["1.67", { numerator: 167, denominator: 100 }],
    ["2.0", { numerator: 2, denominator: 1 }],
    ["5", { numerator: 5, denominator: 1 }],
    ["0.125", { numerator: 1, denominator: 8 }],
  ])("%s is read exactly", (text, expected) => {
    expect(parseDecimal(text)).toEqual(expected);
  });

  test.each(["", " 1", "1.", ".5", "-1", "1,5", "1e3", "12345", "1.23456", "1.2.3", "NaN"])("%j is not one", (text) => {
    expect(parseDecimal(text)).toBeNull();
  });

  test("each stands for half of its last digit on either side", () => {
    expect(halfLastDigit("9.59")).toEqual({ numerator: 1, denominator: 200 });
    expect(halfLastDigit("7.8")).toEqual({ numerator: 1, denominator: 20 });
    expect(halfLastDigit("2.0")).toEqual({ numerator: 1, denominator: 20 });
    expect(halfLastDigit("5")).toEqual({ numerator: 1, denominator: 2 });
  });
});
