// What closes actions of services and checks them, and barriers, as Kysely sees them.
type Bit = 0 | 1;

type BarrierSeverity = "low" | "medium" | "high";
type BarrierKind =
  | "no-lead"
  | "no-protected-time"
  | "no-funding"
  | "accreditation-cost"
  | "senior-engagement"
  | "governance-support"
  | "systems"
  | "capacity"
  | "other";

export interface BarrierTables {
  action_evidence: { id: string; action_id: string; evidence_id: string; attached_at: string; attached_by: string };
  action_check: {
    id: string;
    action_id: string;
    due_on: string;
    done_on: string | null;
    effective: Bit | null;
    note: string | null;
    on_behalf: Bit;
    planned_at: string;
    planned_by: string;
    recorded_at: string | null;
    recorded_by: string | null;
  };
  barrier: {
    id: string;
    network_id: string;
    trust_id: string;
    service_id: string;
    kind: BarrierKind;
    severity: BarrierSeverity;
    since_on: string;
    words: string;
    help_wanted: string | null;
    resolved_on: string | null;
    resolved_how: string | null;
    version: number;
    created_at: string;
    created_by: string;
    changed_at: string;
  };
  barrier_change: {
    id: string;
    barrier_id: string;
    version: number;
    what: "recorded" | "changed" | "resolved";
    kind: BarrierKind;
    severity: BarrierSeverity;
    since_on: string;
    words: string;
    help_wanted: string | null;
    resolved_on: string | null;
    resolved_how: string | null;
    on_behalf: Bit;
    recorded_at: string;
    recorded_by: string;
  };
}
