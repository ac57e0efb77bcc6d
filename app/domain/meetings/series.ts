// The days of a series: a group's cadence in months, and the same weekday of the month each time.
import { addMonths, toIsoDate, type IsoDate } from "../dates";

export const cadences = [
  { value: "1", label: "Monthly" },
  { value: "2", label: "Every two months" },
  { value: "3", label: "Quarterly" },
] as const;

/** The months between meetings that a group's cadence speaks of; `null` where it says none of the three. */
export function monthsOf(cadence: string | null): 1 | 2 | 3 | null {
  const words = (cadence ?? "").toLowerCase();
  if (/two months|bi-?monthly|alternate month/.test(words)) return 2;
  if (/quarter|three months/.test(words)) return 3;
  if (/month/.test(words)) return 1;
  return null;
}

/**
 * As many days as asked, the first included. A second Tuesday stays a second Tuesday; a fifth becomes the last where a month has four.
 */
export function seriesDays(first: IsoDate, months: number, count: number): readonly IsoDate[] {
  return Array.from({ length: count }, (_, index) => (index === 0 ? first : sameWeekday(first, months * index)));
}

function sameWeekday(first: IsoDate, months: number): IsoDate {
  const weekday = new Date(Date.parse(first)).getUTCDay();
  const nth = Math.ceil(Number(first.slice(8)) / 7);
  const month = addMonths(toIsoDate(`${first.slice(0, 7)}-01`), months).slice(0, 7);
  const starts = new Date(Date.parse(`${month}-01`)).getUTCDay();
  const day = 1 + ((weekday - starts + 7) % 7) + (nth - 1) * 7;
  const longest = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
  return toIsoDate(`${month}-${String(day > longest ? day - 7 : day).padStart(2, "0")}`);
}
