// A highlight report of one programme: what a board reads on one page. Data in, lines out.
import { isOpenItem, isLateItem, itemStatuses, countByStatus, type StatusCounts } from "../../domain/programme/items";
import { firstLine, readProgress, shorten } from "../../domain/programme/lines";
import type { IsoDate } from "../../domain/dates";
import type { ItemStateRow } from "../../models/programme/items.server";

export interface HighlightLine {
  readonly id: string;
  readonly title: string;
  readonly owner: string | null;
  readonly dueOn: IsoDate | null;
  readonly status: ItemStateRow["status"];
  readonly isLate: boolean;
  readonly progress: string | null;
  readonly next: string | null;
  readonly benefit: string | null;
}

export interface Highlight {
  readonly counts: StatusCounts;
  readonly all: number;
  readonly lines: readonly HighlightLine[];
  /** What is left out so that the report stays one page. */
  readonly more: number;
  /** Finished before the period began, and so no news. */
  readonly finishedBefore: number;
  /** Behind, or open past its day, with what its programme says of the reason. */
  readonly behind: readonly { readonly id: string; readonly title: string; readonly why: string | null }[];
  readonly decisions: readonly { readonly id: string; readonly title: string; readonly words: string }[];
  /** How many of each are left out of the two lists above. */
  readonly moreBehind: number;
  readonly moreDecisions: number;
}

/** What fits on one A4 page with its lists below. */
const mostLines = 7;
const mostAsks = 4;
const longest = { title: 66, progress: 100, next: 80, benefit: 80, ask: 100 } as const;

/**
 * Items as they stood on `day`, and as they stood when the period began. What needs help comes first, then what is due soonest.
 * Counts are of every item; the lines leave out what was finished before the period.
 */
export function buildHighlight(now: readonly ItemStateRow[], before: readonly ItemStateRow[], day: IsoDate): Highlight {
  const finished = new Set(before.filter((item) => !isOpenItem(item)).map(({ itemId }) => itemId));
  const isOldNews = (item: ItemStateRow) => !isOpenItem(item) && finished.has(item.itemId);
  const news = now.filter((item) => !isOldNews(item)).sort((a, b) => compare(a, b, day));
  const behind = news
    .filter((item) => item.status === "behind" || isLateItem(item, day))
    .map(({ itemId: id, title, progress }) => ({
      id,
      title: titleOf(title),
      why: fitted(readProgress(progress).why, longest.ask),
    }));
  const decisions = news.filter(isOpenItem).flatMap(({ itemId: id, title, progress }) =>
    readProgress(progress).decisions.map((words) => ({
      id,
      title: titleOf(title),
      words: sentence(shorten(words, longest.ask)),
    })),
  );
  return {
    counts: countByStatus(now),
    all: now.length,
    lines: news.slice(0, mostLines).map((item) => lineOf(item, day)),
    more: Math.max(0, news.length - mostLines),
    finishedBefore: now.length - news.length,
    behind: behind.slice(0, mostAsks),
    decisions: decisions.slice(0, mostAsks),
    moreBehind: Math.max(0, behind.length - mostAsks),
    moreDecisions: Math.max(0, decisions.length - mostAsks),
  };
}

function lineOf(item: ItemStateRow, day: IsoDate): HighlightLine {
  const { progress, next } = readProgress(item.progress);
  return {
    id: item.itemId,
    title: titleOf(item.title),
    owner: item.owner,
    dueOn: item.dueOn,
    status: item.status,
    isLate: isLateItem(item, day),
    progress: fitted(progress, longest.progress),
    next: next === null ? null : sentence(shorten(next, longest.next)),
    benefit: fitted(firstLine(item.benefits), longest.benefit),
  };
}

const titleOf = (title: string) => shorten(title, longest.title);
const fitted = (line: string | null, most: number) => (line === null ? null : shorten(line, most));

const sentence = (line: string) => line.charAt(0).toUpperCase() + line.slice(1);

function compare(a: ItemStateRow, b: ItemStateRow, day: IsoDate): number {
  return (
    rank(a, day) - rank(b, day) ||
    (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999") ||
    a.title.localeCompare(b.title, "en")
  );
}

function rank(item: ItemStateRow, day: IsoDate): number {
  return isLateItem(item, day) ? itemStatuses.indexOf("behind") : itemStatuses.indexOf(item.status);
}
