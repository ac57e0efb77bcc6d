// Workbooks that were brought back and wait to be applied. To go back: restore the backup taken before it.
export const name = "0018_create_workbook_imports";

export const statements: readonly string[] = [
  // What was read is kept, and the file is not: the rows of an import are its uploader's own until they are applied, or until they age.
  `create table workbook_import (
    id text primary key,
    assessment_id text not null references assessment (id) on delete cascade,
    made_at text not null,
    made_by text not null references person (id) on delete cascade,
    file_name text not null,
    rows text not null,
    faults text not null,
    applied_batch_id text references answer_batch (id) on delete restrict,
    applied_at text,
    check ((applied_batch_id is null) = (applied_at is null))
  ) strict`,
  `create index workbook_import_assessment on workbook_import (assessment_id)`,
  `create index workbook_import_by on workbook_import (made_by, made_at)`,
  `create index workbook_import_batch on workbook_import (applied_batch_id)`,
];
