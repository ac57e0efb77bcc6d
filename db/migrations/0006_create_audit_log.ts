// The append-only, hash-chained audit log. To go back: restore the backup taken before it.
export const name = "0006_create_audit_log";

export const statements: readonly string[] = [
  // Actors and subjects are ids: erasing a person's name elsewhere leaves the chain whole.
  `create table audit_log (
    seq integer primary key,
    at text not null,
    actor_id text,
    did text not null,
    to_kind text not null,
    to_id text not null,
    trust_id text,
    detail text not null,
    previous_hash text not null,
    hash text not null unique
  ) strict`,
  `create index audit_log_to on audit_log (to_kind, to_id, seq)`,
  `create index audit_log_actor on audit_log (actor_id, seq)`,

  `create trigger audit_log_no_update before update on audit_log
    begin select raise(abort, 'the audit log is append-only'); end`,
  `create trigger audit_log_no_delete before delete on audit_log
    begin select raise(abort, 'the audit log is append-only'); end`,
];
