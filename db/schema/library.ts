// The tables of the evidence library beside those of evidence itself.

export interface LibraryTables {
  link_check: { id: string; evidence_id: string; on_behalf: 0 | 1; checked_at: string; checked_by: string };
  replacement_request: {
    id: string;
    evidence_id: string;
    words: string;
    due_on: string | null;
    state: "open" | "done" | "withdrawn" | "taken-back";
    on_behalf: 0 | 1;
    asked_at: string;
    asked_by: string;
    settled_at: string | null;
    settled_by: string | null;
  };
}
