// Hospital-number patterns of trusts, reports about files, files removed for ever, and more reasons to hold one.
// To go back: restore the backup taken before it.
export const name = "0017_guard_files";

export const statements: readonly string[] = [
  // What a trust's hospital numbers look like. A removed one stays, so that it is known what files were looked through for.
  `create table number_pattern (
    id text primary key,
    trust_id text not null references trust (id) on delete restrict,
    pattern text not null,
    added_at text not null,
    added_by text not null references person (id) on delete restrict,
    removed_at text,
    removed_by text references person (id) on delete restrict,
    check ((removed_at is null) = (removed_by is null))
  ) strict`,
  `create unique index number_pattern_once on number_pattern (trust_id, pattern) where removed_at is null`,
  `create index number_pattern_trust on number_pattern (trust_id, added_at)`,
  `create index number_pattern_added_by on number_pattern (added_by)`,
  `create index number_pattern_removed_by on number_pattern (removed_by)`,

  // How much room the files of a trust may take; a trust without a row has the network's usual.
  `create table file_allowance (
    trust_id text primary key references trust (id) on delete restrict,
    megabytes integer not null check (megabytes > 0),
    version integer not null check (version >= 1),
    changed_at text not null,
    changed_by text not null references person (id) on delete restrict
  ) strict`,
  `create index file_allowance_changed_by on file_allowance (changed_by)`,

  // The row of a file that was removed for ever stays: who removed it, when and why. Its bytes and its name are gone.
  `alter table evidence_version add column purged_at text`,
  `alter table evidence_version add column purged_by text references person (id) on delete restrict`,
  `alter table evidence_version add column purge_reason text`,
  `create index evidence_version_purged_by on evidence_version (purged_by)`,
  `alter table stored_file add column purged_at text`,
  `alter table stored_file add column purged_by text references person (id) on delete restrict`,
  `alter table stored_file add column purge_reason text`,
  `create index stored_file_purged_by on stored_file (purged_by)`,

  // Files whose bytes are still to be deleted: noted in the transaction of the removal, deleted after it.
  `create table blob_removal (
    sha256 text primary key check (length(sha256) = 64),
    asked_at text not null
  ) strict`,

  // What a person says about a file that they may read. The QI manager holds the file or dismisses the report.
  `create table file_report (
    id text primary key,
    network_id text not null references network (id) on delete restrict,
    trust_id text references trust (id) on delete restrict,
    evidence_version_id text references evidence_version (id) on delete restrict,
    file_id text references stored_file (id) on delete restrict,
    words text not null,
    reported_at text not null,
    reported_by text not null references person (id) on delete restrict,
    state text not null check (state in ('open', 'held', 'dismissed', 'removed')),
    decided_at text,
    decided_by text references person (id) on delete restrict,
    decision_reason text,
    check ((evidence_version_id is not null) + (file_id is not null) = 1),
    check ((state = 'open') = (decided_at is null) and (decided_at is null) = (decided_by is null)
      and (decided_at is null) = (decision_reason is null))
  ) strict`,
  `create index file_report_network on file_report (network_id, reported_at)`,
  `create index file_report_trust on file_report (trust_id)`,
  `create index file_report_evidence_version on file_report (evidence_version_id)`,
  `create index file_report_file on file_report (file_id)`,
  `create index file_report_reported_by on file_report (reported_by)`,
  `create index file_report_decided_by on file_report (decided_by)`,

  // A list of allowed words cannot be changed in place: the table of holds is made anew, with its rows, indexes and triggers.
  `create table file_hold_new (
    id text primary key,
    network_id text not null references network (id) on delete restrict,
    trust_id text references trust (id) on delete restrict,
    kind text not null check (kind in ('evidence', 'file')),
    evidence_version_id text references evidence_version (id) on delete restrict,
    file_id text references stored_file (id) on delete restrict,
    reason text not null check (reason in ('nhs-number', 'hospital-number', 'date-of-birth', 'not-read', 'reported', 'not-scanned',
      'virus')),
    findings text not null,
    held_at text not null,
    uploaded_by text not null references person (id) on delete restrict,
    released_at text,
    released_by text references person (id) on delete restrict,
    release_reason text,
    replaced_at text,
    check ((evidence_version_id is not null) + (file_id is not null) = 1),
    check ((released_at is null) = (released_by is null) and (released_at is null) = (release_reason is null))
  ) strict`,
  `insert into file_hold_new (id, network_id, trust_id, kind, evidence_version_id, file_id, reason, findings, held_at,
      uploaded_by, released_at, released_by, release_reason, replaced_at)
    select id, network_id, trust_id, kind, evidence_version_id, file_id, reason, findings, held_at,
      uploaded_by, released_at, released_by, release_reason, replaced_at from file_hold`,
  `drop table file_hold`,
  `alter table file_hold_new rename to file_hold`,
  `create index file_hold_network on file_hold (network_id, held_at)`,
  `create index file_hold_trust on file_hold (trust_id)`,
  `create index file_hold_evidence_version on file_hold (evidence_version_id)`,
  `create index file_hold_file on file_hold (file_id)`,
  `create index file_hold_uploaded_by on file_hold (uploaded_by)`,
  `create index file_hold_released_by on file_hold (released_by)`,
  `create trigger search_due_file_hold_insert after insert on file_hold begin
    insert into search_due (kind, ref_id)
      select 'document', document_id from document_version where file_id = new.file_id on conflict do nothing;
  end`,
  `create trigger search_due_file_hold_update after update on file_hold begin
    insert into search_due (kind, ref_id)
      select 'document', document_id from document_version where file_id = new.file_id on conflict do nothing;
  end`,

  // A removed file is forgotten by the search as well.
  `create trigger search_due_evidence_version_purge after update of purged_at on evidence_version begin
    insert into search_due (kind, ref_id) values ('evidence', new.evidence_id) on conflict do nothing;
  end`,
  `create trigger search_due_stored_file_purge after update of purged_at on stored_file begin
    insert into search_due (kind, ref_id)
      select 'document', document_id from document_version where file_id = new.id on conflict do nothing;
  end`,
];
