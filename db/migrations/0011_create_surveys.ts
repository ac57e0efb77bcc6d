// Surveys: a group asks, each trust or service answers once. To go back: restore the backup taken before it.
export const name = "0011_create_surveys";

export const statements: readonly string[] = [
  `create table survey (
    id text primary key,
    network_id text not null references network (id) on delete restrict,
    group_id text not null references "group" (id) on delete restrict,
    title text not null,
    purpose text not null,
    asks text not null check (asks in ('trust', 'service')),
    publish_rule text not null check (publish_rule in ('named', 'anonymous', 'private')),
    state text not null check (state in ('draft', 'open', 'closed')),
    closes_on text,
    opened_at text,
    closed_at text,
    version integer not null,
    created_at text not null,
    created_by text not null references person (id) on delete restrict
  ) strict`,
  `create index survey_network on survey (network_id)`,
  `create index survey_group on survey (group_id, state)`,
  `create index survey_by on survey (created_by)`,

  // Settings of a kind (choices, columns, unit) are JSON whose shape the domain checks.
  `create table survey_question (
    id text primary key,
    survey_id text not null references survey (id) on delete cascade,
    position integer not null,
    kind text not null check (kind in ('choice', 'several', 'number', 'text', 'yes-no', 'table-by-site')),
    wording text not null,
    hint text,
    guidance_source text,
    settings text not null,
    required integer not null check (required in (0, 1)),
    version integer not null
  ) strict`,
  `create index survey_question_survey on survey_question (survey_id, position)`,

  `create table survey_response (
    id text primary key,
    survey_id text not null references survey (id) on delete restrict,
    trust_id text not null references trust (id) on delete restrict,
    service_id text references service (id) on delete restrict,
    state text not null check (state in ('provisional', 'final')),
    version integer not null,
    changed_at text not null,
    changed_by text not null references person (id) on delete restrict,
    on_behalf integer not null check (on_behalf in (0, 1)),
    finalised_at text
  ) strict`,
  `create unique index survey_response_one_of_trust on survey_response (survey_id, trust_id) where service_id is null`,
  `create unique index survey_response_one_of_service on survey_response (survey_id, service_id) where service_id is not null`,
  `create index survey_response_survey on survey_response (survey_id)`,
  `create index survey_response_trust on survey_response (trust_id)`,
  `create index survey_response_service on survey_response (service_id)`,
  `create index survey_response_by on survey_response (changed_by)`,

  `create table survey_answer (
    response_id text not null references survey_response (id) on delete cascade,
    question_id text not null references survey_question (id) on delete restrict,
    value text not null,
    note text,
    asks_help integer not null check (asks_help in (0, 1)),
    offers_help integer not null check (offers_help in (0, 1)),
    primary key (response_id, question_id)
  ) strict`,
  `create index survey_answer_question on survey_answer (question_id)`,

  `create table survey_change (
    id text primary key,
    survey_id text not null references survey (id) on delete restrict,
    trust_id text references trust (id) on delete restrict,
    what text not null check (what in ('started', 'changed', 'opened', 'closed', 'reopened', 'answered', 'finalised',
      'returned-to-provisional')),
    detail text not null,
    on_behalf integer not null check (on_behalf in (0, 1)),
    recorded_at text not null,
    recorded_by text not null references person (id) on delete restrict
  ) strict`,
  `create index survey_change_survey on survey_change (survey_id, recorded_at)`,
  `create index survey_change_trust on survey_change (trust_id)`,
  `create index survey_change_by on survey_change (recorded_by)`,
];
