// Editions, assessments, answers and their history, stages and awards. To go back: restore the backup taken before it.
export const name = "0003_create_assessments";

export const statements: readonly string[] = [
  `create table edition (
    id text primary key,
    standard text not null,
    title text not null,
    subject text not null check (subject in ('service', 'network')),
    origin text not null check (origin in ('shipped', 'imported')),
    document text not null,
    sha256 text not null,
    stored_at text not null
  ) strict`,

  `create table assessment (
    id text primary key,
    network_id text not null references network (id) on delete restrict,
    service_id text references service (id) on delete restrict,
    edition_id text not null references edition (id) on delete restrict,
    standard text not null,
    title text not null,
    started_at text not null,
    started_by text not null references person (id) on delete restrict,
    closed_at text,
    closed_by text references person (id) on delete restrict,
    check ((closed_at is null) = (closed_by is null))
  ) strict`,
  `create unique index assessment_one_open_service on assessment (service_id, standard)
    where closed_at is null and service_id is not null`,
  `create unique index assessment_one_open_network on assessment (network_id, standard)
    where closed_at is null and service_id is null`,
  `create index assessment_edition on assessment (edition_id, started_at)`,
  `create index assessment_service on assessment (service_id)`,
  `create index assessment_network on assessment (network_id)`,
  `create index assessment_started_by on assessment (started_by)`,
  `create index assessment_closed_by on assessment (closed_by)`,

  // The present state; a criterion without a row is not yet rated. Each change is also a row of answer_change.
  `create table answer (
    assessment_id text not null references assessment (id) on delete restrict,
    criterion_code text not null,
    value text,
    reason text,
    note text,
    owner_id text references person (id) on delete restrict,
    target_on text check (target_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    version integer not null check (version >= 1),
    changed_at text not null,
    changed_by text not null references person (id) on delete restrict,
    primary key (assessment_id, criterion_code)
  ) strict`,
  `create index answer_owner on answer (owner_id, target_on)`,
  `create index answer_changed_by on answer (changed_by)`,

  `create table answer_change (
    id text primary key,
    assessment_id text not null references assessment (id) on delete restrict,
    criterion_code text not null,
    version integer not null,
    value text,
    reason text,
    note text,
    owner_id text references person (id) on delete restrict,
    target_on text,
    on_behalf integer not null check (on_behalf in (0, 1)),
    recorded_at text not null,
    recorded_by text not null references person (id) on delete restrict,
    unique (assessment_id, criterion_code, version)
  ) strict`,
  `create index answer_change_as_at on answer_change (assessment_id, criterion_code, recorded_at, version)`,
  `create index answer_change_recent on answer_change (assessment_id, recorded_at)`,
  `create index answer_change_owner on answer_change (owner_id)`,
  `create index answer_change_recorded_by on answer_change (recorded_by)`,

  `create table published_gap_analysis (
    id text primary key,
    network_id text not null references network (id) on delete restrict,
    standard text not null,
    published_for text not null,
    complete_percent integer not null check (complete_percent between 0 and 100),
    commenced_percent integer not null check (commenced_percent between 0 and 100),
    not_started_percent integer not null check (not_started_percent between 0 and 100),
    source text not null,
    check (complete_percent + commenced_percent + not_started_percent = 100)
  ) strict`,
  `create index published_gap_analysis_network on published_gap_analysis (network_id, standard, published_for)`,

  `create table stage_declaration (
    id text primary key,
    service_id text not null references service (id) on delete restrict,
    stage integer not null check (stage >= 0),
    declared_on text not null check (declared_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    note text,
    on_behalf integer not null check (on_behalf in (0, 1)),
    recorded_at text not null,
    recorded_by text not null references person (id) on delete restrict
  ) strict`,
  `create index stage_declaration_service on stage_declaration (service_id, declared_on, recorded_at)`,
  `create index stage_declaration_recorded_by on stage_declaration (recorded_by)`,

  `create table award (
    id text primary key,
    service_id text not null references service (id) on delete restrict,
    scheme text not null,
    scope text not null,
    edition_title text,
    granted_on text,
    next_review_on text,
    expires_on text,
    status text not null check (status in ('applied', 'granted', 'suspended', 'lapsed', 'withdrawn')),
    known_on text not null,
    source text not null
  ) strict`,
  `create index award_service on award (service_id)`,
];
