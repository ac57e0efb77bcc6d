// Working days and hours before the day of loading: everything in the demonstration happened when somebody was at work.
import { addDays, type Instant, type IsoDate } from "../../app/domain/dates";
import type { Chance } from "./random";

/** The day itself, or the Monday after where it falls on a weekend. */
export function nextWorkday(day: IsoDate): IsoDate {
  const weekday = weekdayOf(day);
  return weekday === 6 ? addDays(day, 2) : weekday === 0 ? addDays(day, 1) : day;
}

/** The day itself, or the Friday before where it falls on a weekend. */
export function workdayBefore(day: IsoDate): IsoDate {
  const weekday = weekdayOf(day);
  return weekday === 6 ? addDays(day, -1) : weekday === 0 ? addDays(day, -2) : day;
}

/** A moment on a workday between eight and a quarter to five; a weekend's is the Friday before. */
export function workingMoment(day: IsoDate, chance: Chance): Instant {
  const minutes = chance.whole(8 * 60, 16 * 60 + 45);
  const ms = Date.parse(workdayBefore(day)) + minutes * 60_000 + chance.whole(0, 59_999);
  return new Date(ms).toISOString() as Instant;
}

/** The moment itself, or some minutes after the other where it would not be later. */
export function laterThan(before: Instant | null, moment: Instant, chance: Chance): Instant {
  if (before === null || moment > before) return moment;
  return new Date(Date.parse(before) + chance.whole(2, 20) * 60_000).toISOString() as Instant;
}

function weekdayOf(day: IsoDate): number {
  return new Date(`${day}T12:00:00.000Z`).getUTCDay();
}
