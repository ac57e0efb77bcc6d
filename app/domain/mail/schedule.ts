// When the portal's own work is due: by the day in London that it is for, never by how often a clock struck.
import { addDays, daysBetween, type Instant, type IsoDate } from "../dates";
import { londonDate } from "../london";

/** Work that is done once for each day in London, from a time of that day: "07:30". */
export interface DailyJob {
  readonly name: string;
  readonly from: string;
}

const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** The latest day in London whose time has come. Both nights of the year when clocks change have every time from 2am on, once. */
export function dueFor({ from }: DailyJob, at: Instant): IsoDate {
  const today = londonDate(at);
  return clock.format(Date.parse(at)) >= from ? today : addDays(today, -1);
}

/** A clock that was this many days ahead was wrong, and what it did is not waited for. */
const wronglyAheadDays = 7;

/**
 * Whether work for a day is still to be done. After days off it is due once, for the latest day; a clock set back does it no second time.
 * Work that was done for a day more than a week ahead was done by a wrong clock: the work itself is known by its rows, so it goes on.
 */
export function isDue(day: IsoDate, doneFor: IsoDate | null): boolean {
  if (doneFor === null || day > doneFor) return true;
  return daysBetween(day, doneFor) > wronglyAheadDays;
}

/** Whether a Monday came after the day that work was last done for, up to this day: then what is wanted weekly goes out too. */
export function includesMonday(doneFor: IsoDate | null, day: IsoDate): boolean {
  if (isMonday(day)) return true;
  if (doneFor === null || doneFor >= day) return false;
  return mondayOnOrBefore(day) > doneFor;
}

/** @example mondayOnOrBefore(toIsoDate("2024-05-16")) // "2024-05-13", a Monday */
export function mondayOnOrBefore(day: IsoDate): IsoDate {
  return addDays(day, -((weekday(day) + 6) % 7));
}

function isMonday(day: IsoDate): boolean {
  return weekday(day) === 1;
}

/** Sunday is 0. Days are counted from one that is known: 4 January 1970 was a Sunday. */
function weekday(day: IsoDate): number {
  return ((daysBetween("1970-01-04" as IsoDate, day) % 7) + 7) % 7;
}
