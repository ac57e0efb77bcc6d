// People, the roles they hold in places, and their sessions. To go back: restore the backup taken before it.
export const name = "0002_create_people";

export const statements: readonly string[] = [
  `create table person (
    id text primary key,
    network_id text not null references network (id) on delete restrict,
    email text not null unique collate nocase,
    name text not null,
    password_hash text not null,
    password_changed_at text not null,
    disabled_at text,
    created_at text not null,
    previous_sign_in_at text,
    last_sign_in_at text
  ) strict`,
  `create index person_network on person (network_id)`,

  // A role is held in one place, from a day to a day (inclusive). Ended roles stay as history.
  `create table role_held (
    id text primary key,
    person_id text not null references person (id) on delete cascade,
    role text not null check (role in ('network-admin', 'qi-manager', 'board-member', 'patient-volunteer', 'quality-lead',
      'contributor', 'viewer', 'chair', 'deputy-chair', 'member', 'assessor', 'peer-reviewer', 'group-guest')),
    network_id text references network (id) on delete cascade,
    trust_id text references trust (id) on delete cascade,
    group_id text references "group" (id) on delete cascade,
    assessment_id text,
    from_on text not null,
    to_on text,
    created_at text not null,
    check ((network_id is not null) + (trust_id is not null) + (group_id is not null) + (assessment_id is not null) = 1)
  ) strict`,
  `create index role_held_person on role_held (person_id)`,
  `create index role_held_network on role_held (network_id)`,
  `create index role_held_trust on role_held (trust_id)`,
  `create index role_held_group on role_held (group_id)`,
  `create index role_held_assessment on role_held (assessment_id)`,

  // Only the SHA-256 of a session id is kept, so a copy of the database signs nobody in.
  `create table session (
    id_hash text primary key,
    person_id text not null references person (id) on delete cascade,
    created_at text not null,
    seen_at text not null,
    expires_at text not null
  ) strict`,
  `create index session_person on session (person_id)`,

  // The answer given to a form that was sent, so that sending it twice changes nothing twice.
  `create table submission (
    person_id text not null references person (id) on delete cascade,
    path text not null,
    form_key text not null,
    fingerprint text not null,
    outcome text not null,
    created_at text not null,
    primary key (person_id, path, form_key)
  ) strict`,
  `create index submission_created on submission (created_at)`,
];
