// A list of evidence narrowed and put in order, as its address asks.
import type { IsoDate } from "./dates";
import { countsUntil, evidenceStanding, type EvidenceFacts, type EvidenceStanding } from "./evidence";
import { wantsLinkCheck, type LinkFacts } from "./library/link-age";
import { endsBeforeVisit } from "./library/visit";

export const evidenceStates = [
  { id: "current", label: "Current" },
  { id: "ends-soon", label: "Ends soon" },
  { id: "before-visit", label: "Ends before the next visit" },
  { id: "review-due", label: "Review due or overdue" },
  { id: "review-overdue", label: "Review overdue" },
  { id: "expired", label: "Expired" },
  { id: "no-date", label: "No review date" },
  { id: "not-checked", label: "Links to check" },
  { id: "unused", label: "Used by no criterion" },
  { id: "held", label: "Held" },
  { id: "withdrawn", label: "Withdrawn" },
] as const;

export type EvidenceStateFilter = (typeof evidenceStates)[number]["id"];

export const evidenceOrders = [
  { id: "title", label: "Title" },
  { id: "until", label: "Counts until, soonest first" },
  { id: "until-down", label: "Counts until, latest first" },
  { id: "criteria-down", label: "Criteria, most first" },
  { id: "criteria", label: "Criteria, fewest first" },
  { id: "title-down", label: "Title, from Z to A" },
  { id: "owner", label: "Owner" },
] as const;

export type EvidenceOrder = (typeof evidenceOrders)[number]["id"];

export interface EvidenceFilter {
  /** `null`: all but the withdrawn. */
  readonly state: EvidenceStateFilter | null;
  readonly kind: string | null;
  /** A person's id, or `nobody`; `null` for everybody's. */
  readonly owner: string | null;
  /** Words that a title must have, in any order. */
  readonly words: string;
  readonly order: EvidenceOrder;
}

/** What a day is judged by besides the items themselves. */
export interface ListDay {
  readonly today: IsoDate;
  /** How near its end an item "ends soon". */
  readonly soonDays: number;
  /** After how many days somebody should look at a link again. */
  readonly linkDays: number;
  /** The next visit of assessors; `null` where none is known. */
  readonly visitOn: IsoDate | null;
}

export interface ListedFacts extends EvidenceFacts, LinkFacts {
  readonly title: string;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly kind: string;
  readonly criteria: number;
}

export type Standing<Item> = {
  readonly item: Item;
  readonly standing: EvidenceStanding;
  readonly until: IsoDate | null;
  readonly endsBeforeVisit: boolean;
  readonly wantsCheck: boolean;
};

/** The items that a filter lets through, in its order; equal ones stay in the order given. */
export function filterEvidence<Item extends ListedFacts>(
  items: readonly Item[],
  filter: EvidenceFilter,
  day: ListDay,
): readonly Standing<Item>[] {
  const words = wordsOf(filter.words);
  return items
    .map((item): Standing<Item> => {
      const standing = evidenceStanding(item, day.today, day.soonDays);
      return {
        item,
        standing,
        until: countsUntil(item),
        endsBeforeVisit: endsBeforeVisit(item, day.today, day.visitOn),
        wantsCheck: wantsLinkCheck(item, day.today, day.linkDays),
      };
    })
    .filter((each) => {
      const { item } = each;
      const title = item.title.toLowerCase();
      return (
        (filter.kind === null || item.kind === filter.kind) &&
        (filter.owner === null || (item.ownerId ?? nobody) === filter.owner) &&
        words.every((word) => title.includes(word)) &&
        isInState(each, filter.state)
      );
    })
    .sort(comparisons[filter.order]);
}

/** The owner of what has none, as an address writes it. */
export const nobody = "nobody";

/** @example wordsOf(" Dose  audit") // ["dose", "audit"] */
export function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
}

function isInState(each: Standing<ListedFacts>, wanted: EvidenceStateFilter | null): boolean {
  const { state, endsSoon, hasNoDate } = each.standing;
  const isThere = state !== "withdrawn";
  switch (wanted) {
    case null:
      return isThere;
    case "current":
    case "expired":
    case "held":
    case "withdrawn":
      return state === wanted;
    case "ends-soon":
      return endsSoon;
    case "before-visit":
      return each.endsBeforeVisit;
    case "review-overdue":
      return state === "review overdue";
    case "review-due":
      return endsSoon || state === "review overdue";
    case "no-date":
      return hasNoDate && isThere;
    case "not-checked":
      return each.wantsCheck;
    case "unused":
      return each.item.criteria === 0 && isThere;
  }
}

type Compare = (a: Standing<ListedFacts>, b: Standing<ListedFacts>) => number;

const byTitle: Compare = (a, b) => a.item.title.localeCompare(b.item.title, "en-GB");
/** What has no end comes after every end. */
const byUntil: Compare = (a, b) => compareText(a.until ?? "9999", b.until ?? "9999") || byTitle(a, b);
const byCriteria: Compare = (a, b) => a.item.criteria - b.item.criteria || byTitle(a, b);

/** What nobody owns comes last. */
const byOwner: Compare = (a, b) =>
  Number(a.item.ownerName === null) - Number(b.item.ownerName === null) ||
  (a.item.ownerName ?? "").localeCompare(b.item.ownerName ?? "", "en-GB") ||
  byTitle(a, b);

const comparisons: Readonly<Record<EvidenceOrder, Compare>> = {
  title: byTitle,
  "title-down": (a, b) => byTitle(b, a),
  until: byUntil,
  "until-down": (a, b) => compareText(b.until ?? "9999", a.until ?? "9999") || byTitle(a, b),
  criteria: byCriteria,
  owner: byOwner,
  "criteria-down": (a, b) => b.item.criteria - a.item.criteria || byTitle(a, b),
};

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
