// Maturity templates and the network's submissions against them. To go back: restore the backup taken before it.
export const name = "0005_create_maturity";

export const statements: readonly string[] = [
  `create table maturity_template (
    id text primary key,
    title text not null,
    document text not null,
    sha256 text not null,
    stored_at text not null
  ) strict`,

  // A published submission has printed figures; one made here has item levels.
  `create table matrix_submission (
    id text primary key,
    network_id text not null references network (id) on delete restrict,
    template_id text not null references maturity_template (id) on delete restrict,
    title text not null,
    made_for text not null check (made_for glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    kind text not null check (kind in ('published', 'portal')),
    submitted_at text,
    submitted_by text references person (id) on delete restrict,
    version integer not null check (version >= 1),
    published_overall text,
    published_level text,
    source text,
    created_at text not null,
    created_by text references person (id) on delete restrict,
    check ((kind = 'published') = (source is not null))
  ) strict`,
  `create index matrix_submission_network on matrix_submission (network_id, made_for)`,
  `create index matrix_submission_template on matrix_submission (template_id)`,
  `create index matrix_submission_submitted_by on matrix_submission (submitted_by)`,
  `create index matrix_submission_created_by on matrix_submission (created_by)`,

  `create table matrix_published_domain (
    submission_id text not null references matrix_submission (id) on delete cascade,
    domain_code text not null,
    score text,
    level text not null,
    primary key (submission_id, domain_code)
  ) strict`,

  `create table matrix_item_level (
    submission_id text not null references matrix_submission (id) on delete cascade,
    item_code text not null,
    level text not null,
    note text,
    primary key (submission_id, item_code)
  ) strict`,
];
