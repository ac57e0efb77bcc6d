// Awards over time, visits, findings, snapshots and mock assessments.
type Bit = 0 | 1;

type AwardStatus = "applied" | "granted" | "suspended" | "lapsed" | "withdrawn";
type VisitKind = "document review" | "visit" | "surveillance" | "reassessment";
type VisitState = "planned" | "done" | "cancelled";

export interface AwardTables {
  award_change: {
    id: string;
    award_id: string;
    version: number;
    scheme: string;
    scope: string;
    edition_title: string | null;
    status: AwardStatus;
    applied_on: string | null;
    granted_on: string | null;
    next_review_on: string | null;
    expires_on: string | null;
    known_on: string;
    source: string;
    on_behalf: Bit;
    recorded_at: string;
    recorded_by: string | null;
  };
  visit: {
    id: string;
    award_id: string;
    service_id: string;
    kind: VisitKind;
    starts_on: string;
    ends_on: string;
    state: VisitState;
    note: string | null;
    version: number;
    created_at: string;
    created_by: string;
    changed_at: string;
  };
  visit_change: {
    id: string;
    visit_id: string;
    version: number;
    kind: VisitKind;
    starts_on: string;
    ends_on: string;
    state: VisitState;
    note: string | null;
    on_behalf: Bit;
    recorded_at: string;
    recorded_by: string;
  };
  finding: {
    id: string;
    network_id: string;
    trust_id: string;
    service_id: string;
    visit_id: string | null;
    assessment_id: string | null;
    criterion_code: string | null;
    words: string;
    grade: "major" | "minor" | "recommendation";
    due_on: string | null;
    state: "open" | "answered" | "closed" | "accepted";
    by_guest: Bit;
    response: string | null;
    version: number;
    raised_on: string;
    raised_at: string;
    raised_by: string;
    changed_at: string;
  };
  finding_change: {
    id: string;
    finding_id: string;
    version: number;
    what:
      "raised" | "changed" | "answered" | "evidence-added" | "evidence-removed" | "closed" | "accepted" | "reopened";
    words: string | null;
    due_on: string | null;
    on_behalf: Bit;
    recorded_at: string;
    recorded_by: string;
  };
  finding_evidence: {
    id: string;
    finding_id: string;
    evidence_id: string;
    attached_at: string;
    attached_by: string;
    detached_at: string | null;
    detached_by: string | null;
  };
  snapshot: {
    id: string;
    assessment_id: string;
    title: string;
    taken_on: string;
    document: string;
    sha256: string;
    on_behalf: Bit;
    taken_at: string;
    taken_by: string;
  };
  mock_assessment: {
    id: string;
    assessment_id: string;
    title: string;
    ends_on: string;
    started_at: string;
    started_by: string;
    closed_at: string | null;
    closed_by: string | null;
  };
  mock_verdict: {
    mock_id: string;
    criterion_code: string;
    value: string;
    note: string | null;
    version: number;
    changed_at: string;
    changed_by: string;
  };
  mock_verdict_change: {
    id: string;
    mock_id: string;
    criterion_code: string;
    version: number;
    value: string;
    note: string | null;
    recorded_at: string;
    recorded_by: string;
  };
}
