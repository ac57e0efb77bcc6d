// Actions of services with the evidence that closed them and the checks of whether they worked; barriers of services.
// To go back: restore the backup taken before it.
export const name = "0021_create_barriers";

export const statements: readonly string[] = [
  // An action of a trust is about one of its services; an action of a group is about none.
  `alter table action add column service_id text references service (id) on delete restrict`,
  `create index action_service on action (service_id, state)`,
  `alter table action_change add column on_behalf integer not null default 0 check (on_behalf in (0, 1))`,

  `create table action_evidence (
    id text primary key,
    action_id text not null references action (id) on delete restrict,
    evidence_id text not null references evidence (id) on delete restrict,
    attached_at text not null,
    attached_by text not null references person (id) on delete restrict,
    unique (action_id, evidence_id)
  ) strict`,
  `create index action_evidence_evidence on action_evidence (evidence_id)`,
  `create index action_evidence_by on action_evidence (attached_by)`,

  // Whether what was done has worked. Planned when the action is closed, filled in when somebody looked.
  `create table action_check (
    id text primary key,
    action_id text not null references action (id) on delete restrict,
    due_on text not null check (due_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    done_on text check (done_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    effective integer check (effective in (0, 1)),
    note text,
    on_behalf integer not null check (on_behalf in (0, 1)),
    planned_at text not null,
    planned_by text not null references person (id) on delete restrict,
    recorded_at text,
    recorded_by text references person (id) on delete restrict,
    check ((done_on is null) = (effective is null)),
    check ((done_on is null) = (recorded_at is null)),
    check ((done_on is null) = (recorded_by is null))
  ) strict`,
  `create index action_check_action on action_check (action_id, planned_at)`,
  `create unique index action_check_waiting on action_check (action_id) where done_on is null`,
  `create index action_check_due on action_check (due_on) where done_on is null`,
  `create index action_check_planned_by on action_check (planned_by)`,
  `create index action_check_recorded_by on action_check (recorded_by)`,

  // What stops a service. Once resolved it stays as it was: what stands in the way again is recorded anew.
  `create table barrier (
    id text primary key,
    network_id text not null references network (id) on delete restrict,
    trust_id text not null references trust (id) on delete restrict,
    service_id text not null references service (id) on delete restrict,
    kind text not null check (kind in ('no-lead', 'no-protected-time', 'no-funding', 'accreditation-cost', 'senior-engagement',
      'governance-support', 'systems', 'capacity', 'other')),
    severity text not null check (severity in ('low', 'medium', 'high')),
    since_on text not null check (since_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    words text not null,
    help_wanted text,
    resolved_on text check (resolved_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    resolved_how text,
    version integer not null,
    created_at text not null,
    created_by text not null references person (id) on delete restrict,
    changed_at text not null,
    check (resolved_on is null or resolved_on >= since_on),
    check ((resolved_on is null) = (resolved_how is null))
  ) strict`,
  `create index barrier_network on barrier (network_id, since_on)`,
  `create index barrier_trust on barrier (trust_id)`,
  `create index barrier_service on barrier (service_id)`,
  `create index barrier_by on barrier (created_by)`,

  `create table barrier_change (
    id text primary key,
    barrier_id text not null references barrier (id) on delete restrict,
    version integer not null,
    what text not null check (what in ('recorded', 'changed', 'resolved')),
    kind text not null,
    severity text not null check (severity in ('low', 'medium', 'high')),
    since_on text not null,
    words text not null,
    help_wanted text,
    resolved_on text,
    resolved_how text,
    on_behalf integer not null check (on_behalf in (0, 1)),
    recorded_at text not null,
    recorded_by text not null references person (id) on delete restrict,
    unique (barrier_id, version)
  ) strict`,
  `create index barrier_change_by on barrier_change (recorded_by)`,
];
