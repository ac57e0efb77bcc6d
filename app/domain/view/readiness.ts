// What the page of readiness shows, as plain data.
import type { EndingEvidence } from "../awards/readiness";
import type { IsoDate } from "../dates";
import type { Tally } from "../gap-analysis";

export interface NamedCriterion {
  readonly code: string;
  readonly title: string;
}

export interface ReadinessPage {
  /** `null` where no visit is planned and no review is known. */
  readonly visitOn: IsoDate | null;
  /** The assessment that is open, or else the last; `null` before the first. */
  readonly assessment: { readonly id: string; readonly title: string } | null;
  readonly tally: Tally | null;
  readonly daysLeft: number;
  readonly pace: number | null;
  readonly findings: { readonly toDo: number; readonly overdue: number; readonly toCheck: number };
  readonly openQueries: number;
  readonly actions: { readonly open: number; readonly overdue: number };
  readonly notComplete: readonly NamedCriterion[];
  readonly notEvidenced: readonly NamedCriterion[];
  readonly losesEvidence: readonly NamedCriterion[];
  readonly ending: readonly EndingEvidence[];
}

/** As many rows as the page lists of one kind; the file has all. */
export const mostListed = 50;

/** @example paceWords(2.44) // "2.4 points a month" */
export function paceWords(pace: number | null): string {
  return pace === null ? "Nothing left" : `${pace.toFixed(1)} points a month`;
}

/** @example daysWords(1) // "1 day" */
export function daysWords(days: number): string {
  return days <= 0 ? "Under way" : `${days} ${days === 1 ? "day" : "days"}`;
}
