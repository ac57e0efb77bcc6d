// What is asked of a person, as lines of "my work".
import type { Asked } from "../asked";
import { formatDate, formatDay, type IsoDate } from "../dates";

export interface AskedShown {
  readonly key: string;
  readonly what: string;
  readonly href: string;
  readonly why: string;
  readonly when: string | null;
  readonly isOverdue: boolean;
}

const firstAsked = 12;
const mostAsked = 100;

/** The soonest come first: what one looks at in the morning, and folded below it the rest. */
export function presentAsked(asked: readonly Asked[], today: IsoDate) {
  const shown = asked.slice(0, mostAsked).map(({ key, what, href, why, dueOn }): AskedShown => {
    const isOverdue = dueOn !== null && dueOn < today;
    const when = dueOn === null ? null : isOverdue ? `since ${formatDate(dueOn)}` : formatDay(dueOn);
    return { key, what, href, why, when, isOverdue };
  });
  return { asked: shown.slice(0, firstAsked), askedLater: shown.slice(firstAsked), askedCount: asked.length };
}
