// Finds dates of birth in text: dates that are called so, and dates that stand directly behind a patient's name.
import type { IsoDate } from "../dates";

const months = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
const monthName = `(?:${months})[a-z]{0,6}`;
const dates = new RegExp(
  [
    `\\b(?<d1>\\d{1,2})[/.-](?<m1>\\d{1,2})[/.-](?<y1>\\d{4}|\\d{2})\\b`,
    `\\b(?<y2>\\d{4})[/.-](?<m2>\\d{1,2})[/.-](?<d2>\\d{1,2})\\b`,
    `\\b(?<d3>\\d{1,2})(?:st|nd|rd|th)?[ \\u00a0-](?<m3>${monthName})[ ,\\u00a0-]{1,2}(?<y3>\\d{4})\\b`,
    `\\b(?<m4>${monthName})[ \\u00a0](?<d4>\\d{1,2})(?:st|nd|rd|th)?,? (?<y4>\\d{4})\\b`,
  ].join("|"),
  "gi",
);

/** How far in front of a date its label may stand: the first row of a table is that far from its head. */
const labelWithin = 60;
const nameWithin = 80;

const label = /(?:\bd\.?\s?o\.?\s?b\b|\bdate of birth\b|\bbirth ?dates?\b|\bborn\b)(?<gap>[^]*)$/i;
/** A date that says what else it is. */
const otherwise =
  /\b(?:dated?|review\w*|issued?|version|approv\w*|expir\w*|audit\w*|effective|valid|publish\w*|updat\w*|sign\w*|seen|scann?ed|admitted|attended)\b/i;
const name =
  /(?:\b(?:patient(?:'s)?(?: name)?|(?:fore|sur|full )?name)\s?[:=]\s?[\p{L}' -]{2,40}|\b(?:mr|mrs|ms|miss|master|mx)\.? (?:\p{Lu}[\p{L}'-]{0,24} ){0,2}\p{Lu}[\p{L}'-]{1,24})[\s,;()|-]{1,3}$/iu;
/** People who sign and approve have names with dates behind them, too. */
const signing =
  /\b(?:approv|sign|review|authori|author|check|prepar|issu|chair|own|lead|train|assess|complet|record|minut|updat|by\b)/i;

/**
 * Where dates of birth begin in a text. A date is one if it lies between 1900 and today and either a label ("DOB", "date of birth",
 * "born") stands up to 60 characters in front of it, with no word between that makes it another date; or a name ("Name: Jo
 * Bloggs", "Mrs Bloggs") stands directly in front of it, and nothing before the name says that somebody signs. Only a bounded
 * piece of text is looked at for each date.
 */
export function findBirthDates(text: string, today: IsoDate): readonly number[] {
  const found: number[] = [];
  for (const match of text.matchAll(dates)) {
    const isInPast = isBetween(match.groups ?? {}, today);
    if (isInPast && (isLabelled(text, match.index) || isBesideName(text, match.index))) found.push(match.index);
  }
  return found;
}

function isLabelled(text: string, at: number): boolean {
  const between = label.exec(text.slice(Math.max(0, at - labelWithin), at))?.groups?.gap;
  return between !== undefined && !otherwise.test(between);
}

function isBesideName(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - nameWithin), at);
  const found = name.exec(before);
  return found !== null && !signing.test(before.slice(0, found.index)) && !otherwise.test(found[0]);
}

/** A year of two digits is one of the last hundred. */
function isBetween(groups: Readonly<Record<string, string | undefined>>, today: IsoDate): boolean {
  const one = (part: "d" | "m" | "y") => [1, 2, 3, 4].map((form) => groups[`${part}${form}`]).find(Boolean) ?? "";
  const day = Number(one("d"));
  const month = monthOf(one("m"));
  const year = one("y").length === 2 ? yearOfTwo(Number(one("y")), today) : Number(one("y"));
  if (day < 1 || day > 31 || month < 1 || month > 12 || year < 1900) return false;
  return `${year}-${twoDigits(month)}-${twoDigits(day)}` <= today;
}

function monthOf(written: string): number {
  if (/^\d/.test(written)) return Number(written);
  return months.split("|").indexOf(written.slice(0, 3).toLowerCase()) + 1;
}

function yearOfTwo(two: number, today: IsoDate): number {
  const century = 2000 + two;
  return century > Number(today.slice(0, 4)) ? century - 100 : century;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
