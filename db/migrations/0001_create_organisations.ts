// The network, its trusts, sites and services, and dated facts about them. To go back: restore the backup taken before it.
export const name = "0001_create_organisations";

export const statements: readonly string[] = [
  `create table portal (
    id integer primary key check (id = 1),
    provenance text not null check (provenance in ('facts', 'demonstration')),
    created_at text not null
  ) strict`,

  `create table network (
    id text primary key,
    name text not null,
    short_name text not null,
    created_at text not null
  ) strict`,

  `create table icb (
    id text primary key,
    network_id text not null references network (id) on delete restrict,
    name text not null
  ) strict`,
  `create index icb_network on icb (network_id)`,

  `create table trust (
    id text primary key,
    network_id text not null references network (id) on delete restrict,
    icb_id text not null references icb (id) on delete restrict,
    short_name text not null unique,
    name text not null,
    ods_code text not null unique
  ) strict`,
  `create index trust_network on trust (network_id)`,
  `create index trust_icb on trust (icb_id)`,

  // A community diagnostic centre whose host is not published has no trust.
  `create table site (
    id text primary key,
    network_id text not null references network (id) on delete restrict,
    trust_id text references trust (id) on delete restrict,
    name text not null,
    kind text not null check (kind in ('hospital', 'cdc')),
    opened_on text check (opened_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    source text not null
  ) strict`,
  `create index site_network on site (network_id)`,
  `create index site_trust on site (trust_id)`,

  `create table fact (
    id text primary key,
    network_id text not null references network (id) on delete restrict,
    trust_id text references trust (id) on delete restrict,
    measure text not null,
    value text not null,
    unit text,
    period text,
    source text not null,
    published text not null,
    scope_note text
  ) strict`,
  `create index fact_network on fact (network_id, measure)`,
  `create index fact_trust on fact (trust_id)`,

  `create table service (
    id text primary key,
    network_id text not null references network (id) on delete restrict,
    trust_id text not null references trust (id) on delete restrict,
    slug text not null unique,
    name text not null,
    created_at text not null
  ) strict`,
  `create index service_network on service (network_id)`,
  `create index service_trust on service (trust_id)`,

  // What a service is known to do or not to do; an activity without a row is not known.
  `create table service_activity (
    service_id text not null references service (id) on delete cascade,
    activity text not null,
    performed integer not null check (performed in (0, 1)),
    source text not null,
    primary key (service_id, activity)
  ) strict`,

  `create table setting (
    network_id text not null references network (id) on delete cascade,
    name text not null,
    value text not null,
    primary key (network_id, name)
  ) strict`,

  `create table plan (
    id text primary key,
    network_id text not null references network (id) on delete restrict,
    title text not null,
    source text not null
  ) strict`,
  `create index plan_network on plan (network_id)`,

  `create table objective (
    id text primary key,
    plan_id text not null references plan (id) on delete cascade,
    year integer not null,
    title text not null,
    measure text,
    target real,
    due_on text not null,
    published_state text,
    source text not null,
    position integer not null
  ) strict`,
  `create index objective_plan on objective (plan_id, position)`,

  `create table "group" (
    id text primary key,
    network_id text not null references network (id) on delete restrict,
    parent_id text references "group" (id) on delete restrict,
    slug text not null unique,
    name text not null,
    kind text not null check (kind in ('board', 'forum', 'sig', 'task-and-finish', 'workstream')),
    purpose text not null,
    chair_title text,
    cadence text,
    status text not null check (status in ('active', 'setting-up', 'merged', 'closed')),
    source text not null
  ) strict`,
  `create index group_network on "group" (network_id)`,
  `create index group_parent on "group" (parent_id)`,
];
