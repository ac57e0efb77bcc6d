// What the address of an evidence list asks for. Words that are no choice are no filter.
import { evidenceKinds } from "../domain/evidence-kinds";
import { evidenceOrders, evidenceStates, type EvidenceFilter } from "../domain/evidence-list";

/** Reads the filter of an address. */
export function readEvidenceFilter(request: Request): EvidenceFilter {
  const query = new URL(request.url).searchParams;
  const pick = <Id extends string>(name: string, choices: readonly { readonly id: Id }[]): Id | null =>
    choices.find(({ id }) => id === query.get(name))?.id ?? null;
  return {
    state: pick("state", evidenceStates),
    kind: pick("kind", evidenceKinds),
    words: (query.get("words") ?? "").trim().slice(0, 100),
    order: pick("order", evidenceOrders) ?? "title",
  };
}

/** The same filter as an address writes it, with some of it changed. Defaults are left out. */
export function evidenceQuery(filter: EvidenceFilter, change: Partial<EvidenceFilter> = {}) {
  const { state, kind, words, order } = { ...filter, ...change };
  return { state, kind, words, order: order === "title" ? null : order };
}
