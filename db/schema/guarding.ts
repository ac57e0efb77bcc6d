// What guards the network's files: patterns of hospital numbers, room for files, reports, and files removed for ever.

export interface GuardingTables {
  number_pattern: {
    id: string;
    trust_id: string;
    pattern: string;
    added_at: string;
    added_by: string;
    removed_at: string | null;
    removed_by: string | null;
  };
  file_allowance: {
    trust_id: string;
    megabytes: number;
    version: number;
    changed_at: string;
    changed_by: string;
  };
  blob_removal: { sha256: string; asked_at: string };
  file_report: {
    id: string;
    network_id: string;
    trust_id: string | null;
    evidence_version_id: string | null;
    file_id: string | null;
    words: string;
    reported_at: string;
    reported_by: string;
    state: "open" | "held" | "dismissed" | "removed";
    decided_at: string | null;
    decided_by: string | null;
    decision_reason: string | null;
  };
}
