// Crosswalks from one edition to another, and the assessments that were migrated by them. To go back: restore the backup taken before it.
export const name = "0023_create_crosswalks";

const relations = "('equal', 'narrower', 'broader', 'overlaps', 'new', 'dropped')";

export const statements: readonly string[] = [
  `create table crosswalk (
    id text primary key,
    network_id text not null references network (id) on delete restrict,
    from_edition_id text not null references edition (id) on delete restrict,
    to_edition_id text not null references edition (id) on delete restrict,
    made_at text not null,
    made_by text not null references person (id) on delete restrict,
    published_at text,
    published_by text references person (id) on delete restrict,
    check (from_edition_id <> to_edition_id),
    check ((published_at is null) = (published_by is null))
  ) strict`,
  `create index crosswalk_network on crosswalk (network_id, made_at)`,
  `create index crosswalk_from on crosswalk (from_edition_id)`,
  `create index crosswalk_to on crosswalk (to_edition_id)`,
  `create index crosswalk_made_by on crosswalk (made_by)`,
  `create index crosswalk_published_by on crosswalk (published_by)`,

  // A line without an old code is of a criterion that is new, one without a new code of a criterion that is asked no more.
  `create table crosswalk_line (
    id text primary key,
    crosswalk_id text not null references crosswalk (id) on delete cascade,
    from_code text,
    to_code text,
    relation text not null check (relation in ${relations}),
    note text,
    suggested_by text check (suggested_by in ('code', 'words')),
    likeness integer check (likeness between 0 and 100),
    confirmed_at text,
    confirmed_by text references person (id) on delete restrict,
    check ((relation = 'new') = (from_code is null)),
    check ((relation = 'dropped') = (to_code is null)),
    check ((confirmed_at is null) = (confirmed_by is null))
  ) strict`,
  `create unique index crosswalk_line_once on crosswalk_line (crosswalk_id, coalesce(from_code, ''), coalesce(to_code, ''))`,
  `create index crosswalk_line_confirmed_by on crosswalk_line (confirmed_by)`,
  // What assessments were migrated by never changes under them.
  ...["insert", "update", "delete"].map(
    (act) => `create trigger crosswalk_line_no_${act} before ${act} on crosswalk_line
      when exists (select 1 from crosswalk
        where id = ${act === "delete" ? "old" : "new"}.crosswalk_id and published_at is not null)
      begin select raise(abort, 'a published crosswalk never changes'); end`,
  ),

  // The account says of every old answer what became of it, as it was told when the migration was made.
  `create table assessment_migration (
    id text primary key,
    crosswalk_id text not null references crosswalk (id) on delete restrict,
    from_assessment_id text not null references assessment (id) on delete restrict,
    to_assessment_id text references assessment (id) on delete restrict,
    closed_from integer not null check (closed_from in (0, 1)),
    account text not null,
    on_behalf integer not null check (on_behalf in (0, 1)),
    made_at text not null,
    made_by text not null references person (id) on delete restrict,
    undone_at text,
    undone_by text references person (id) on delete restrict,
    check ((undone_at is null) = (undone_by is null)),
    check ((undone_at is null) = (to_assessment_id is not null))
  ) strict`,
  `create index assessment_migration_crosswalk on assessment_migration (crosswalk_id)`,
  `create unique index assessment_migration_from on assessment_migration (from_assessment_id) where undone_at is null`,
  `create index assessment_migration_of on assessment_migration (from_assessment_id, made_at)`,
  `create unique index assessment_migration_to on assessment_migration (to_assessment_id)`,
  `create index assessment_migration_made_by on assessment_migration (made_by)`,
  `create index assessment_migration_undone_by on assessment_migration (undone_by)`,
];
