// Editions that were brought in, from the file to what was published. To go back: restore the backup taken before it.
export const name = "0022_create_edition_imports";

export const statements: readonly string[] = [
  // What was read is kept until it is published or too old, and the file is not. Who confirmed the licence is kept with what they published.
  `create table edition_import (
    id text primary key,
    network_id text not null references network (id) on delete restrict,
    made_at text not null,
    made_by text not null references person (id) on delete restrict,
    file_name text not null,
    state text not null check (state in ('reading', 'ready', 'refused', 'published')),
    read_at text,
    draft text,
    faults text,
    edition_id text references edition (id) on delete restrict,
    published_at text,
    published_by text references person (id) on delete restrict,
    check ((state = 'ready') = (draft is not null)),
    check ((state = 'refused') = (faults is not null)),
    check ((state = 'published') = (edition_id is not null and published_at is not null and published_by is not null))
  ) strict`,
  `create index edition_import_network on edition_import (network_id, made_at)`,
  `create index edition_import_by on edition_import (made_by)`,
  `create index edition_import_edition on edition_import (edition_id)`,
  `create index edition_import_publisher on edition_import (published_by)`,
];
