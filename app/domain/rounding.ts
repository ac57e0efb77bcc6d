// Where figures are rounded: here, and nowhere else.

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

/** A share as a whole percentage, half up. For a share that stands alone; parts of one whole use `wholePercentages`. */
export function wholePercent(part: number, whole: number): number {
  return Math.floor((part * 200 + whole) / (whole * 2));
}

/** A share in per cent to one decimal, half up. @example oneDecimal(1, 3) // 33.3 */
export function oneDecimal(part: number, whole: number): number {
  return Math.floor((part * 2000 + whole) / (whole * 2)) / 10;
}
