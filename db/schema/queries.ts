// Queries on answers and evidence.

export interface QueryTables {
  query: {
    id: string;
    network_id: string;
    trust_id: string;
    service_id: string;
    assessment_id: string | null;
    criterion_code: string | null;
    evidence_id: string | null;
    state: "open" | "answered" | "accepted";
    by_guest: 0 | 1;
    version: number;
    asked_at: string;
    asked_by: string;
    changed_at: string;
  };
  query_post: {
    id: string;
    query_id: string;
    version: number;
    what: "asked" | "answered" | "asked-further" | "accepted";
    words: string | null;
    posted_at: string;
    posted_by: string;
  };
}
