// A list of evidence narrowed and put in order, as its address asks.
import type { IsoDate } from "./dates";
import { countsUntil, evidenceStanding, type EvidenceFacts, type EvidenceStanding } from "./evidence";

export const evidenceStates = [
  { id: "current", label: "Current" },
  { id: "review-due", label: "Review due or overdue" },
  { id: "expired", label: "Expired" },
  { id: "no-date", label: "No review date" },
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
] as const;

export type EvidenceOrder = (typeof evidenceOrders)[number]["id"];

export interface EvidenceFilter {
  /** `null`: all but the withdrawn. */
  readonly state: EvidenceStateFilter | null;
  readonly kind: string | null;
  /** Words that a title must have, in any order. */
  readonly words: string;
  readonly order: EvidenceOrder;
}

export interface ListedFacts extends EvidenceFacts {
  readonly title: string;
  readonly kind: string;
  readonly criteria: number;
}

export type Standing<Item> = {
  readonly item: Item;
  readonly standing: EvidenceStanding;
  readonly until: IsoDate | null;
};

/** The items that a filter lets through, in its order; equal ones stay in the order given. */
export function filterEvidence<Item extends ListedFacts>(
  items: readonly Item[],
  filter: EvidenceFilter,
  today: IsoDate,
  soonDays: number,
): readonly Standing<Item>[] {
  const words = wordsOf(filter.words);
  return items
    .map((item) => ({ item, standing: evidenceStanding(item, today, soonDays), until: countsUntil(item) }))
    .filter(({ item, standing }) => {
      const isOfKind = filter.kind === null || item.kind === filter.kind;
      const title = item.title.toLowerCase();
      return isOfKind && words.every((word) => title.includes(word)) && isInState(standing, filter.state);
    })
    .sort(comparisons[filter.order]);
}

/** @example wordsOf(" Dose  audit") // ["dose", "audit"] */
export function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
}

function isInState({ state, endsSoon, hasNoDate }: EvidenceStanding, wanted: EvidenceStateFilter | null): boolean {
  switch (wanted) {
    case null:
      return state !== "withdrawn";
    case "current":
    case "expired":
    case "withdrawn":
      return state === wanted;
    case "review-due":
      return endsSoon || state === "review overdue";
    case "no-date":
      return hasNoDate && state !== "withdrawn";
  }
}

type Compare = (a: Standing<ListedFacts>, b: Standing<ListedFacts>) => number;

const byTitle: Compare = (a, b) => a.item.title.localeCompare(b.item.title, "en-GB");
/** What has no end comes after every end. */
const byUntil: Compare = (a, b) => compareText(a.until ?? "9999", b.until ?? "9999") || byTitle(a, b);
const byCriteria: Compare = (a, b) => a.item.criteria - b.item.criteria || byTitle(a, b);

const comparisons: Readonly<Record<EvidenceOrder, Compare>> = {
  title: byTitle,
  "title-down": (a, b) => byTitle(b, a),
  until: byUntil,
  "until-down": (a, b) => compareText(b.until ?? "9999", a.until ?? "9999") || byTitle(a, b),
  criteria: byCriteria,
  "criteria-down": (a, b) => b.item.criteria - a.item.criteria || byTitle(a, b),
};

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
