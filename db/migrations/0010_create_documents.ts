// Documents that groups own: versions, events, consultation, approval, acknowledgement, and what each trust did with them.
// To go back: restore the backup taken before it.
export const name = "0010_create_documents";

export const statements: readonly string[] = [
  `create table document (
    id text primary key,
    network_id text not null references network (id) on delete restrict,
    group_id text not null references "group" (id) on delete restrict,
    kind text not null check (kind in ('policy', 'protocol', 'pathway', 'guideline', 'patient-information', 'template', 'form',
      'terms-of-reference')),
    title text not null,
    owner_id text references person (id) on delete restrict,
    review_on text check (review_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    asks_acknowledgement integer not null check (asks_acknowledgement in (0, 1)),
    approvals_needed integer not null check (approvals_needed > 0),
    version integer not null,
    created_at text not null,
    created_by text not null references person (id) on delete restrict,
    changed_at text not null
  ) strict`,
  `create index document_network on document (network_id, title)`,
  `create index document_group on document (group_id)`,
  `create index document_owner on document (owner_id)`,
  `create index document_by on document (created_by)`,

  `create table document_tag (
    document_id text not null references document (id) on delete cascade,
    kind text not null check (kind in ('modality', 'specialty', 'pathway', 'audience')),
    tag text not null,
    primary key (document_id, kind, tag)
  ) strict`,

  // What a document supports: a criterion of an edition, an item of a matrix template, an objective of the plan.
  `create table document_link (
    document_id text not null references document (id) on delete cascade,
    kind text not null check (kind in ('criterion', 'matrix-item', 'objective')),
    within_id text not null,
    code text not null,
    primary key (document_id, kind, within_id, code)
  ) strict`,

  // The state is what the last event made it; at most one version of a document is being made, and one is current.
  `create table document_version (
    id text primary key,
    document_id text not null references document (id) on delete restrict,
    major integer not null check (major >= 0),
    minor integer not null check (minor >= 0),
    state text not null check (state in ('draft', 'consultation', 'approval', 'published', 'under-review', 'superseded',
      'withdrawn')),
    change_note text not null,
    material integer not null check (material in (0, 1)),
    form text not null check (form in ('text', 'file')),
    body text,
    file_id text references stored_file (id) on delete restrict,
    version integer not null,
    created_at text not null,
    created_by text not null references person (id) on delete restrict,
    changed_at text not null,
    published_at text,
    unique (document_id, major, minor),
    check ((form = 'text') = (body is not null) and (form = 'file') = (file_id is not null))
  ) strict`,
  `create index document_version_document on document_version (document_id, state)`,
  `create index document_version_file on document_version (file_id)`,
  `create index document_version_by on document_version (created_by)`,
  `create unique index document_version_one_current on document_version (document_id)
    where state in ('published', 'under-review')`,
  `create unique index document_version_one_in_making on document_version (document_id)
    where state in ('draft', 'consultation', 'approval')`,

  // The document's history: every step, never changed.
  `create table document_event (
    id text primary key,
    document_id text not null references document (id) on delete restrict,
    version_id text references document_version (id) on delete restrict,
    did text not null check (did in ('started', 'drafted', 'changed', 'consultation-opened', 'consultation-extended',
      'position-recorded', 'comment-added', 'comment-decided', 'consultation-closed', 'approval-asked', 'approved', 'approval-declined',
      'returned-to-draft', 'published', 'superseded', 'review-started', 'review-confirmed', 'withdrawn', 'details-changed',
      'adoption-recorded', 'change-proposed', 'proposal-settled')),
    detail text not null,
    trust_id text references trust (id) on delete restrict,
    on_behalf integer not null default 0 check (on_behalf in (0, 1)),
    recorded_at text not null,
    recorded_by text not null references person (id) on delete restrict
  ) strict`,
  `create index document_event_document on document_event (document_id, recorded_at)`,
  `create index document_event_version on document_event (version_id)`,
  `create index document_event_trust on document_event (trust_id)`,
  `create index document_event_by on document_event (recorded_by)`,

  `create table consultation (
    id text primary key,
    version_id text not null references document_version (id) on delete restrict,
    question text not null,
    opened_at text not null,
    opened_by text not null references person (id) on delete restrict,
    closes_on text not null,
    closed_at text
  ) strict`,
  `create index consultation_version on consultation (version_id)`,
  // A draft that goes back may be consulted again; one consultation of a version is open at a time.
  `create unique index consultation_one_open on consultation (version_id) where closed_at is null`,
  `create index consultation_closes on consultation (closes_on)`,
  `create index consultation_by on consultation (opened_by)`,

  `create table consultation_trust (
    consultation_id text not null references consultation (id) on delete cascade,
    trust_id text not null references trust (id) on delete restrict,
    primary key (consultation_id, trust_id)
  ) strict`,
  `create index consultation_trust_trust on consultation_trust (trust_id)`,

  // One position for each trust; each change is also an event of the document.
  `create table consultation_position (
    consultation_id text not null references consultation (id) on delete cascade,
    trust_id text not null references trust (id) on delete restrict,
    position text not null check (position in ('agree', 'agree with changes', 'disagree', 'no view')),
    note text,
    version integer not null,
    recorded_at text not null,
    recorded_by text not null references person (id) on delete restrict,
    on_behalf integer not null check (on_behalf in (0, 1)),
    primary key (consultation_id, trust_id)
  ) strict`,
  `create index consultation_position_trust on consultation_position (trust_id)`,
  `create index consultation_position_by on consultation_position (recorded_by)`,

  // Each comment is adopted, or gets a reason.
  `create table consultation_comment (
    id text primary key,
    consultation_id text not null references consultation (id) on delete restrict,
    trust_id text references trust (id) on delete restrict,
    about_part text,
    words text not null,
    recorded_at text not null,
    recorded_by text not null references person (id) on delete restrict,
    outcome text check (outcome in ('adopted', 'not adopted')),
    outcome_words text,
    decided_at text,
    decided_by text references person (id) on delete restrict,
    version integer not null,
    check ((outcome is null) = (decided_at is null)),
    check (outcome is null or outcome = 'adopted' or outcome_words is not null)
  ) strict`,
  `create index consultation_comment_consultation on consultation_comment (consultation_id, recorded_at)`,
  `create index consultation_comment_trust on consultation_comment (trust_id)`,
  `create index consultation_comment_by on consultation_comment (recorded_by)`,
  `create index consultation_comment_decided_by on consultation_comment (decided_by)`,

  // A draft that goes back is asked about anew: each asking is a round of its own.
  `create table approval (
    version_id text not null references document_version (id) on delete cascade,
    round integer not null check (round > 0),
    person_id text not null references person (id) on delete restrict,
    decision text check (decision in ('approved', 'declined')),
    note text,
    asked_at text not null,
    decided_at text,
    primary key (version_id, round, person_id),
    check ((decision is null) = (decided_at is null))
  ) strict`,
  `create index approval_person on approval (person_id)`,

  `create table acknowledgement (
    version_id text not null references document_version (id) on delete restrict,
    person_id text not null references person (id) on delete cascade,
    acknowledged_at text not null,
    primary key (version_id, person_id)
  ) strict`,
  `create index acknowledgement_person on acknowledgement (person_id)`,

  // What a trust did with a version. Rows are added, never changed: the newest of a trust and document is its position.
  `create table adoption (
    id text primary key,
    document_id text not null references document (id) on delete restrict,
    version_id text not null references document_version (id) on delete restrict,
    trust_id text not null references trust (id) on delete restrict,
    position text not null check (position in ('under review', 'adopted', 'adapted', 'not adopted', 'not applicable')),
    difference text,
    reason text,
    file_id text references stored_file (id) on delete restrict,
    number integer not null,
    recorded_at text not null,
    recorded_by text not null references person (id) on delete restrict,
    on_behalf integer not null check (on_behalf in (0, 1)),
    unique (document_id, trust_id, number),
    check (position != 'adapted' or (difference is not null and reason is not null)),
    check (position != 'not adopted' or reason is not null)
  ) strict`,
  `create index adoption_document on adoption (document_id, trust_id, number)`,
  `create index adoption_version on adoption (version_id)`,
  `create index adoption_trust on adoption (trust_id)`,
  `create index adoption_file on adoption (file_id)`,
  `create index adoption_by on adoption (recorded_by)`,

  // A thread that asks for a change of a document, until a new version takes it up or a reason says why not.
  `create table document_proposal (
    id text primary key,
    document_id text not null references document (id) on delete restrict,
    thread_id text not null references thread (id) on delete restrict,
    words text not null,
    proposed_at text not null,
    proposed_by text not null references person (id) on delete restrict,
    outcome text check (outcome in ('taken up', 'not taken up')),
    outcome_words text,
    version_id text references document_version (id) on delete restrict,
    settled_at text,
    settled_by text references person (id) on delete restrict,
    version integer not null,
    unique (document_id, thread_id),
    check ((outcome is null) = (settled_at is null)),
    check (outcome is null or outcome = 'taken up' or outcome_words is not null)
  ) strict`,
  `create index document_proposal_thread on document_proposal (thread_id)`,
  `create index document_proposal_by on document_proposal (proposed_by)`,
  `create index document_proposal_version on document_proposal (version_id)`,
  `create index document_proposal_settled_by on document_proposal (settled_by)`,

  // Evidence that points at a document of the portal: always its current version.
  `alter table evidence add column document_id text references document (id) on delete restrict`,
  `create index evidence_document on evidence (document_id)`,
];
