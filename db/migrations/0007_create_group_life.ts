// How groups live: access, quorum, end dates and their history; whom a member stands for. Files that are not evidence, and held files.
// To go back: restore the backup taken before it.
export const name = "0007_create_group_life";

export const statements: readonly string[] = [
  `alter table "group" add column access text not null default 'open' check (access in ('open', 'members-only'))`,
  `alter table "group" add column deputy_title text`,
  `alter table "group" add column ends_on text check (ends_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')`,
  `alter table "group" add column closed_on text check (closed_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')`,
  // The group that took this one's work over.
  `alter table "group" add column merged_into_id text references "group" (id) on delete restrict`,
  `create index group_merged_into on "group" (merged_into_id)`,
  // The terms of reference: how many members and how many trusts a meeting needs. Null: the terms say nothing.
  `alter table "group" add column quorum_members integer check (quorum_members > 0)`,
  `alter table "group" add column quorum_trusts integer check (quorum_trusts > 0)`,
  `alter table "group" add column volunteers_vote integer not null default 0 check (volunteers_vote in (0, 1))`,
  `alter table "group" add column version integer not null default 1`,

  // What happened to a group, told in pages. The audit log is for investigation.
  `create table group_change (
    id text primary key,
    group_id text not null references "group" (id) on delete restrict,
    what text not null check (what in ('created', 'changed', 'renamed', 'merged', 'closed', 'reopened', 'member-added',
      'member-changed', 'member-ended')),
    person_id text references person (id) on delete set null,
    detail text not null,
    recorded_at text not null,
    recorded_by text not null references person (id) on delete restrict
  ) strict`,
  `create index group_change_group on group_change (group_id, recorded_at)`,
  `create index group_change_person on group_change (person_id)`,
  `create index group_change_by on group_change (recorded_by)`,

  // The trust that a member speaks for, or the partner organisation that a guest comes from.
  `alter table role_held add column stands_for_id text references trust (id) on delete restrict`,
  `create index role_held_stands_for on role_held (stands_for_id)`,
  `alter table role_held add column organisation text`,
  // Two people who change one membership at once must not undo each other unseen.
  `alter table role_held add column version integer not null default 1`,

  // A file that belongs to a document, a meeting or an adoption. Evidence keeps its own.
  `create table stored_file (
    id text primary key,
    network_id text not null references network (id) on delete restrict,
    sha256 text not null,
    bytes integer not null check (bytes > 0),
    file_name text not null,
    file_type text not null,
    added_at text not null,
    added_by text not null references person (id) on delete restrict
  ) strict`,
  `create index stored_file_network on stored_file (network_id)`,
  `create index stored_file_sha256 on stored_file (sha256)`,
  `create index stored_file_by on stored_file (added_by)`,

  // The words of a file, found once for each content. 'none': read, and there are no words in it (a scan, a picture).
  `create table file_text (
    sha256 text primary key,
    state text not null check (state in ('read', 'none', 'unreadable', 'too-large', 'timed-out')),
    words text not null,
    read_at text not null
  ) strict`,

  // A file that may hold patient data, or could not be looked through. It counts for nothing until it is replaced or released.
  `create table file_hold (
    id text primary key,
    network_id text not null references network (id) on delete restrict,
    trust_id text references trust (id) on delete restrict,
    kind text not null check (kind in ('evidence', 'file')),
    evidence_version_id text references evidence_version (id) on delete restrict,
    file_id text references stored_file (id) on delete restrict,
    reason text not null check (reason in ('nhs-number', 'date-of-birth', 'not-read')),
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
  `create index file_hold_network on file_hold (network_id, held_at)`,
  `create index file_hold_trust on file_hold (trust_id)`,
  `create index file_hold_evidence_version on file_hold (evidence_version_id)`,
  `create index file_hold_file on file_hold (file_id)`,
  `create index file_hold_uploaded_by on file_hold (uploaded_by)`,
  `create index file_hold_released_by on file_hold (released_by)`,
];
