// The tables as Kysely sees them, written by hand and proved against the migrated database by `tests/models/schema.test.ts`.
// Booleans are 0 or 1 here; models turn them into booleans. `| null` is a nullable column, never an optional one.
import type { Generated } from "kysely";
import type { AnsweringTables } from "./schema/answering";
import type { WorkbookTables } from "./schema/workbook";
import type { AwardTables } from "./schema/awards";
import type { BarrierTables } from "./schema/barriers";
import type { CrosswalkTables } from "./schema/crosswalks";
import type { DiscussionTables } from "./schema/discussions";
import type { EditionImportTables } from "./schema/editions";
import type { DocumentTables } from "./schema/documents";
import type { EvidenceTables } from "./schema/evidence";
import type { GroupTables } from "./schema/groups";
import type { GuardingTables } from "./schema/guarding";
import type { LibraryTables } from "./schema/library";
import type { MailTables } from "./schema/mail";
import type { MaturityTables } from "./schema/maturity";
import type { MeetingTables } from "./schema/meetings";
import type { QueryTables } from "./schema/queries";
import type { SearchTables } from "./schema/search";
import type { SharingTables } from "./schema/sharing";
import type { SurveyTables } from "./schema/surveys";

type Bit = 0 | 1;

export interface Schema
  extends
    GroupTables,
    EvidenceTables,
    LibraryTables,
    MaturityTables,
    MeetingTables,
    DiscussionTables,
    DocumentTables,
    SurveyTables,
    MailTables,
    QueryTables,
    SearchTables,
    SharingTables,
    GuardingTables,
    AnsweringTables,
    WorkbookTables,
    BarrierTables,
    CrosswalkTables,
    EditionImportTables,
    AwardTables {
  portal: { id: number; provenance: "facts" | "demonstration"; created_at: string };
  network: { id: string; name: string; short_name: string; created_at: string };
  icb: { id: string; network_id: string; name: string };
  trust: { id: string; network_id: string; icb_id: string; short_name: string; name: string; ods_code: string };
  site: {
    id: string;
    network_id: string;
    trust_id: string | null;
    name: string;
    kind: "hospital" | "cdc";
    opened_on: string | null;
    source: string;
  };
  fact: {
    id: string;
    network_id: string;
    trust_id: string | null;
    measure: string;
    value: string;
    unit: string | null;
    period: string | null;
    source: string;
    published: string;
    scope_note: string | null;
  };
  service: { id: string; network_id: string; trust_id: string; slug: string; name: string; created_at: string };
  service_activity: { service_id: string; activity: string; performed: Bit; source: string };
  setting: { network_id: string; name: string; value: string };
  plan: { id: string; network_id: string; title: string; source: string };
  objective: {
    id: string;
    plan_id: string;
    year: number;
    title: string;
    measure: string | null;
    target: number | null;
    due_on: string;
    published_state: string | null;
    source: string;
    position: number;
  };
  person: {
    id: string;
    network_id: string;
    email: string;
    name: string;
    password_hash: string;
    password_changed_at: string;
    disabled_at: string | null;
    created_at: string;
    previous_sign_in_at: string | null;
    last_sign_in_at: string | null;
  };
  role_held: {
    id: string;
    person_id: string;
    role: string;
    network_id: string | null;
    trust_id: string | null;
    group_id: string | null;
    assessment_id: string | null;
    from_on: string;
    to_on: string | null;
    created_at: string;
    stands_for_id: string | null;
    organisation: string | null;
    version: Generated<number>;
  };
  session: { id_hash: string; person_id: string; created_at: string; seen_at: string; expires_at: string };
  submission: {
    person_id: string;
    path: string;
    form_key: string;
    fingerprint: string;
    outcome: string;
    created_at: string;
  };
  edition: {
    id: string;
    standard: string;
    title: string;
    subject: "service" | "network";
    origin: "shipped" | "imported";
    document: string;
    sha256: string;
    stored_at: string;
  };
  assessment: {
    id: string;
    network_id: string;
    service_id: string | null;
    edition_id: string;
    standard: string;
    title: string;
    started_at: string;
    started_by: string;
    closed_at: string | null;
    closed_by: string | null;
  };
  answer: {
    assessment_id: string;
    criterion_code: string;
    value: string | null;
    reason: string | null;
    note: string | null;
    owner_id: string | null;
    target_on: string | null;
    version: number;
    changed_at: string;
    changed_by: string;
  };
  answer_change: {
    id: string;
    assessment_id: string;
    criterion_code: string;
    version: number;
    value: string | null;
    reason: string | null;
    note: string | null;
    owner_id: string | null;
    target_on: string | null;
    on_behalf: Bit;
    recorded_at: string;
    recorded_by: string;
  };
  published_gap_analysis: {
    id: string;
    network_id: string;
    standard: string;
    published_for: string;
    complete_percent: number;
    commenced_percent: number;
    not_started_percent: number;
    source: string;
  };
  stage_declaration: {
    id: string;
    service_id: string;
    stage: number;
    declared_on: string;
    note: string | null;
    on_behalf: Bit;
    recorded_at: string;
    recorded_by: string;
  };
  award: {
    id: string;
    service_id: string;
    scheme: string;
    scope: string;
    edition_title: string | null;
    granted_on: string | null;
    next_review_on: string | null;
    expires_on: string | null;
    status: "applied" | "granted" | "suspended" | "lapsed" | "withdrawn";
    known_on: string;
    source: string;
    applied_on: string | null;
    version: Generated<number>;
  };
  audit_log: {
    seq: Generated<number>;
    at: string;
    actor_id: string | null;
    did: string;
    to_kind: string;
    to_id: string;
    trust_id: string | null;
    detail: string;
    previous_hash: string;
    hash: string;
  };
  schema_migration: { name: string; sha256: string; applied_at: string };
}
