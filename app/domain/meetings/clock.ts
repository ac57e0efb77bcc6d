// Times as people type them, on London's clock, and the moments that they are.
import type { Instant, IsoDate } from "../dates";
import { londonDate } from "../london";

const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** @example londonClock("2024-05-13T15:00:00.000Z") // "16:00" */
export function londonClock(at: Instant): string {
  return clock.format(Date.parse(at));
}

/**
 * The moment when London's clocks show this time on this day. `null` for a time that is none ("25:00") and for the hour that the
 * clocks skip in March; of the hour that they show twice in October, the first.
 */
export function londonMoment(day: IsoDate, time: string): Instant | null {
  const match = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(time.trim());
  if (match === null) return null;
  const [, hour = "", minute = ""] = match;
  const shown = `${hour.padStart(2, "0")}:${minute}`;
  const asUtc = Date.parse(`${day}T${shown}:00.000Z`);
  for (const minutesAhead of [60, 0]) {
    const moment = new Date(asUtc - minutesAhead * 60_000).toISOString() as Instant;
    if (londonDate(moment) === day && londonClock(moment) === shown) return moment;
  }
  return null;
}
