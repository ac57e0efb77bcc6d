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

const hourMs = 3_600_000;
const mostHours = 20_000;
const aheadByHour = new Map<number, number>();

/** By how much London's clocks are ahead of UTC: they change on the hour, so one asking serves a whole hour, and lists have many moments. */
function aheadOfUtc(at: number): number {
  const hour = Math.floor(at / hourMs);
  const known = aheadByHour.get(hour);
  if (known !== undefined) return known;
  const clock = Object.fromEntries(parts.formatToParts(hour * hourMs).map(({ type, value }) => [type, value]));
  const shown = `${clock.year}-${clock.month}-${clock.day}T${clock.hour}:${clock.minute}:${clock.second}.000Z`;
  const ahead = Date.parse(shown) - hour * hourMs;
  if (aheadByHour.size >= mostHours) aheadByHour.clear();
  aheadByHour.set(hour, ahead);
  return ahead;
}

/** What a clock in London shows, written as an instant is: "2024-05-13T16:10:00.000Z" for ten past four on a summer's day. */
function readClock(at: number): string {
  return new Date(at + aheadOfUtc(at)).toISOString();
}

/** The day in London at a moment. */
export function londonDate(at: Instant): IsoDate {
  return readClock(Date.parse(at)).slice(0, 10) as IsoDate;
}

/** The first moment of the next London day: what was recorded before it was recorded by the end of this day. */
export function endOfLondonDay(day: IsoDate): Instant {
  const midnight = Date.parse(`${addDays(day, 1)}T00:00:00.000Z`);
  return new Date(midnight - aheadOfUtc(midnight)).toISOString() as Instant;
}

/** @example formatMoment("2024-05-13T15:10:00.000Z") // "13 May 2024, 4:10pm" */
export function formatMoment(at: Instant): string {
  return `${formatDate(londonDate(at))}, ${formatTime(at)}`;
}

/** @example formatTime("2024-05-13T15:00:00.000Z") // "4pm" */
export function formatTime(at: Instant): string {
  const [hour = "0", minute = "00"] = readClock(Date.parse(at)).slice(11, 16).split(":");
  const clock = Number(hour) % 12 === 0 ? 12 : Number(hour) % 12;
  return `${clock}${minute === "00" ? "" : `:${minute}`}${Number(hour) < 12 ? "am" : "pm"}`;
}
