// Finds NHS numbers in text: ten digits of which the last is a check digit. Source: NHS Data Model and Dictionary, "NHS NUMBER".

/** Space of any width, line breaks, full stops and the various dashes, as people and programs put them between groups. */
const between = "[\\s\\u00ad\\u200b\\u2060.\\u00b7\\u2010-\\u2015\\u2212-]";
/** No more of these stand between two groups of one number. */
const mostBetween = 3;

const digits = /[0-9\uff10-\uff19]+/g;
const gap = new RegExp(`^${between}{1,${mostBetween}}$`);
const telephone = /\+ ?44[ ().-]{0,3}0?[ ().-]{0,3}$/;

interface Group {
  readonly from: number;
  readonly to: number;
}

/**
 * Where NHS numbers begin in a text, in its order; each character of it is looked at a bounded number of times.
 *
 * Ten digits in one piece, or as three, three and four, are a number wherever they stand. Any other spacing (two and eight, all ten apart) counts where
 * no other digits stand beside it: a row of a table would otherwise be one number in eleven times. Never part of a longer run of
 * digits, of a decimal fraction or of a telephone number written with +44. Every number with a right check digit is found, also
 * one that nobody has.
 */
export function findNhsNumbers(text: string): readonly number[] {
  const groups: readonly Group[] = [...text.matchAll(digits)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  const found: number[] = [];
  for (let at = 0; at < groups.length; at += 1) {
    const last = lastOfTen(text, groups, at);
    if (last === null || !mayBeNumber(text, groups, at, last)) continue;
    if (!hasRightCheckDigit(digitsOf(text, groups.slice(at, last + 1)))) continue;
    found.push(groups[at]?.from ?? 0);
    at = last;
  }
  return found;
}

/** The group at which ten digits from this one on are full, or `null` where no group ends there. */
function lastOfTen(text: string, groups: readonly Group[], first: number): number | null {
  let count = 0;
  for (let at = first; at < groups.length && at < first + 10; at += 1) {
    const group = groups[at];
    if (group === undefined || (at > first && !areJoined(text, groups, at))) return null;
    count += group.to - group.from;
    if (count >= 10) return count === 10 ? at : null;
  }
  return null;
}

/** Whether a group follows the one before it as parts of one number do. */
function areJoined(text: string, groups: readonly Group[], at: number): boolean {
  const space = spaceBefore(text, groups, at);
  return space !== null && gap.test(space);
}

function spaceBefore(text: string, groups: readonly Group[], at: number): string | null {
  const before = groups[at - 1];
  const group = groups[at];
  if (before === undefined || group === undefined || group.from - before.to > mostBetween) return null;
  return text.slice(before.to, group.from);
}

function mayBeNumber(text: string, groups: readonly Group[], first: number, last: number): boolean {
  const start = groups[first]?.from ?? 0;
  if (telephone.test(text.slice(Math.max(0, start - 12), start))) return false;
  const shape = groups.slice(first, last + 1).map(({ from, to }) => to - from);
  if (shape.length === 1) return spaceBefore(text, groups, first) !== ".";
  if (shape.join(" ") === "3 3 4") return true;
  return standsAlone(text, groups, first, last) && !isTableOrDecimal(text, groups, first, last);
}

function standsAlone(text: string, groups: readonly Group[], first: number, last: number): boolean {
  return !areJoined(text, groups, first) && !areJoined(text, groups, last + 1);
}

/** Cells of a table have tabs or line breaks between them; a decimal number has one full stop and nothing else. */
function isTableOrDecimal(text: string, groups: readonly Group[], first: number, last: number): boolean {
  const whole = text.slice(groups[first]?.from, groups[last]?.to);
  return /[\t\n\v\f\r\u2028\u2029]/.test(whole) || (last === first + 1 && whole.includes("."));
}

function digitsOf(text: string, groups: readonly Group[]): readonly number[] {
  return groups.flatMap(({ from, to }) => [...text.slice(from, to)].map(digitValue));
}

/** Full-width digits stand in one row of Unicode, as the plain ones do. */
function digitValue(character: string): number {
  const code = character.charCodeAt(0);
  return code >= 0xff10 ? code - 0xff10 : code - 0x30;
}

/**
 * Modulus 11: the first nine digits times 10 down to 2, added up; 11 less the remainder by 11 is the tenth digit. 11 is written
 * as 0; where it comes to 10 the number is not valid. `hasRightCheckDigit([9,4,3,4,7,6,5,9,1,9])` is true.
 */
export function hasRightCheckDigit(ten: readonly number[]): boolean {
  if (ten.length !== 10) return false;
  const sum = ten.slice(0, 9).reduce((total, digit, index) => total + digit * (10 - index), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === ten[9];
}
