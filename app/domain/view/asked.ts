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

const mostAsked = 12;

/** The soonest come first; the list is cut to what one looks at in the morning, and the count is whole. */
export function presentAsked(asked: readonly Asked[], today: IsoDate) {
  return {
    asked: asked.slice(0, mostAsked).map(({ key, what, href, why, dueOn }): AskedShown => {
      const isOverdue = dueOn !== null && dueOn < today;
      const when = dueOn === null ? null : isOverdue ? `since ${formatDate(dueOn)}` : formatDay(dueOn);
      return { key, what, href, why, when, isOverdue };
    }),
    askedCount: asked.length,
  };
}
