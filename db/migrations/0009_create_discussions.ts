// Threads and posts of groups, and their programmes of work. To go back: restore the backup taken before it.
export const name = "0009_create_discussions";

export const statements: readonly string[] = [
  // A thread may be about a criterion of an edition or a version of a document, and shows there.
  `create table thread (
    id text primary key,
    network_id text not null references network (id) on delete restrict,
    group_id text not null references "group" (id) on delete restrict,
    title text not null,
    about_kind text check (about_kind in ('criterion', 'document-version')),
    about_edition_id text,
    about_id text,
    answer_post_id text,
    closed_at text,
    version integer not null,
    posts integer not null check (posts >= 0),
    last_post_at text not null,
    created_at text not null,
    created_by text not null references person (id) on delete restrict,
    check ((about_kind is null) = (about_id is null))
  ) strict`,
  `create index thread_network on thread (network_id)`,
  `create index thread_group on thread (group_id, last_post_at)`,
  `create index thread_about on thread (about_id, about_kind)`,
  `create index thread_by on thread (created_by)`,

  // Numbers count up within a thread. A post taken away keeps its place and says so.
  `create table post (
    id text primary key,
    thread_id text not null references thread (id) on delete restrict,
    number integer not null check (number > 0),
    body text not null,
    quoted_post_id text references post (id) on delete restrict,
    version integer not null,
    created_at text not null,
    created_by text not null references person (id) on delete restrict,
    edited_at text,
    removed_at text,
    removed_by text references person (id) on delete restrict,
    removed_reason text,
    unique (thread_id, number)
  ) strict`,
  `create index post_thread on post (thread_id, number)`,
  `create index post_quoted on post (quoted_post_id)`,
  `create index post_by on post (created_by)`,
  `create index post_removed_by on post (removed_by)`,

  // What a post said before it was edited.
  `create table post_change (
    id text primary key,
    post_id text not null references post (id) on delete restrict,
    version integer not null,
    body text not null,
    recorded_at text not null,
    recorded_by text not null references person (id) on delete restrict
  ) strict`,
  `create index post_change_post on post_change (post_id, version)`,
  `create index post_change_by on post_change (recorded_by)`,

  `create table mention (
    post_id text not null references post (id) on delete cascade,
    person_id text not null references person (id) on delete cascade,
    primary key (post_id, person_id)
  ) strict`,
  `create index mention_person on mention (person_id)`,

  `create table thread_follower (
    thread_id text not null references thread (id) on delete cascade,
    person_id text not null references person (id) on delete cascade,
    state text not null check (state in ('follows', 'muted')),
    seen_number integer not null check (seen_number >= 0),
    changed_at text not null,
    primary key (thread_id, person_id)
  ) strict`,
  `create index thread_follower_person on thread_follower (person_id)`,

  `create table thread_change (
    id text primary key,
    thread_id text not null references thread (id) on delete restrict,
    what text not null check (what in ('moved', 'closed', 'reopened', 'renamed', 'answer-marked', 'answer-unmarked',
      'became-work-item', 'became-proposal')),
    detail text not null,
    recorded_at text not null,
    recorded_by text not null references person (id) on delete restrict
  ) strict`,
  `create index thread_change_thread on thread_change (thread_id, recorded_at)`,
  `create index thread_change_by on thread_change (recorded_by)`,

  `create table post_report (
    id text primary key,
    post_id text not null references post (id) on delete restrict,
    reason text not null,
    reported_at text not null,
    reported_by text not null references person (id) on delete restrict,
    settled_at text,
    settled_by text references person (id) on delete restrict,
    outcome text check (outcome in ('removed', 'kept')),
    unique (post_id, reported_by)
  ) strict`,
  `create index post_report_post on post_report (post_id)`,
  `create index post_report_by on post_report (reported_by)`,
  `create index post_report_settled_by on post_report (settled_by)`,

  // The network's three columns: deliverables, progress and next steps, benefits.
  `create table work_item (
    id text primary key,
    network_id text not null references network (id) on delete restrict,
    group_id text not null references "group" (id) on delete restrict,
    title text not null,
    deliverables text not null,
    progress text not null,
    benefits text not null,
    owner_id text references person (id) on delete restrict,
    starts_on text,
    due_on text,
    status text not null check (status in ('planned', 'on track', 'behind', 'complete', 'stopped')),
    from_thread_id text references thread (id) on delete restrict,
    version integer not null,
    created_at text not null,
    created_by text not null references person (id) on delete restrict,
    changed_at text not null
  ) strict`,
  `create index work_item_network on work_item (network_id)`,
  `create index work_item_group on work_item (group_id, status)`,
  `create index work_item_owner on work_item (owner_id)`,
  `create index work_item_thread on work_item (from_thread_id)`,
  `create index work_item_by on work_item (created_by)`,

  // Every state that a work item was in, so that a report can be made as at any day.
  `create table work_item_change (
    id text primary key,
    work_item_id text not null references work_item (id) on delete restrict,
    version integer not null,
    title text not null,
    deliverables text not null,
    progress text not null,
    benefits text not null,
    owner_id text references person (id) on delete restrict,
    starts_on text,
    due_on text,
    status text not null check (status in ('planned', 'on track', 'behind', 'complete', 'stopped')),
    recorded_at text not null,
    recorded_by text not null references person (id) on delete restrict
  ) strict`,
  `create index work_item_change_item on work_item_change (work_item_id, version)`,
  `create index work_item_change_owner on work_item_change (owner_id)`,
  `create index work_item_change_by on work_item_change (recorded_by)`,

  // What a work item is for: a code within an edition or a matrix template; within_id is empty for objectives and documents.
  `create table work_item_link (
    work_item_id text not null references work_item (id) on delete cascade,
    kind text not null check (kind in ('criterion', 'matrix-item', 'objective', 'document')),
    within_id text not null,
    code text not null,
    primary key (work_item_id, kind, within_id, code)
  ) strict`,
];
