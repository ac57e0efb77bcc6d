// Where figures are rounded: here, and nowhere else.
import type { Rational } from "./rational";

/**
 * Whole percentages that sum to 100, by largest remainder: each share is cut down, and the points left over go to the largest
 * remainders, the earlier part first where two are equal. `null` where there is nothing to share.
 * Source: the portal's product definition, "Numbers".
 * @example wholePercentages([1, 1, 1]) // [34, 33, 33]
 */
export function wholePercentages(counts: readonly number[]): readonly number[] | null {
  const whole = counts.reduce((sum, count) => sum + count, 0);
  if (whole === 0) return null;
  const floors = counts.map((count) => Math.floor((count * 100) / whole));
  const remainders = counts.map((count, index) => ({ index, remainder: (count * 100) % whole }));
  const left = 100 - floors.reduce((sum, floor) => sum + floor, 0);
  remainders.sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of remainders.slice(0, left)) floors[index] = (floors[index] ?? 0) + 1;
  return floors;
}

/** A share as a whole percentage, half up. For a share that stands alone; parts of one whole use `wholePercentages`. `whole` is above zero. */
export function wholePercent(part: number, whole: number): number {
  return Math.floor((part * 200 + whole) / (whole * 2));
}

/** A share in per cent to one decimal, half up. `whole` is above zero. @example oneDecimal(1, 3) // 33.3 */
export function oneDecimal(part: number, whole: number): number {
  return Math.floor((part * 2000 + whole) / (whole * 2)) / 10;
}

/**
 * A fraction to so many decimals, half up, with its zeros kept. For display only: levels and sums use the exact fraction.
 * @example roundHalfUp({ numerator: 5, denominator: 3 }, 2) // "1.67"
 */
export function roundHalfUp(value: Rational, decimals: number): string {
  const scale = 10 ** decimals;
  return printUnits(Math.floor((2 * value.numerator * scale + value.denominator) / (2 * value.denominator)), decimals);
}

/**
 * The smallest figure of so many decimals that is not below the fraction: for what is still wanted, where half up could promise too little.
 * @example roundUp({ numerator: 481, denominator: 200 }, 2) // "2.41", for 2.405
 */
export function roundUp(value: Rational, decimals: number): string {
  return printUnits(Math.ceil((value.numerator * 10 ** decimals) / value.denominator), decimals);
}

function printUnits(units: number, decimals: number): string {
  const text = String(Math.abs(units)).padStart(decimals + 1, "0");
  const sign = units < 0 ? "-" : "";
  return decimals === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}
