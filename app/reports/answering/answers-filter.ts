// What the list of a whole assessment may be narrowed to, as it stands in the address: a section's filter, the section, and words.
import { wordsOf } from "../../domain/evidence-list";
import type { AnswersFilter } from "../../domain/view/answers-page";
import { readSectionFilter } from "../section-filter";

/** Reads the filter and the order of an address. Anything left out, or too long to be meant, is no filter. */
export function readAnswersFilter(query: URLSearchParams): AnswersFilter {
  const bounded = (name: string) => {
    const given = (query.get(name) ?? "").trim();
    return given.length > 100 ? "" : given;
  };
  return { section: bounded("section"), ...readSectionFilter(query), words: bounded("words"), order: bounded("order") };
}

/** The filter as it is kept: what narrows, and nothing else. */
export function queryOf(filter: AnswersFilter): string {
  return new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== "")).toString();
}

/** Whether every word stands in the code, what is asked, the note or the reason. */
export function hasWords(
  row: { readonly code: string; readonly text: string; readonly note: string | null; readonly reason: string | null },
  words: string,
): boolean {
  if (words === "") return true;
  const all = [row.code, row.text, row.note ?? "", row.reason ?? ""].join(" ").toLowerCase();
  return wordsOf(words).every((word) => all.includes(word));
}

/** The orders that a list may have; the first is that of the edition. */
export const answerOrders = [
  { value: "", label: "Code" },
  { value: "target", label: "Target date" },
  { value: "changed", label: "Last change" },
] as const;

interface Dated {
  readonly targetOn: string | null;
  readonly changedAt: string | null;
}

/** The rows in order: the soonest target date first, or the latest change. Rows without one come last, and equal ones stay as they are. */
export function inOrder<Row extends Dated>(rows: readonly Row[], order: string): readonly Row[] {
  if (order === "target") return rows.toSorted((a, b) => compare(a.targetOn ?? "9999", b.targetOn ?? "9999"));
  if (order === "changed") return rows.toSorted((a, b) => compare(b.changedAt ?? "", a.changedAt ?? ""));
  return rows;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
