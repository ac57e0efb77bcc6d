// What counts as an NHS number in a text, and what does not.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findNhsNumbers, hasRightCheckDigit } from "../../../app/domain/patient-data/nhs-number";

/** The tenth digit of nine, or `null` where the nine have none. Written apart from the rule that is tested. */
function checkDigit(nine: readonly number[]): number | null {
  let sum = 0;
  for (const [index, digit] of nine.entries()) sum += digit * [10, 9, 8, 7, 6, 5, 4, 3, 2][index]!;
  const rest = 11 - (sum % 11);
  return rest === 11 ? 0 : rest === 10 ? null : rest;
}

const nine = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 });
const valid = nine.filter((digits) => checkDigit(digits) !== null).map((digits) => [...digits, checkDigit(digits)!]);
const wrong = fc
  .tuple(nine, fc.integer({ min: 0, max: 9 }))
  .filter(([digits, last]) => checkDigit(digits) !== last)
  .map(([digits, last]) => [...digits, last]);
const separator = fc.constantFrom(" ", "\u00a0", "-", "\u2013", "  ", " - ", "\u200b", "\u2009");
const anySpacing = fc.array(fc.boolean(), { minLength: 9, maxLength: 9 });

function spaced(digits: readonly number[], breaks: readonly boolean[], by: string): string {
  return digits.map((digit, index) => (index > 0 && breaks[index - 1] === true ? by : "") + String(digit)).join("");
}

describe("a number with a right check digit", () => {
  it("is found in any spacing", () => {
    fc.assert(
      fc.property(valid, anySpacing, separator, (digits, breaks, by) => {
        expect(findNhsNumbers(`Patient ${spaced(digits, breaks, by)} seen`)).toEqual([8]);
      }),
    );
  });

  it("is found with three, three and four digits between any separators, beside other numbers too", () => {
    const shape = [false, false, true, false, false, true, false, false, false];
    const by = fc.constantFrom(" ", ".", "-", "\n", "\r\n", "\t", "\u00a0", "");
    fc.assert(
      fc.property(valid, by, fc.integer({ min: 0, max: 99 }), (digits, between, beside) => {
        expect(findNhsNumbers(`${beside}, ${spaced(digits, shape, between)}, ${beside}`)).toHaveLength(1);
      }),
    );
  });

  it("is found in full-width digits", () => {
    const wide = [..."9434765919"].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join("");
    expect(findNhsNumbers(wide)).toEqual([0]);
  });

  it("is found as a table row holds it", () => {
    expect(findNhsNumbers("1 943 476 5919 12/03/2020")).toEqual([2]);
    expect(findNhsNumbers("1\t9434765919\t27")).toEqual([2]);
  });

  it("is one whose remainder makes the check digit 0", () => {
    const zero = fc.sample(
      valid.filter((digits) => digits[9] === 0),
      1,
    )[0]!;
    expect(findNhsNumbers(zero.join(""))).toEqual([0]);
  });
});

describe("what is no NHS number", () => {
  it("has a wrong check digit, in whatever spacing", () => {
    fc.assert(
      fc.property(wrong, anySpacing, separator, (digits, breaks, by) => {
        expect(findNhsNumbers(`Patient ${spaced(digits, breaks, by)} seen`)).toEqual([]);
      }),
    );
  });

  it.each([
    ["a longer run of digits", "19434765919"],
    ["a longer run of digits, behind", "94347659191"],
    ["the digits behind a decimal point", "0.9434765919"],
    ["a decimal number", "94347.65919"],
    ["a telephone number", "+44 943 476 5919"],
    ["a row of a table", "94 34 76 59 19 20"],
    ["cells of a table", "94\t34\t76\t59\t19"],
  ])("%s", (_what, text) => {
    expect(findNhsNumbers(text)).toEqual([]);
  });

  it("is nine digits whose check digit would be 10", () => {
    const nineOfTen = fc.sample(
      nine.filter((digits) => checkDigit(digits) === null),
      20,
    );
    for (const digits of nineOfTen)
      for (let last = 0; last <= 9; last += 1) expect(hasRightCheckDigit([...digits, last])).toBe(false);
  });
});
