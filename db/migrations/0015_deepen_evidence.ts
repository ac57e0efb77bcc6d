// What changed in a version, the systems that links lead to, who looked at a link and when, and requests for a newer item.
// To go back: restore the backup taken before it.
export const name = "0015_deepen_evidence";

export const statements: readonly string[] = [
  `alter table evidence add column system_name text`,
  `alter table evidence add column replaced_by text references evidence (id) on delete restrict`,
  `create index evidence_replaced_by on evidence (replaced_by)`,
  `alter table evidence_version add column what_changed text`,

  // A person opened the link and says so. The portal opens no address.
  `create table link_check (
    id text primary key,
    evidence_id text not null references evidence (id) on delete restrict,
    on_behalf integer not null check (on_behalf in (0, 1)),
    checked_at text not null,
    checked_by text not null references person (id) on delete restrict
  ) strict`,
  `create index link_check_evidence on link_check (evidence_id, checked_at)`,
  `create index link_check_checked_by on link_check (checked_by)`,

  // One open request for an item. A newer version, a replacement or a withdrawal settles it; whoever asked may take it back.
  `create table replacement_request (
    id text primary key,
    evidence_id text not null references evidence (id) on delete restrict,
    words text not null,
    due_on text,
    state text not null check (state in ('open', 'done', 'withdrawn', 'taken-back')),
    on_behalf integer not null check (on_behalf in (0, 1)),
    asked_at text not null,
    asked_by text not null references person (id) on delete restrict,
    settled_at text,
    settled_by text references person (id) on delete restrict,
    check ((state = 'open') = (settled_at is null)),
    check ((settled_at is null) = (settled_by is null))
  ) strict`,
  `create unique index replacement_request_one on replacement_request (evidence_id) where state = 'open'`,
  `create index replacement_request_evidence on replacement_request (evidence_id, asked_at)`,
  `create index replacement_request_asked_by on replacement_request (asked_by)`,
  `create index replacement_request_settled_by on replacement_request (settled_by)`,
];
