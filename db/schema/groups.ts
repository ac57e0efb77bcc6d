// Groups' own history, and files that are not evidence.
import type { Generated } from "kysely";

type Bit = 0 | 1;

export interface GroupTables {
  group: {
    id: string;
    network_id: string;
    parent_id: string | null;
    slug: string;
    name: string;
    kind: "board" | "forum" | "sig" | "task-and-finish" | "workstream";
    purpose: string;
    chair_title: string | null;
    cadence: string | null;
    status: "active" | "setting-up" | "merged" | "closed";
    source: string;
    access: Generated<"open" | "members-only">;
    deputy_title: string | null;
    ends_on: string | null;
    closed_on: string | null;
    merged_into_id: string | null;
    quorum_members: number | null;
    quorum_trusts: number | null;
    volunteers_vote: Generated<Bit>;
    version: Generated<number>;
  };
  group_change: {
    id: string;
    group_id: string;
    what:
      | "created"
      | "changed"
      | "renamed"
      | "merged"
      | "closed"
      | "reopened"
      | "member-added"
      | "member-changed"
      | "member-ended";
    /** Whose membership it was. */
    person_id: string | null;
    detail: string;
    recorded_at: string;
    recorded_by: string;
  };
  stored_file: {
    id: string;
    network_id: string;
    sha256: string;
    bytes: number;
    file_name: string;
    file_type: string;
    added_at: string;
    added_by: string;
    purged_at: string | null;
    purged_by: string | null;
    purge_reason: string | null;
  };
  file_text: {
    sha256: string;
    state: "read" | "none" | "unreadable" | "too-large" | "timed-out";
    words: string;
    read_at: string;
  };
  file_hold: {
    id: string;
    network_id: string;
    trust_id: string | null;
    kind: "evidence" | "file";
    evidence_version_id: string | null;
    file_id: string | null;
    reason: "nhs-number" | "hospital-number" | "date-of-birth" | "not-read" | "reported" | "not-scanned" | "virus";
    findings: string;
    held_at: string;
    uploaded_by: string;
    released_at: string | null;
    released_by: string | null;
    release_reason: string | null;
    replaced_at: string | null;
  };
}
