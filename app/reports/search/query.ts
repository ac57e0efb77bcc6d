// What the address of a search says. Anything that it should not say is left out.
import type { EntryKind } from "../../models/search/entries.server";
import { kindWords } from "./present";

export interface SearchQuery {
  readonly typed: string;
  readonly kind: EntryKind | null;
  readonly group: string | null;
  readonly trust: string | null;
  readonly from: number;
}

export function readSearchQuery(query: URLSearchParams): SearchQuery {
  const kind = query.get("kind") ?? "";
  const from = query.get("from") ?? "";
  return {
    typed: (query.get("q") ?? "").trim(),
    kind: Object.hasOwn(kindWords, kind) ? (kind as EntryKind) : null,
    group: query.get("group") || null,
    trust: query.get("trust") || null,
    from: /^\d{1,3}$/.test(from) ? Number(from) : 0,
  };
}
