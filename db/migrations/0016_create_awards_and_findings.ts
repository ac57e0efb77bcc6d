// Awards with their history, visits, findings, snapshots, and mock assessments by a peer. To go back: restore the backup taken before it.
export const name = "0016_create_awards_and_findings";

const day = "'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'";
const awardStates = "('applied', 'granted', 'suspended', 'lapsed', 'withdrawn')";
const visitKinds = "('document review', 'visit', 'surveillance', 'reassessment')";
const visitStates = "('planned', 'done', 'cancelled')";
const findingGrades = "('major', 'minor', 'recommendation')";
const findingStates = "('open', 'answered', 'closed', 'accepted')";

export const statements: readonly string[] = [
  `alter table award add column applied_on text`,
  `alter table award add column version integer not null default 1 check (version >= 1)`,

  // An award as it stood after each change. The first row of one that was known before the portal has no person: its source says whence.
  `create table award_change (
    id text primary key,
    award_id text not null references award (id) on delete restrict,
    version integer not null check (version >= 1),
    scheme text not null,
    scope text not null,
    edition_title text,
    status text not null check (status in ${awardStates}),
    applied_on text check (applied_on glob ${day}),
    granted_on text check (granted_on glob ${day}),
    next_review_on text check (next_review_on glob ${day}),
    expires_on text check (expires_on glob ${day}),
    known_on text not null check (known_on glob ${day}),
    source text not null,
    on_behalf integer not null check (on_behalf in (0, 1)),
    recorded_at text not null,
    recorded_by text references person (id) on delete restrict,
    unique (award_id, version)
  ) strict`,
  `create index award_change_recorded_by on award_change (recorded_by)`,

  `create table visit (
    id text primary key,
    award_id text not null references award (id) on delete restrict,
    service_id text not null references service (id) on delete restrict,
    kind text not null check (kind in ${visitKinds}),
    starts_on text not null check (starts_on glob ${day}),
    ends_on text not null check (ends_on glob ${day} and ends_on >= starts_on),
    state text not null check (state in ${visitStates}),
    note text,
    version integer not null check (version >= 1),
    created_at text not null,
    created_by text not null references person (id) on delete restrict,
    changed_at text not null
  ) strict`,
  `create index visit_award on visit (award_id)`,
  `create index visit_service on visit (service_id, state, starts_on)`,
  `create index visit_created_by on visit (created_by)`,

  `create table visit_change (
    id text primary key,
    visit_id text not null references visit (id) on delete restrict,
    version integer not null check (version >= 1),
    kind text not null check (kind in ${visitKinds}),
    starts_on text not null,
    ends_on text not null,
    state text not null check (state in ${visitStates}),
    note text,
    on_behalf integer not null check (on_behalf in (0, 1)),
    recorded_at text not null,
    recorded_by text not null references person (id) on delete restrict,
    unique (visit_id, version)
  ) strict`,
  `create index visit_change_recorded_by on visit_change (recorded_by)`,

  // Of a visit, or of an assessment that a guest reads in the portal, or of both.
  `create table finding (
    id text primary key,
    network_id text not null references network (id) on delete restrict,
    trust_id text not null references trust (id) on delete restrict,
    service_id text not null references service (id) on delete restrict,
    visit_id text references visit (id) on delete restrict,
    assessment_id text references assessment (id) on delete restrict,
    criterion_code text,
    words text not null,
    grade text not null check (grade in ${findingGrades}),
    due_on text check (due_on glob ${day}),
    state text not null check (state in ${findingStates}),
    by_guest integer not null check (by_guest in (0, 1)),
    response text,
    version integer not null check (version >= 1),
    raised_on text not null check (raised_on glob ${day}),
    raised_at text not null,
    raised_by text not null references person (id) on delete restrict,
    changed_at text not null,
    check ((visit_id is not null) + (assessment_id is not null) >= 1),
    check (criterion_code is null or assessment_id is not null)
  ) strict`,
  `create index finding_network on finding (network_id)`,
  `create index finding_trust on finding (trust_id, state)`,
  `create index finding_service on finding (service_id, state, due_on)`,
  `create index finding_visit on finding (visit_id)`,
  `create index finding_assessment on finding (assessment_id, criterion_code)`,
  `create index finding_raised_by on finding (raised_by)`,

  `create table finding_change (
    id text primary key,
    finding_id text not null references finding (id) on delete restrict,
    version integer not null check (version >= 1),
    what text not null check (what in ('raised', 'changed', 'answered', 'evidence-added', 'evidence-removed', 'closed', 'accepted',
      'reopened')),
    words text,
    due_on text,
    on_behalf integer not null check (on_behalf in (0, 1)),
    recorded_at text not null,
    recorded_by text not null references person (id) on delete restrict,
    unique (finding_id, version)
  ) strict`,
  `create index finding_change_recorded_by on finding_change (recorded_by)`,

  `create table finding_evidence (
    id text primary key,
    finding_id text not null references finding (id) on delete restrict,
    evidence_id text not null references evidence (id) on delete restrict,
    attached_at text not null,
    attached_by text not null references person (id) on delete restrict,
    detached_at text,
    detached_by text references person (id) on delete restrict,
    check ((detached_at is null) = (detached_by is null))
  ) strict`,
  `create unique index finding_evidence_once on finding_evidence (finding_id, evidence_id) where detached_at is null`,
  `create index finding_evidence_finding on finding_evidence (finding_id)`,
  `create index finding_evidence_evidence on finding_evidence (evidence_id)`,
  `create index finding_evidence_attached_by on finding_evidence (attached_by)`,
  `create index finding_evidence_detached_by on finding_evidence (detached_by)`,

  // Figures and answers as they were, as one document with its hash. Nothing that happens later reaches it.
  `create table snapshot (
    id text primary key,
    assessment_id text not null references assessment (id) on delete restrict,
    title text not null,
    taken_on text not null check (taken_on glob ${day}),
    document text not null,
    sha256 text not null check (length(sha256) = 64),
    on_behalf integer not null check (on_behalf in (0, 1)),
    taken_at text not null,
    taken_by text not null references person (id) on delete restrict,
    unique (assessment_id, title)
  ) strict`,
  `create index snapshot_assessment on snapshot (assessment_id, taken_at)`,
  `create index snapshot_taken_by on snapshot (taken_by)`,
  `create trigger snapshot_no_update before update on snapshot
    begin select raise(abort, 'a snapshot never changes'); end`,
  `create trigger snapshot_no_delete before delete on snapshot
    begin select raise(abort, 'a snapshot is kept'); end`,

  `create table mock_assessment (
    id text primary key,
    assessment_id text not null references assessment (id) on delete restrict,
    title text not null,
    ends_on text not null check (ends_on glob ${day}),
    started_at text not null,
    started_by text not null references person (id) on delete restrict,
    closed_at text,
    closed_by text references person (id) on delete restrict,
    check ((closed_at is null) = (closed_by is null))
  ) strict`,
  `create unique index mock_assessment_one on mock_assessment (assessment_id) where closed_at is null`,
  `create index mock_assessment_of on mock_assessment (assessment_id, started_at)`,
  `create index mock_assessment_started_by on mock_assessment (started_by)`,
  `create index mock_assessment_closed_by on mock_assessment (closed_by)`,

  `create table mock_verdict (
    mock_id text not null references mock_assessment (id) on delete restrict,
    criterion_code text not null,
    value text not null,
    note text,
    version integer not null check (version >= 1),
    changed_at text not null,
    changed_by text not null references person (id) on delete restrict,
    primary key (mock_id, criterion_code)
  ) strict`,
  `create index mock_verdict_changed_by on mock_verdict (changed_by)`,

  `create table mock_verdict_change (
    id text primary key,
    mock_id text not null references mock_assessment (id) on delete restrict,
    criterion_code text not null,
    version integer not null check (version >= 1),
    value text not null,
    note text,
    recorded_at text not null,
    recorded_by text not null references person (id) on delete restrict,
    unique (mock_id, criterion_code, version)
  ) strict`,
  `create index mock_verdict_change_recorded_by on mock_verdict_change (recorded_by)`,
];
