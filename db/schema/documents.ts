// Documents, their versions, consultation, approval and adoption.
import type { Generated } from "kysely";

type Bit = 0 | 1;

export interface DocumentTables {
  document: {
    id: string;
    network_id: string;
    group_id: string;
    kind:
      | "policy"
      | "protocol"
      | "pathway"
      | "guideline"
      | "patient-information"
      | "template"
      | "form"
      | "terms-of-reference";
    title: string;
    owner_id: string | null;
    review_on: string | null;
    asks_acknowledgement: Bit;
    approvals_needed: number;
    version: number;
    created_at: string;
    created_by: string;
    changed_at: string;
  };
  document_tag: {
    document_id: string;
    kind: "modality" | "specialty" | "pathway" | "audience";
    tag: string;
  };
  document_link: {
    document_id: string;
    kind: "criterion" | "matrix-item" | "objective";
    within_id: string;
    code: string;
  };
  document_version: {
    id: string;
    document_id: string;
    major: number;
    minor: number;
    state: "draft" | "consultation" | "approval" | "published" | "under-review" | "superseded" | "withdrawn";
    change_note: string;
    material: Bit;
    form: "text" | "file";
    body: string | null;
    file_id: string | null;
    version: number;
    created_at: string;
    created_by: string;
    changed_at: string;
    published_at: string | null;
  };
  document_event: {
    id: string;
    document_id: string;
    version_id: string | null;
    did:
      | "started"
      | "drafted"
      | "changed"
      | "consultation-opened"
      | "consultation-extended"
      | "position-recorded"
      | "comment-added"
      | "comment-decided"
      | "consultation-closed"
      | "approval-asked"
      | "approved"
      | "approval-declined"
      | "returned-to-draft"
      | "published"
      | "superseded"
      | "review-started"
      | "review-confirmed"
      | "withdrawn"
      | "details-changed"
      | "adoption-recorded"
      | "change-proposed"
      | "proposal-settled";
    detail: string;
    trust_id: string | null;
    on_behalf: Generated<Bit>;
    recorded_at: string;
    recorded_by: string;
  };
  consultation: {
    id: string;
    version_id: string;
    question: string;
    opened_at: string;
    opened_by: string;
    closes_on: string;
    closed_at: string | null;
  };
  consultation_trust: {
    consultation_id: string;
    trust_id: string;
  };
  consultation_position: {
    consultation_id: string;
    trust_id: string;
    position: "agree" | "agree with changes" | "disagree" | "no view";
    note: string | null;
    version: number;
    recorded_at: string;
    recorded_by: string;
    on_behalf: Bit;
  };
  consultation_comment: {
    id: string;
    consultation_id: string;
    trust_id: string | null;
    about_part: string | null;
    words: string;
    recorded_at: string;
    recorded_by: string;
    outcome: "adopted" | "not adopted" | null;
    outcome_words: string | null;
    decided_at: string | null;
    decided_by: string | null;
    version: number;
  };
  approval: {
    version_id: string;
    round: number;
    person_id: string;
    decision: "approved" | "declined" | null;
    note: string | null;
    asked_at: string;
    decided_at: string | null;
  };
  document_proposal: {
    id: string;
    document_id: string;
    thread_id: string;
    words: string;
    proposed_at: string;
    proposed_by: string;
    outcome: "taken up" | "not taken up" | null;
    outcome_words: string | null;
    version_id: string | null;
    settled_at: string | null;
    settled_by: string | null;
    version: number;
  };
  acknowledgement: {
    version_id: string;
    person_id: string;
    acknowledged_at: string;
  };
  adoption: {
    id: string;
    document_id: string;
    version_id: string;
    trust_id: string;
    position: "under review" | "adopted" | "adapted" | "not adopted" | "not applicable";
    difference: string | null;
    reason: string | null;
    file_id: string | null;
    number: number;
    recorded_at: string;
    recorded_by: string;
    on_behalf: Bit;
  };
}
