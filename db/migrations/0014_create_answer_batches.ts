// Answers changed together, so that they can be undone together, and the views of a list that a person keeps. To go back: restore the
// backup taken before it.
export const name = "0014_create_answer_batches";

export const statements: readonly string[] = [
  `create table answer_batch (
    id text primary key,
    assessment_id text not null references assessment (id) on delete restrict,
    kind text not null check (kind in ('bulk', 'workbook', 'undo')),
    undoes_id text references answer_batch (id) on delete restrict,
    on_behalf integer not null check (on_behalf in (0, 1)),
    made_at text not null,
    made_by text not null references person (id) on delete restrict,
    check ((kind = 'undo') = (undoes_id is not null))
  ) strict`,
  `create index answer_batch_assessment on answer_batch (assessment_id, made_at)`,
  `create unique index answer_batch_undoes on answer_batch (undoes_id)`,
  `create index answer_batch_by on answer_batch (made_by)`,

  // What stood before and after is in answer_change, by version; 0 is nothing recorded yet.
  `create table answer_batch_change (
    batch_id text not null references answer_batch (id) on delete restrict,
    criterion_code text not null,
    version_before integer not null check (version_before >= 0),
    version_after integer not null check (version_after = version_before + 1),
    primary key (batch_id, criterion_code)
  ) strict, without rowid`,

  // The query is kept as the page wrote it, without the page it was kept on: a view serves every assessment its person may read.
  `create table saved_view (
    id text primary key,
    person_id text not null references person (id) on delete cascade,
    page text not null check (page in ('answers')),
    name text not null,
    query text not null,
    created_at text not null,
    unique (person_id, page, name)
  ) strict`,
];
