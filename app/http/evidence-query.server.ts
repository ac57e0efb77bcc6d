// What the address of an evidence list asks for. Words that are no choice are no filter.
import { evidenceKinds } from "../domain/evidence-kinds";
import { evidenceOrders, evidenceStates, type EvidenceFilter, type EvidenceOrder } from "../domain/evidence-list";
import type { Scope } from "../models/scope.server";
import { paths } from "./paths";

/** Reads the filter of an address. "me" is whoever reads it. */
export function readEvidenceFilter(request: Request, scope: Scope): EvidenceFilter {
  const query = new URL(request.url).searchParams;
  const pick = <Id extends string>(name: string, choices: readonly { readonly id: Id }[]): Id | null =>
    choices.find(({ id }) => id === query.get(name))?.id ?? null;
  return {
    state: pick("state", evidenceStates),
    kind: pick("kind", evidenceKinds),
    owner: readOwner(query.get("owner"), scope),
    words: (query.get("words") ?? "").trim().slice(0, 100),
    order: pick("order", evidenceOrders) ?? "title",
  };
}

function readOwner(given: string | null, scope: Scope): string | null {
  const owner = given === "me" ? (scope.actor?.personId ?? null) : given;
  return owner === null || owner === "" ? null : owner.slice(0, 100);
}

/** The same filter as an address writes it, with some of it changed. Defaults are left out. */
export function evidenceQuery(filter: EvidenceFilter, change: Partial<EvidenceFilter> = {}) {
  const { state, kind, owner, words, order } = { ...filter, ...change };
  return { state, kind, owner, words, order: order === "title" ? null : order };
}

export interface SortLink {
  readonly href: string;
  readonly now: "ascending" | "descending" | null;
}

export interface SortLinks {
  readonly title: SortLink;
  readonly until: SortLink;
  readonly criteria: SortLink;
}

/** Where each heading leads: the other way round for the column that is sorted by now. Criteria begin with the most. */
export function sortLinks(slug: string, filter: EvidenceFilter): SortLinks {
  const link = (up: EvidenceOrder, down: EvidenceOrder, first: EvidenceOrder): SortLink => {
    const now = filter.order === up ? "ascending" : filter.order === down ? "descending" : null;
    const order = now === null ? first : filter.order === up ? down : up;
    return { href: paths.evidenceList(slug, evidenceQuery(filter, { order })), now };
  };
  return {
    title: link("title", "title-down", "title"),
    until: link("until", "until-down", "until"),
    criteria: link("criteria", "criteria-down", "criteria-down"),
  };
}
