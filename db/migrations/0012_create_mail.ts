// Notices, the outbox, what each person wants by mail, the weekly round-up, and when each job ran last.
// To go back: restore the backup taken before it.
export const name = "0012_create_mail";

export const statements: readonly string[] = [
  // What it is about stands in subject_kind and subject_id: before sending it is asked again whether the person may still see that.
  `create table notice (
    id text primary key,
    network_id text not null references network (id) on delete restrict,
    person_id text not null references person (id) on delete cascade,
    kind text not null,
    title text not null,
    body text not null,
    address text not null,
    subject_kind text not null,
    subject_id text not null,
    once_key text not null,
    created_at text not null,
    read_at text,
    mailed_at text,
    unique (person_id, once_key)
  ) strict`,
  `create index notice_network on notice (network_id)`,
  `create index notice_person on notice (person_id, created_at)`,
  `create index notice_unmailed on notice (person_id, kind) where mailed_at is null`,

  `create table notice_preference (
    person_id text not null references person (id) on delete cascade,
    kind text not null,
    timing text not null check (timing in ('at-once', 'daily', 'weekly', 'off')),
    changed_at text not null,
    primary key (person_id, kind)
  ) strict`,

  // One message to one person. Written in the transaction of what it tells; sent later, in the order of seq for each person.
  `create table outbox (
    seq integer primary key,
    id text not null unique,
    network_id text not null references network (id) on delete restrict,
    person_id text not null references person (id) on delete cascade,
    kind text not null,
    message_id text not null unique,
    notice_ids text not null,
    round_up_id text references round_up (id) on delete restrict,
    subject text,
    text_body text,
    html_body text,
    state text not null check (state in ('waiting', 'sent', 'undeliverable', 'dropped')),
    attempts integer not null check (attempts >= 0),
    next_attempt_at text not null,
    last_error text,
    created_at text not null,
    settled_at text
  ) strict`,
  `create index outbox_network on outbox (network_id, state)`,
  `create index outbox_person on outbox (person_id, seq)`,
  `create index outbox_round_up on outbox (round_up_id)`,
  `create index outbox_waiting on outbox (person_id, seq) where state = 'waiting'`,

  `create table round_up (
    id text primary key,
    network_id text not null references network (id) on delete restrict,
    title text not null,
    words text not null,
    items text not null,
    from_on text not null,
    to_on text not null,
    state text not null check (state in ('draft', 'sent')),
    version integer not null,
    created_at text not null,
    created_by text not null references person (id) on delete restrict,
    sent_at text,
    sent_by text references person (id) on delete restrict
  ) strict`,
  `create index round_up_network on round_up (network_id, created_at)`,
  `create index round_up_by on round_up (created_by)`,
  `create index round_up_sent_by on round_up (sent_by)`,

  // A job is due by the day or moment that it last did its work for, not by how often the clock struck.
  `create table job_run (
    name text primary key,
    done_for text not null,
    finished_at text not null
  ) strict`,
];
