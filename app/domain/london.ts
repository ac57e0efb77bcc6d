// Moments as clocks in London show them, summer time included.
import { addDays, formatDate, type Instant, type IsoDate } from "./dates";

const parts = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});

function readClock(at: number): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]));
}

/** The day in London at a moment. */
export function londonDate(at: Instant): IsoDate {
  const { year = "", month = "", day = "" } = readClock(Date.parse(at));
  return `${year}-${month}-${day}` as IsoDate;
}

/** The first moment of the next London day: what was recorded before it was recorded by the end of this day. */
export function endOfLondonDay(day: IsoDate): Instant {
  const midnight = Date.parse(`${addDays(day, 1)}T00:00:00.000Z`);
  const { hour = "0", minute = "0" } = readClock(midnight);
  const ahead = Number(hour) * 60 + Number(minute);
  return new Date(midnight - ahead * 60_000).toISOString() as Instant;
}

/** @example formatMoment("2024-05-13T15:10:00.000Z") // "13 May 2024, 4:10pm" */
export function formatMoment(at: Instant): string {
  return `${formatDate(londonDate(at))}, ${formatTime(at)}`;
}

/** @example formatTime("2024-05-13T15:00:00.000Z") // "4pm" */
export function formatTime(at: Instant): string {
  const { hour = "0", minute = "00" } = readClock(Date.parse(at));
  const clock = Number(hour) % 12 === 0 ? 12 : Number(hour) % 12;
  return `${clock}${minute === "00" ? "" : `:${minute}`}${Number(hour) < 12 ? "am" : "pm"}`;
}
