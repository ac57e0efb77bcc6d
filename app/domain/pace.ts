// How fast a target must be approached, and when it is reached at the pace of the last six months.
import { addDays, daysBetween, type IsoDate } from "./dates";

const daysPerMonth = 365.25 / 12;

/** Points per month from today to the due day; `null` where the target is met or the day has come. */
export function paceNeeded(now: number, target: number, today: IsoDate, dueOn: IsoDate): number | null {
  const days = daysBetween(today, dueOn);
  if (now >= target || days <= 0) return null;
  return (target - now) / (days / daysPerMonth);
}

/** A figure and the day it speaks for. */
export interface Measured {
  readonly value: number;
  readonly day: IsoDate;
}

export type Forecast =
  { readonly kind: "met" } | { readonly kind: "on"; readonly day: IsoDate } | { readonly kind: "never" };

/**
 * When the target is reached from today, at the pace between an earlier figure and the latest. `never` is "not at this pace": the figure
 * stands still or falls, or the day lies more than ten years ahead. The time since the latest figure counts as no progress, because
 * nothing was measured in it; so no forecast lies in the past.
 * Source: the portal's product definition, "Numbers": pace and forecast. The caller takes the earlier figure from six months before.
 */
export function forecast(earlier: Measured, latest: Measured, target: number, today: IsoDate): Forecast {
  if (latest.value >= target) return { kind: "met" };
  const days = daysBetween(earlier.day, latest.day);
  const gained = latest.value - earlier.value;
  if (days <= 0 || gained <= 0) return { kind: "never" };
  const left = Math.ceil(((target - latest.value) * days) / gained);
  return left > 3653 ? { kind: "never" } : { kind: "on", day: addDays(today, left) };
}
