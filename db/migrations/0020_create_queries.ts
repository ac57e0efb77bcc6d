// Queries: questions of the QI manager and of guests on an answer or on evidence, with every post that was made.
// To go back: restore the backup taken before it.
export const name = "0020_create_queries";

export const statements: readonly string[] = [
  // About an answer, which names its assessment and criterion, or about an item of evidence. A guest's always names the assessment.
  `create table query (
    id text primary key,
    network_id text not null references network (id) on delete restrict,
    trust_id text not null references trust (id) on delete restrict,
    service_id text not null references service (id) on delete restrict,
    assessment_id text references assessment (id) on delete restrict,
    criterion_code text,
    evidence_id text references evidence (id) on delete restrict,
    state text not null check (state in ('open', 'answered', 'accepted')),
    by_guest integer not null check (by_guest in (0, 1)),
    version integer not null,
    asked_at text not null,
    asked_by text not null references person (id) on delete restrict,
    changed_at text not null,
    check ((criterion_code is null) <> (evidence_id is null)),
    check (criterion_code is null or assessment_id is not null),
    check (by_guest = 0 or assessment_id is not null)
  ) strict`,
  `create index query_network on query (network_id, state)`,
  `create index query_trust on query (trust_id)`,
  `create index query_service on query (service_id, state)`,
  `create index query_assessment on query (assessment_id, criterion_code)`,
  `create index query_evidence on query (evidence_id)`,
  `create index query_by on query (asked_by)`,

  `create table query_post (
    id text primary key,
    query_id text not null references query (id) on delete restrict,
    version integer not null,
    what text not null check (what in ('asked', 'answered', 'asked-further', 'accepted')),
    words text,
    posted_at text not null,
    posted_by text not null references person (id) on delete restrict,
    unique (query_id, version),
    check (words is not null or what = 'accepted')
  ) strict`,
  `create index query_post_by on query_post (posted_by)`,
];
