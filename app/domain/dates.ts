// Days and moments as text that sorts: a day is "2024-05-14", a moment is UTC with milliseconds. Light enough for the browser.

declare const dayBrand: unique symbol;
declare const momentBrand: unique symbol;

/** A calendar day, "YYYY-MM-DD". Due dates are days, not moments. */
export type IsoDate = string & { readonly [dayBrand]: true };
/** A moment in UTC, "2024-05-14T09:30:00.000Z". */
export type Instant = string & { readonly [momentBrand]: true };

const msPerDay = 86_400_000;

/** Whether a text is a day that exists: "2024-02-30" is not. */
export function isIsoDate(text: string): text is IsoDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00.000Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** The text as a day; throws for one that is not, which is a bug of the caller. */
export function toIsoDate(text: string): IsoDate {
  if (!isIsoDate(text)) throw new Error(`"${text}" is not a day.`);
  return text;
}

/** The day a number of days later, or earlier for a negative number. */
export function addDays(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(day) + days * msPerDay).toISOString().slice(0, 10) as IsoDate;
}

/** The same day of the month some months later; where the month is shorter, its last day. */
export function addMonths(day: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10) as IsoDate;
}

/** Whole days from one day to another; negative where the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / msPerDay);
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** @example formatDate(toIsoDate("2024-05-03")) // "3 May 2024" */
export function formatDate(day: IsoDate): string {
  const [year = "", month = "1", date = "1"] = day.split("-");
  return `${Number(date)} ${months[Number(month) - 1] ?? ""} ${year}`;
}

/** @example formatMonth(toIsoDate("2024-05-03")) // "May 2024" */
export function formatMonth(day: IsoDate): string {
  return formatDate(day).replace(/^\d+ /, "");
}

/** @example formatDay(toIsoDate("2024-05-14")) // "Tuesday 14 May 2024" */
export function formatDay(day: IsoDate): string {
  return `${weekdays[new Date(Date.parse(day)).getUTCDay()] ?? ""} ${formatDate(day)}`;
}
