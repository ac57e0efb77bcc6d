// Exact fractions, for scores whose level turns on being exactly at a cut point.

export interface Rational {
  readonly numerator: number;
  /** Above zero. */
  readonly denominator: number;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : greatestCommonDivisor(b, a % b);
}

/** A fraction in lowest terms. Both parts are whole numbers, the denominator above zero; anything else is a bug and throws. */
export function rational(numerator: number, denominator = 1): Rational {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator <= 0) {
    throw new Error(`${numerator}/${denominator} is not a fraction of whole numbers.`);
  }
  const divisor = greatestCommonDivisor(numerator, denominator) || 1;
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** The exact sum. One that is too large to be exact is a bug and throws; so for differences and comparisons. */
export function add(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, rational(-b.numerator, b.denominator));
}

/** Negative, zero or positive as `a` is below, at or above `b`. */
export function compare(a: Rational, b: Rational): number {
  return subtract(a, b).numerator;
}

export function toNumber({ numerator, denominator }: Rational): number {
  return numerator / denominator;
}

/**
 * A printed decimal such as "1.67" as an exact fraction; `null` for anything else. Up to four digits on either side of the point:
 * more than any score has, and few enough that sums of them stay exact.
 */
export function parseDecimal(text: string): Rational | null {
  const match = /^(\d{1,4})(?:\.(\d{1,4}))?$/.exec(text);
  if (match === null) return null;
  const decimals = match[2] ?? "";
  return rational(Number(`${match[1] ?? "0"}${decimals}`), 10 ** decimals.length);
}

/** Half of the last printed digit: what a printed figure may stand for on either side. */
export function halfLastDigit(text: string): Rational {
  const decimals = text.split(".")[1] ?? "";
  return rational(1, 2 * 10 ** decimals.length);
}
