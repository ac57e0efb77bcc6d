// Notices, the outbox, the round-up and jobs.
import type { Generated } from "kysely";

export interface MailTables {
  notice: {
    id: string;
    network_id: string;
    person_id: string;
    kind: string;
    title: string;
    body: string;
    address: string;
    subject_kind: string;
    subject_id: string;
    once_key: string;
    created_at: string;
    read_at: string | null;
    mailed_at: string | null;
  };
  notice_preference: {
    person_id: string;
    kind: string;
    timing: "at-once" | "daily" | "weekly" | "off";
    changed_at: string;
  };
  outbox: {
    seq: Generated<number>;
    id: string;
    network_id: string;
    person_id: string;
    kind: string;
    message_id: string;
    notice_ids: string;
    round_up_id: string | null;
    subject: string | null;
    text_body: string | null;
    html_body: string | null;
    state: "waiting" | "sent" | "undeliverable" | "dropped";
    attempts: number;
    next_attempt_at: string;
    last_error: string | null;
    created_at: string;
    settled_at: string | null;
  };
  round_up: {
    id: string;
    network_id: string;
    title: string;
    words: string;
    items: string;
    from_on: string;
    to_on: string;
    state: "draft" | "sent";
    version: number;
    created_at: string;
    created_by: string;
    sent_at: string | null;
    sent_by: string | null;
  };
  job_run: {
    name: string;
    done_for: string;
    finished_at: string;
  };
}
