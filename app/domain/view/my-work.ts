// My work in words: what the page prints, from what was read.
import { daysBetween, formatDate, formatDay, type Instant, type IsoDate } from "../dates";
import { percentages, type Tally } from "../gap-analysis";
import { formatMoment, londonDate } from "../london";
import { formatCount, plural } from "./figures";

interface Due {
  readonly slug: string;
  readonly assessmentId: string;
  readonly criterion: string;
  readonly title: string;
  readonly status: string;
  readonly targetOn: IsoDate;
  readonly isOverdue: boolean;
}

interface Renew {
  readonly item: {
    readonly id: string;
    readonly title: string;
    readonly ownerName: string | null;
    readonly criteria: number;
  };
  readonly standing: { readonly state: string };
  readonly until: IsoDate | null;
  readonly endsBeforeVisit: boolean;
  readonly wantsCheck: boolean;
}

interface Own {
  readonly service: { readonly name: string; readonly slug: string };
  readonly assessment: { readonly id: string; readonly title: string } | null;
  readonly editionTitle: string | null;
  readonly tally: Tally | null;
}

interface Change {
  readonly slug: string | null;
  readonly assessmentId: string;
  readonly criterion: string;
  readonly title: string;
  readonly status: string | null;
  readonly recordedAt: string;
  readonly recordedByName: string;
}

interface Guest {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly subjectName: string;
}

export interface Work {
  readonly due: readonly Due[];
  readonly openCount: number;
  readonly renew: readonly Renew[];
  readonly services: readonly Own[];
  readonly guests: readonly Guest[];
  readonly changes: readonly Change[];
  readonly changesSince: Instant;
}

const soonDays = 7;
const mostDue = 8;
const mostRenew = 8;

/** Lines for the page. The lists are cut to what one looks at in the morning; the counts are whole. */
export function presentMyWork(work: Work, today: IsoDate) {
  const overdue = work.due.filter(({ isOverdue }) => isOverdue).length;
  const soon = work.due.filter(
    ({ targetOn, isOverdue }) => !isOverdue && daysBetween(today, targetOn) <= soonDays,
  ).length;
  return {
    summary: summarise(overdue, soon, work.renew.length),
    due: work.due.slice(0, mostDue).map((answer) => ({ ...answer, when: dayInWords(answer.targetOn, today) })),
    dueCount: work.due.length,
    openCount: work.openCount,
    renew: work.renew.slice(0, mostRenew).map(({ item, standing, until, endsBeforeVisit, wantsCheck }) => ({
      id: item.id,
      title: item.title,
      owner: item.ownerName ?? "No owner",
      criteria: item.criteria,
      state: standing.state,
      also: [...(endsBeforeVisit ? ["ends before the visit"] : []), ...(wantsCheck ? ["link to check"] : [])],
      until: until === null ? "No date" : formatDate(until),
      away: until === null || until < today ? null : inDays(daysBetween(today, until)),
    })),
    renewCount: work.renew.length,
    renewEnded: work.renew.filter(({ standing }) => standing.state !== "current").length,
    services: work.services.map(presentService),
    guests: work.guests,
    changes: work.changes.map((change) => ({ ...change, when: formatMoment(change.recordedAt as Instant) })),
    since: formatDate(londonDate(work.changesSince)),
  };
}

/** What waits, in one sentence. What is nought is left out. */
function summarise(overdue: number, soon: number, renew: number): string {
  const parts = [
    ...(overdue > 0 ? [`${formatCount(overdue)} overdue`] : []),
    ...(soon > 0 ? [`${formatCount(soon)} due this week`] : []),
    ...(renew > 0 ? [`${plural(renew, "item")} of evidence to renew`] : []),
  ];
  return parts.length === 0 ? "Nothing is waiting for you." : `${parts.join(", ")}.`;
}

function presentService({ service, assessment, editionTitle, tally }: Own) {
  const shown = tally === null ? null : percentages(tally);
  return {
    name: service.name,
    slug: service.slug,
    assessmentId: assessment?.id ?? null,
    assessmentTitle: assessment?.title ?? null,
    editionTitle,
    shares: shown,
    complete: tally?.complete ?? 0,
    evidenced: tally?.evidenced ?? 0,
    denominator: tally?.denominator ?? 0,
    notComplete: tally === null ? 0 : tally.denominator - tally.complete,
    notYetRated: tally?.notYetRated ?? 0,
  };
}

/** "since 10 May" once it has passed, otherwise the weekday and the day. */
function dayInWords(day: IsoDate, today: IsoDate): string {
  return day < today ? `since ${formatDate(day)}` : formatDay(day);
}

function inDays(days: number): string {
  return days === 0 ? "today" : `in ${plural(days, "day")}`;
}
