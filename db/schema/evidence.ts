// Evidence: items, every state that they had, their files, and what they support.
import type { Generated } from "kysely";

type Bit = 0 | 1;

export interface EvidenceTables {
  evidence: {
    id: string;
    network_id: string;
    trust_id: string | null;
    form: "file" | "link";
    kind: string;
    title: string;
    address: string | null;
    owner_id: string | null;
    covers_from: string | null;
    covers_to: string | null;
    review_on: string | null;
    expires_on: string | null;
    visibility: "trust" | "network";
    withdrawn: Generated<Bit>;
    withdrawn_reason: string | null;
    held: Generated<Bit>;
    version: number;
    created_at: string;
    created_by: string;
    changed_at: string;
    document_id: string | null;
    system_name: string | null;
    replaced_by: string | null;
  };
  evidence_change: {
    id: string;
    evidence_id: string;
    version: number;
    title: string;
    owner_id: string | null;
    covers_from: string | null;
    covers_to: string | null;
    review_on: string | null;
    expires_on: string | null;
    visibility: "trust" | "network";
    withdrawn: Bit;
    held: Bit;
    note: string | null;
    on_behalf: Bit;
    recorded_at: string;
    recorded_by: string;
  };
  evidence_version: {
    id: string;
    evidence_id: string;
    number: number;
    sha256: string;
    bytes: number;
    file_name: string;
    file_type: string;
    declared_no_patient_data: Bit;
    added_at: string;
    added_by: string;
    purged_at: string | null;
    purged_by: string | null;
    purge_reason: string | null;
    what_changed: string | null;
  };
  attachment: {
    id: string;
    evidence_id: string;
    assessment_id: string;
    criterion_code: string;
    attached_at: string;
    attached_by: string;
    detached_at: string | null;
    detached_by: string | null;
  };
}
