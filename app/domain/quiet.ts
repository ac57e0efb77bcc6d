// Quiet services: nobody has changed an answer there for a while. A sign that help may be wanted, not a fault.
import { daysBetween, type Instant, type IsoDate } from "./dates";
import { londonDate } from "./london";

/** Whole London days since the last change; `null` where nothing was ever changed. */
export function daysQuiet(lastChange: Instant | null, today: IsoDate): number | null {
  return lastChange === null ? null : daysBetween(londonDate(lastChange), today);
}

/**
 * Whether a service is quiet: its last change lies `days` London days back or more, or it never changed anything.
 * Source: the portal's product definition, "Pages": quiet services.
 * @example isQuiet("2024-04-14T09:30:00.000Z", "2024-05-14") // true, 30 days later
 */
export function isQuiet(lastChange: Instant | null, today: IsoDate, days = 30): boolean {
  const since = daysQuiet(lastChange, today);
  return since === null || since >= days;
}
