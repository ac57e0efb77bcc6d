// What the addresses of lists of documents ask for. Words that are no choice are no filter.
import {
  documentKindWords,
  documentOrders,
  documentStateWords,
  type DocumentFilter,
  type DocumentKindId,
  type DocumentOrder,
} from "../domain/documents/document-list";

function pick<Id extends string>(query: URLSearchParams, name: string, choices: readonly Id[]): Id | null {
  return choices.find((choice) => choice === query.get(name)) ?? null;
}

function short(query: URLSearchParams, name: string): string | null {
  const value = (query.get(name) ?? "").trim().slice(0, 100);
  return value === "" ? null : value;
}

const kinds = Object.keys(documentKindWords) as DocumentKindId[];
const states = Object.keys(documentStateWords) as (keyof typeof documentStateWords)[];

export function readDocumentFilter(request: Request): DocumentFilter {
  const query = new URL(request.url).searchParams;
  return {
    words: short(query, "words") ?? "",
    kind: pick(query, "kind", kinds),
    group: short(query, "group"),
    modality: short(query, "modality"),
    specialty: short(query, "specialty"),
    audience: short(query, "audience"),
    state: pick(query, "state", states),
    unanswered: query.get("unanswered") === "yes",
    overdue: query.get("overdue") === "yes",
    order: pick(query, "order", documentOrders) ?? "title",
  };
}

/** The same filter as an address writes it. Defaults are left out. */
export function documentQuery(filter: DocumentFilter, change: Partial<DocumentFilter> = {}) {
  const { unanswered, overdue, order, ...rest } = { ...filter, ...change };
  return {
    ...rest,
    unanswered: unanswered ? "yes" : null,
    overdue: overdue ? "yes" : null,
    order: order === "title" ? null : order,
  };
}

/** Where a heading leads: the other way round for the column that is sorted by now. */
export function documentSort(filter: DocumentFilter, by: "title" | "published" | "review") {
  const down: DocumentOrder = `-${by}`;
  const now = filter.order === by ? ("ascending" as const) : filter.order === down ? ("descending" as const) : null;
  return { query: documentQuery(filter, { order: filter.order === by ? down : by }), now };
}

export function readMatrixFilter(request: Request) {
  const query = new URL(request.url).searchParams;
  return { group: short(query, "group"), specialty: short(query, "specialty"), kind: pick(query, "kind", kinds) };
}

/** The number of trusts that an address of the harmonised count names, or `null`. */
export function readLeast(request: Request): number | null {
  const value = new URL(request.url).searchParams.get("least") ?? "";
  return /^[1-9]\d{0,2}$/.test(value) ? Number(value) : null;
}
