// Meetings of groups with agenda, papers, attendance, decisions and minutes; actions; personal learning records; calendar feeds.
// To go back: restore the backup taken before it.
export const name = "0008_create_meetings";

export const statements: readonly string[] = [
  // `sequence` rises with every change that a calendar must hear of; `uid` never changes.
  `create table meeting (
    id text primary key,
    network_id text not null references network (id) on delete restrict,
    group_id text not null references "group" (id) on delete restrict,
    uid text not null unique,
    sequence integer not null check (sequence >= 0),
    title text not null,
    starts_at text not null,
    ends_at text not null check (ends_at > starts_at),
    place text,
    joining_address text,
    state text not null check (state in ('planned', 'held', 'cancelled')),
    cancelled_reason text,
    learning_title text,
    learning_speaker text,
    learning_minutes integer check (learning_minutes > 0),
    recording_address text,
    recording_captions text,
    recording_minutes integer check (recording_minutes > 0),
    quorum_members integer,
    quorum_trusts integer,
    minutes_state text not null check (minutes_state in ('none', 'draft', 'approved')),
    minutes_approved_at text,
    minutes_approved_in_id text references meeting (id) on delete restrict,
    version integer not null,
    created_at text not null,
    created_by text not null references person (id) on delete restrict
  ) strict`,
  `create index meeting_group on meeting (group_id, starts_at)`,
  `create index meeting_network on meeting (network_id, starts_at)`,
  `create index meeting_approved_in on meeting (minutes_approved_in_id)`,
  `create index meeting_by on meeting (created_by)`,

  `create table meeting_change (
    id text primary key,
    meeting_id text not null references meeting (id) on delete restrict,
    what text not null check (what in ('called', 'changed', 'moved', 'cancelled', 'held', 'minutes-drafted', 'minutes-approved',
      'recording-added')),
    sequence integer not null,
    detail text not null,
    recorded_at text not null,
    recorded_by text not null references person (id) on delete restrict
  ) strict`,
  `create index meeting_change_meeting on meeting_change (meeting_id, recorded_at)`,
  `create index meeting_change_by on meeting_change (recorded_by)`,

  // What is talked about, in order; the record is what the minutes say of it.
  `create table agenda_item (
    id text primary key,
    meeting_id text not null references meeting (id) on delete cascade,
    position integer not null,
    kind text not null check (kind in ('ordinary', 'minutes', 'actions', 'work-item', 'consultation', 'document', 'learning',
      'any-other-business')),
    title text not null,
    note text,
    minutes integer check (minutes > 0),
    about_id text,
    record text,
    version integer not null
  ) strict`,
  `create index agenda_item_meeting on agenda_item (meeting_id, position)`,

  `create table paper (
    id text primary key,
    meeting_id text not null references meeting (id) on delete cascade,
    agenda_item_id text references agenda_item (id) on delete set null,
    title text not null,
    address text,
    file_id text references stored_file (id) on delete restrict,
    added_at text not null,
    added_by text not null references person (id) on delete restrict,
    removed_at text,
    check ((address is not null) + (file_id is not null) = 1)
  ) strict`,
  `create index paper_meeting on paper (meeting_id)`,
  `create index paper_agenda_item on paper (agenda_item_id)`,
  `create index paper_file on paper (file_id)`,
  `create index paper_by on paper (added_by)`,

  // A deputy without an account stands by role title.
  `create table attendance (
    id text primary key,
    meeting_id text not null references meeting (id) on delete cascade,
    person_id text references person (id) on delete restrict,
    stands_in_as text,
    trust_id text references trust (id) on delete restrict,
    state text not null check (state in ('present', 'apologies', 'absent')),
    is_volunteer integer not null check (is_volunteer in (0, 1)),
    recorded_at text not null,
    recorded_by text not null references person (id) on delete restrict,
    unique (meeting_id, person_id),
    check ((person_id is not null) + (stands_in_as is not null) = 1)
  ) strict`,
  `create index attendance_meeting on attendance (meeting_id)`,
  `create index attendance_person on attendance (person_id)`,
  `create index attendance_trust on attendance (trust_id)`,
  `create index attendance_by on attendance (recorded_by)`,

  `create table decision (
    id text primary key,
    meeting_id text not null references meeting (id) on delete restrict,
    agenda_item_id text references agenda_item (id) on delete set null,
    words text not null,
    outcome text not null check (outcome in ('agreed', 'not agreed', 'deferred')),
    votes_for integer check (votes_for >= 0),
    votes_against integer check (votes_against >= 0),
    votes_abstained integer check (votes_abstained >= 0),
    volunteer_votes integer check (volunteer_votes >= 0),
    recorded_at text not null,
    recorded_by text not null references person (id) on delete restrict
  ) strict`,
  `create index decision_meeting on decision (meeting_id)`,
  `create index decision_agenda_item on decision (agenda_item_id)`,
  `create index decision_by on decision (recorded_by)`,

  // Something to do. It belongs to a group or to a trust, and may come from a meeting.
  `create table action (
    id text primary key,
    network_id text not null references network (id) on delete restrict,
    group_id text references "group" (id) on delete restrict,
    trust_id text references trust (id) on delete restrict,
    meeting_id text references meeting (id) on delete restrict,
    title text not null,
    detail text,
    owner_id text references person (id) on delete restrict,
    due_on text check (due_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    priority text not null check (priority in ('low', 'medium', 'high')),
    state text not null check (state in ('open', 'done', 'dropped')),
    progress text,
    closes_kind text check (closes_kind in ('criterion', 'finding', 'barrier', 'objective', 'work-item', 'document')),
    closes_id text,
    closed_at text,
    version integer not null,
    created_at text not null,
    created_by text not null references person (id) on delete restrict,
    changed_at text not null,
    check ((group_id is not null) + (trust_id is not null) = 1),
    check ((closes_kind is null) = (closes_id is null))
  ) strict`,
  `create index action_network on action (network_id)`,
  `create index action_group on action (group_id, state)`,
  `create index action_trust on action (trust_id, state)`,
  `create index action_meeting on action (meeting_id)`,
  `create index action_owner on action (owner_id, state)`,
  `create index action_by on action (created_by)`,
  `create index action_closes on action (closes_kind, closes_id)`,

  `create table action_change (
    id text primary key,
    action_id text not null references action (id) on delete restrict,
    version integer not null,
    title text not null,
    owner_id text references person (id) on delete restrict,
    due_on text,
    priority text not null check (priority in ('low', 'medium', 'high')),
    state text not null check (state in ('open', 'done', 'dropped')),
    progress text,
    recorded_at text not null,
    recorded_by text not null references person (id) on delete restrict
  ) strict`,
  `create index action_change_action on action_change (action_id, version)`,
  `create index action_change_owner on action_change (owner_id)`,
  `create index action_change_by on action_change (recorded_by)`,

  // Learning that a person claims: a meeting attended, or a recording watched.
  `create table learning_record (
    id text primary key,
    person_id text not null references person (id) on delete cascade,
    meeting_id text not null references meeting (id) on delete restrict,
    kind text not null check (kind in ('attended', 'watched')),
    title text not null,
    minutes integer not null check (minutes > 0),
    reflection text,
    learnt_on text not null,
    recorded_at text not null,
    unique (person_id, meeting_id)
  ) strict`,
  `create index learning_record_person on learning_record (person_id, learnt_on)`,
  `create index learning_record_meeting on learning_record (meeting_id)`,

  // A calendar reads a person's meetings by an address that only they know. Its hash alone is kept.
  `create table calendar_feed (
    person_id text primary key references person (id) on delete cascade,
    token_hash text not null unique,
    created_at text not null
  ) strict`,
];
