// How many barriers stood at the end of each month, computed from their dates.
import { addDays, addMonths, toIsoDate, type IsoDate } from "../dates";
import { stoodOn, type BarrierStanding } from "./barriers";

export interface BarrierMonth {
  /** The last day of the month; today for the month that is under way. */
  readonly on: IsoDate;
  readonly open: number;
  readonly high: number;
  readonly began: number;
  readonly resolved: number;
}

/** The months that end with the one of `today`, oldest first. A barrier counts by its dates, whenever it was written down. */
export function barrierTrend(
  barriers: readonly BarrierStanding[],
  today: IsoDate,
  months: number,
): readonly BarrierMonth[] {
  const firstOfThis = toIsoDate(`${today.slice(0, 7)}-01`);
  return Array.from({ length: months }, (_, index) => {
    const first = addMonths(firstOfThis, index - months + 1);
    const last = addDays(addMonths(first, 1), -1);
    const on = last > today ? today : last;
    const open = barriers.filter((each) => stoodOn(each, on));
    const within = (day: IsoDate | null) => day !== null && day >= first && day <= on;
    return {
      on,
      open: open.length,
      high: open.filter(({ severity }) => severity === "high").length,
      began: barriers.filter(({ sinceOn }) => within(sinceOn)).length,
      resolved: barriers.filter(({ resolvedOn }) => within(resolvedOn)).length,
    };
  });
}
