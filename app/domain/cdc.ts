// The countdown of a community diagnostic centre: accreditation is expected a set number of months after it opened.
import { addDays, addMonths, daysBetween, type IsoDate } from "./dates";

export interface Countdown {
  readonly dueOn: IsoDate;
  /** Negative once the day has passed. */
  readonly daysLeft: number;
}

/** `null` is "opening date missing": a date that nobody published is never guessed. Source: Annual Report 2023/24 (24 months). */
export function cdcCountdown(openedOn: IsoDate | null, intervalMonths: number, today: IsoDate): Countdown | null {
  if (openedOn === null) return null;
  const dueOn = addMonths(openedOn, intervalMonths);
  return { dueOn, daysLeft: daysBetween(today, dueOn) };
}

/** "51 days", "4 months", "due today" or "12 days ago": whole calendar months once more than 92 days are left. */
export function timeLeft({ dueOn, daysLeft }: Countdown): string {
  if (daysLeft === 0) return "due today";
  if (daysLeft < 0) return `${plural(-daysLeft, "day")} ago`;
  return daysLeft <= 92 ? plural(daysLeft, "day") : plural(wholeMonths(addDays(dueOn, -daysLeft), dueOn), "month");
}

function wholeMonths(from: IsoDate, to: IsoDate): number {
  // No month is longer than 31 days, so this many have certainly passed.
  let months = Math.floor(daysBetween(from, to) / 31);
  while (addMonths(from, months + 1) <= to) months += 1;
  return months;
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}
