// The search index. Its two full-text tables have no rows of their own to type: models write them as SQL.
import type { Generated } from "kysely";

export interface SearchTables {
  search_entry: {
    id: Generated<number>;
    network_id: string | null;
    kind: "criterion" | "evidence" | "document" | "thread" | "meeting" | "work-item" | "survey" | "person" | "group";
    ref_id: string;
    reach: "everyone" | "trust" | "shared" | "network" | "group" | "members" | "author" | "person";
    trust_id: string | null;
    group_id: string | null;
    author_id: string | null;
    code: string | null;
    title: string;
    place: string;
    leads_to: string;
    changed_at: string;
  };
  search_text: { id: number; title: string; words: string };
  search_due: { kind: string; ref_id: string };
  search_term: { id: Generated<number>; term: string };
}
