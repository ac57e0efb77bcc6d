// Evidence of trusts and the network, its versions, dated changes and attachments. To go back: restore the backup taken before it.
export const name = "0004_create_evidence";

export const statements: readonly string[] = [
  `create table evidence (
    id text primary key,
    network_id text not null references network (id) on delete restrict,
    trust_id text references trust (id) on delete restrict,
    form text not null check (form in ('file', 'link')),
    kind text not null,
    title text not null,
    address text,
    owner_id text references person (id) on delete restrict,
    covers_from text,
    covers_to text,
    review_on text,
    expires_on text,
    visibility text not null check (visibility in ('trust', 'network')),
    withdrawn integer not null default 0 check (withdrawn in (0, 1)),
    withdrawn_reason text,
    held integer not null default 0 check (held in (0, 1)),
    version integer not null check (version >= 1),
    created_at text not null,
    created_by text not null references person (id) on delete restrict,
    changed_at text not null,
    check ((form = 'link') = (address is not null))
  ) strict`,
  `create index evidence_network on evidence (network_id)`,
  `create index evidence_trust on evidence (trust_id, title)`,
  `create index evidence_owner on evidence (owner_id)`,
  `create index evidence_created_by on evidence (created_by)`,

  // What decides whether evidence counts, as it stood after each change; read for any past day.
  `create table evidence_change (
    id text primary key,
    evidence_id text not null references evidence (id) on delete restrict,
    version integer not null,
    title text not null,
    owner_id text references person (id) on delete restrict,
    covers_from text,
    covers_to text,
    review_on text,
    expires_on text,
    visibility text not null,
    withdrawn integer not null check (withdrawn in (0, 1)),
    held integer not null check (held in (0, 1)),
    note text,
    on_behalf integer not null check (on_behalf in (0, 1)),
    recorded_at text not null,
    recorded_by text not null references person (id) on delete restrict,
    unique (evidence_id, version)
  ) strict`,
  `create index evidence_change_as_at on evidence_change (evidence_id, recorded_at, version)`,
  `create index evidence_change_owner on evidence_change (owner_id)`,
  `create index evidence_change_recorded_by on evidence_change (recorded_by)`,

  `create table evidence_version (
    id text primary key,
    evidence_id text not null references evidence (id) on delete restrict,
    number integer not null check (number >= 1),
    sha256 text not null check (length(sha256) = 64),
    bytes integer not null check (bytes > 0),
    file_name text not null,
    file_type text not null,
    declared_no_patient_data integer not null check (declared_no_patient_data = 1),
    added_at text not null,
    added_by text not null references person (id) on delete restrict,
    unique (evidence_id, number)
  ) strict`,
  `create index evidence_version_sha256 on evidence_version (sha256)`,
  `create index evidence_version_added_by on evidence_version (added_by)`,

  `create table attachment (
    id text primary key,
    evidence_id text not null references evidence (id) on delete restrict,
    assessment_id text not null references assessment (id) on delete restrict,
    criterion_code text not null,
    attached_at text not null,
    attached_by text not null references person (id) on delete restrict,
    detached_at text,
    detached_by text references person (id) on delete restrict,
    check ((detached_at is null) = (detached_by is null))
  ) strict`,
  `create unique index attachment_once on attachment (assessment_id, criterion_code, evidence_id) where detached_at is null`,
  `create index attachment_assessment on attachment (assessment_id, criterion_code)`,
  `create index attachment_evidence on attachment (evidence_id)`,
  `create index attachment_attached_by on attachment (attached_by)`,
  `create index attachment_detached_by on attachment (detached_by)`,
];
