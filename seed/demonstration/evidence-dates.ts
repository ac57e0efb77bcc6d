// When an invented item was added, what it covers, and until when it counts.
import { addDays, addMonths, daysBetween, formatMonth, type IsoDate } from "../../app/domain/dates";
import type { Covers } from "./evidence-templates";
import type { Chance } from "./random";

/** How an item stands today. Only the first three count. */
export type Fate = "current" | "soon" | "undated" | "expired" | "review-overdue" | "withdrawn" | "held";

export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  /** As it stands in a title: "2025", "2024 to 2025", "April 2025", "January to March 2025". */
  readonly words: string;
}

/** The last whole period before a day, or, for what holds until it is replaced, the day it began. */
export function periodBefore(covers: Covers, day: IsoDate, chance: Chance): Period {
  const year = Number(day.slice(0, 4));
  switch (covers) {
    case "year":
      return { from: dayOf(year - 1, 1, 1), to: dayOf(year - 1, 12, 31), words: String(year - 1) };
    case "financial-year": {
      const last = Number(day.slice(5, 7)) >= 4 ? year - 1 : year - 2;
      return { from: dayOf(last, 4, 1), to: dayOf(last + 1, 3, 31), words: `${last} to ${last + 1}` };
    }
    case "quarter": {
      const month = Number(day.slice(5, 7));
      const from = addMonths(dayOf(year, month - ((month - 1) % 3), 1), -3);
      const last = addMonths(from, 2);
      return { from, to: endOfMonth(last), words: `${formatMonth(from).replace(/ \d+$/, "")} to ${formatMonth(last)}` };
    }
    case "month": {
      const from = addMonths(dayOf(year, Number(day.slice(5, 7)), 1), -1);
      return { from, to: endOfMonth(from), words: formatMonth(from) };
    }
    case "standing":
    case "letter":
      return { from: addDays(day, -chance.whole(10, 90)), to: null, words: "" };
  }
}

export interface Ends {
  readonly reviewOn: IsoDate | null;
  readonly expiresOn: IsoDate | null;
}

/** Policies are reviewed, letters and training lapse, logs and minutes often have no date at all. */
export function endsFor(fate: Fate, covers: Covers, kind: string, today: IsoDate, chance: Chance): Ends {
  const lapses = covers === "letter" || kind === "training";
  const on = (day: IsoDate): Ends => (lapses ? { reviewOn: null, expiresOn: day } : { reviewOn: day, expiresOn: null });
  switch (fate) {
    case "undated":
      return { reviewOn: null, expiresOn: null };
    case "soon":
      return on(addDays(today, chance.whole(4, 57)));
    case "expired":
      return { reviewOn: null, expiresOn: addDays(today, -chance.whole(2, 110)) };
    case "review-overdue":
      return { reviewOn: addDays(today, -chance.whole(3, 110)), expiresOn: null };
    case "current":
    case "withdrawn":
    case "held": {
      const last = addDays(today, covers === "standing" ? chance.whole(70, 760) : chance.whole(65, 340));
      const ends = on(last);
      // A few policies have an end as well as a review.
      return covers === "standing" && chance.is(0.12) ? { ...ends, expiresOn: addDays(last, 180) } : ends;
    }
  }
}

/** A day on which an item may have been added: at least three weeks before it ended, where it has. */
export function addedBetween(startedOn: IsoDate, lastOn: IsoDate, ends: Ends, today: IsoDate, chance: Chance): IsoDate {
  const end = ends.expiresOn ?? ends.reviewOn;
  const latest = end !== null && end < today && addDays(end, -21) < lastOn ? addDays(end, -21) : lastOn;
  const first = addDays(startedOn, 8);
  return addDays(first, Math.floor(Math.max(0, daysBetween(first, latest)) * chance.next()));
}

function dayOf(year: number, month: number, day: number): IsoDate {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}` as IsoDate;
}

function endOfMonth(day: IsoDate): IsoDate {
  return addDays(addMonths(`${day.slice(0, 8)}01` as IsoDate, 1), -1);
}
