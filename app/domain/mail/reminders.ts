// When somebody is reminded of a day: 90, 30 and 7 days before it, on it, then weekly until it is dealt with.
import { addDays, daysBetween, type IsoDate } from "../dates";

/** "90", "30", "7", "0", then "late-1", "late-2" … for each week that passed. */
export type Threshold = "90" | "30" | "7" | "0" | `late-${number}`;

/** How many days before a day its reminders come. Meetings have two; nobody needs three months' notice of one. */
export const allBefore = [90, 30, 7, 0] as const;
export const beforeMeetings = [7, 0] as const;

export interface ReminderRule {
  readonly before: readonly (90 | 30 | 7 | 0)[];
  /** Whether it goes on weekly after the day: not for what is over then. */
  readonly weeklyAfter: boolean;
}

export const reminderRules = {
  untilDone: { before: allBefore, weeklyAfter: true },
  untilClosed: { before: allBefore, weeklyAfter: false },
  meeting: { before: beforeMeetings, weeklyAfter: false },
  /** What was asked for on a day and waits: weekly from then. */
  waiting: { before: [], weeklyAfter: true },
} as const satisfies Record<string, ReminderRule>;

/**
 * The latest reminder of a day that has come, or `null`. One key for each, so that a day on which the portal was off is caught up once
 * and nothing is said twice. `since` is the day on which the date was set: reminders of days up to then are not owed.
 */
export function remindersDue(
  dueOn: IsoDate,
  today: IsoDate,
  rule: ReminderRule,
  since: IsoDate | null = null,
): Threshold | null {
  const latest = latestOf(dueOn, today, rule);
  if (latest === null || (since !== null && latest.day <= since)) return null;
  return latest.threshold;
}

function latestOf(dueOn: IsoDate, today: IsoDate, rule: ReminderRule) {
  const left = daysBetween(today, dueOn);
  const weeks = Math.floor(-left / 7);
  if (rule.weeklyAfter && weeks >= 1) {
    return { threshold: `late-${weeks}` as Threshold, day: addDays(dueOn, weeks * 7) };
  }
  if (left < 0 && !rule.weeklyAfter) return null;
  const before = [...rule.before].sort((a, b) => a - b).find((days) => left <= days);
  return before === undefined ? null : { threshold: `${before}` as Threshold, day: addDays(dueOn, -before) };
}

/** @example dueWords(dueOn, today) // "in 7 days", "tomorrow", "today", "3 days ago" */
export function dueWords(dueOn: IsoDate, today: IsoDate): string {
  const left = daysBetween(today, dueOn);
  if (left === 0) return "today";
  if (left === 1) return "tomorrow";
  if (left === -1) return "yesterday";
  return left > 0 ? `in ${left} days` : `${-left} days ago`;
}

/** What makes a reminder the same reminder: the thing, its date and the threshold. A date that moved is reminded of anew. */
export function reminderKey(what: string, id: string, dueOn: IsoDate, threshold: Threshold): string {
  return `reminder:${what}:${id}:${dueOn}:${threshold}`;
}

/** Reads such a key again; `null` for a notice that is no reminder. */
export function readReminderKey(
  key: string,
): { readonly what: string; readonly id: string; readonly dueOn: IsoDate } | null {
  const match = /^reminder:([a-z-]+):(.+):(\d{4}-\d{2}-\d{2}):(?:90|30|7|0|late-\d+)$/.exec(key);
  if (match === null) return null;
  const [, what = "", id = "", dueOn = ""] = match;
  return { what, id, dueOn: dueOn as IsoDate };
}
