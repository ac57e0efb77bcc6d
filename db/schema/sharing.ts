// What trusts share about single criteria, and answers carried from one assessment into the next.

export interface SharingTables {
  share_offer: {
    id: string;
    network_id: string;
    trust_id: string;
    service_id: string;
    edition_id: string;
    criterion_code: string;
    evidence_id: string | null;
    words: string;
    version: number;
    offered_at: string;
    offered_by: string;
    changed_at: string;
    withdrawn_at: string | null;
    withdrawn_by: string | null;
  };
  contact_request: {
    id: string;
    network_id: string;
    offer_id: string;
    trust_id: string;
    message: string;
    state: "open" | "accepted" | "declined" | "lapsed";
    reply: string | null;
    version: number;
    asked_at: string;
    asked_by: string;
    settled_at: string | null;
    settled_by: string | null;
  };
  offer_use: { offer_id: string; trust_id: string; recorded_at: string; recorded_by: string };
  sharing_change: {
    id: string;
    offer_id: string;
    trust_id: string;
    what: "offered" | "changed" | "withdrawn" | "asked" | "accepted" | "declined" | "lapsed" | "used";
    words: string | null;
    recorded_at: string;
    recorded_by: string;
  };
  carried_answer: {
    assessment_id: string;
    criterion_code: string;
    from_assessment_id: string;
    from_criterion_code: string;
    value: string;
    reason: string | null;
    confirmed_at: string | null;
    confirmed_by: string | null;
  };
}
