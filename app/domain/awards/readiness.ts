// What stands between a service and its next visit: judged on the day of the visit, from what is recorded today.
import { isCurrentOn, countsUntil, type EvidenceFacts } from "../evidence";
import { daysBetween, type IsoDate } from "../dates";
import type { CompiledEdition } from "../gap-analysis";
import { paceNeeded } from "../pace";

export interface AttachedEvidence extends EvidenceFacts {
  readonly criterion: string;
  readonly evidenceId: string;
  readonly title: string;
}

export interface Readiness {
  readonly daysLeft: number;
  /** Codes, in the order of the edition. */
  readonly notComplete: readonly string[];
  /** Complete, and without anything that counts today. */
  readonly notEvidenced: readonly string[];
  /** Complete and evidenced today, and not any more on the day of the visit unless something is renewed. */
  readonly losesEvidence: readonly string[];
  /** Items that count today and end before the visit, soonest first, each with the criteria that it supports. */
  readonly ending: readonly EndingEvidence[];
  /** Points of "complete" per month from today until the visit; `null` where all is complete, or the day has come. */
  readonly pace: number | null;
}

export interface EndingEvidence {
  readonly evidenceId: string;
  readonly title: string;
  readonly until: IsoDate;
  readonly criteria: readonly string[];
}

/**
 * Looks from today to the day of a visit. On its last day evidence still counts, so an item that ends on the day of the visit is no worry.
 * `completePercent` is the figure that the pages show; `null` where there is nothing to assess.
 */
export function readiness(
  edition: CompiledEdition,
  values: ReadonlyMap<string, string>,
  attached: readonly AttachedEvidence[],
  completePercent: number | null,
  today: IsoDate,
  visitOn: IsoDate,
): Readiness {
  const states = edition.criteria.map(({ criterion: { code } }) => {
    const value = values.get(code);
    return { code, counts: value === undefined ? undefined : edition.countsAs.get(value) };
  });
  const applying = states.filter(({ counts }) => counts !== "excluded");
  const complete = applying.filter(({ counts }) => counts === "complete").map(({ code }) => code);
  const countsToday = codesWith(attached, today);
  const countsThen = codesWith(attached, visitOn);
  return {
    daysLeft: daysBetween(today, visitOn),
    notComplete: applying.filter(({ counts }) => counts !== "complete").map(({ code }) => code),
    notEvidenced: complete.filter((code) => !countsToday.has(code)),
    losesEvidence: complete.filter((code) => countsToday.has(code) && !countsThen.has(code)),
    ending: endingBefore(attached, today, visitOn),
    pace: completePercent === null ? null : paceNeeded(completePercent, 100, today, visitOn),
  };
}

function codesWith(attached: readonly AttachedEvidence[], day: IsoDate): ReadonlySet<string> {
  return new Set(attached.filter((item) => isCurrentOn(item, day)).map(({ criterion }) => criterion));
}

function endingBefore(
  attached: readonly AttachedEvidence[],
  today: IsoDate,
  visitOn: IsoDate,
): readonly EndingEvidence[] {
  const items = new Map<string, EndingEvidence>();
  for (const item of attached) {
    const until = countsUntil(item);
    if (until === null || until >= visitOn || !isCurrentOn(item, today)) continue;
    const criteria = [...(items.get(item.evidenceId)?.criteria ?? []), item.criterion];
    items.set(item.evidenceId, { evidenceId: item.evidenceId, title: item.title, until, criteria });
  }
  return [...items.values()].toSorted((a, b) => a.until.localeCompare(b.until) || a.title.localeCompare(b.title));
}
