// What trusts share with each other about single criteria, and answers carried from one assessment into the next.
// To go back: restore the backup taken before it.
export const name = "0019_create_sharing";

export const statements: readonly string[] = [
  // Consent stands in offered_by and offered_at. Whether an offer still holds is asked of the role and the item at every reading.
  `create table share_offer (
    id text primary key,
    network_id text not null references network (id) on delete restrict,
    trust_id text not null references trust (id) on delete restrict,
    service_id text not null references service (id) on delete restrict,
    edition_id text not null references edition (id) on delete restrict,
    criterion_code text not null,
    evidence_id text references evidence (id) on delete restrict,
    words text not null,
    version integer not null check (version >= 1),
    offered_at text not null,
    offered_by text not null references person (id) on delete restrict,
    changed_at text not null,
    withdrawn_at text,
    withdrawn_by text references person (id) on delete restrict,
    check ((withdrawn_at is null) = (withdrawn_by is null))
  ) strict`,
  `create unique index share_offer_one on share_offer (service_id, edition_id, criterion_code) where withdrawn_at is null`,
  `create index share_offer_network on share_offer (network_id, edition_id, criterion_code)`,
  `create index share_offer_trust on share_offer (trust_id)`,
  `create index share_offer_service on share_offer (service_id)`,
  `create index share_offer_edition on share_offer (edition_id)`,
  `create index share_offer_evidence on share_offer (evidence_id)`,
  `create index share_offer_offered_by on share_offer (offered_by)`,
  `create index share_offer_withdrawn_by on share_offer (withdrawn_by)`,

  `create table contact_request (
    id text primary key,
    network_id text not null references network (id) on delete restrict,
    offer_id text not null references share_offer (id) on delete restrict,
    trust_id text not null references trust (id) on delete restrict,
    message text not null,
    state text not null check (state in ('open', 'accepted', 'declined', 'lapsed')),
    reply text,
    version integer not null check (version >= 1),
    asked_at text not null,
    asked_by text not null references person (id) on delete restrict,
    settled_at text,
    settled_by text references person (id) on delete restrict,
    check ((state = 'open') = (settled_at is null)),
    check ((settled_at is null) = (settled_by is null))
  ) strict`,
  `create unique index contact_request_one on contact_request (offer_id, trust_id) where state in ('open', 'accepted')`,
  `create index contact_request_network on contact_request (network_id, state)`,
  `create index contact_request_offer on contact_request (offer_id, asked_at)`,
  `create index contact_request_trust on contact_request (trust_id)`,
  `create index contact_request_asked_by on contact_request (asked_by)`,
  `create index contact_request_settled_by on contact_request (settled_by)`,

  // Credit: it stays when the offer is withdrawn.
  `create table offer_use (
    offer_id text not null references share_offer (id) on delete restrict,
    trust_id text not null references trust (id) on delete restrict,
    recorded_at text not null,
    recorded_by text not null references person (id) on delete restrict,
    primary key (offer_id, trust_id)
  ) strict`,
  `create index offer_use_trust on offer_use (trust_id)`,
  `create index offer_use_recorded_by on offer_use (recorded_by)`,

  `create table sharing_change (
    id text primary key,
    offer_id text not null references share_offer (id) on delete restrict,
    trust_id text not null references trust (id) on delete restrict,
    what text not null check (what in ('offered', 'changed', 'withdrawn', 'asked', 'accepted', 'declined', 'lapsed', 'used')),
    words text,
    recorded_at text not null,
    recorded_by text not null references person (id) on delete restrict
  ) strict`,
  `create index sharing_change_offer on sharing_change (offer_id, recorded_at)`,
  `create index sharing_change_trust on sharing_change (trust_id)`,
  `create index sharing_change_recorded_by on sharing_change (recorded_by)`,

  // What an earlier assessment claimed of a criterion. It waits while the answer has no value of its own.
  `create table carried_answer (
    assessment_id text not null references assessment (id) on delete restrict,
    criterion_code text not null,
    from_assessment_id text not null references assessment (id) on delete restrict,
    from_criterion_code text not null,
    value text not null,
    reason text,
    confirmed_at text,
    confirmed_by text references person (id) on delete restrict,
    primary key (assessment_id, criterion_code),
    check ((confirmed_at is null) = (confirmed_by is null))
  ) strict`,
  `create index carried_answer_from on carried_answer (from_assessment_id)`,
  `create index carried_answer_confirmed_by on carried_answer (confirmed_by)`,
];
