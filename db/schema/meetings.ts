// Meetings, actions, learning records and calendar feeds.
import type { Generated } from "kysely";

type Bit = 0 | 1;

export interface MeetingTables {
  meeting: {
    id: string;
    network_id: string;
    group_id: string;
    uid: string;
    sequence: number;
    title: string;
    starts_at: string;
    ends_at: string;
    place: string | null;
    joining_address: string | null;
    state: "planned" | "held" | "cancelled";
    cancelled_reason: string | null;
    learning_title: string | null;
    learning_speaker: string | null;
    learning_minutes: number | null;
    recording_address: string | null;
    recording_captions: string | null;
    recording_minutes: number | null;
    quorum_members: number | null;
    quorum_trusts: number | null;
    minutes_state: "none" | "draft" | "approved";
    minutes_approved_at: string | null;
    minutes_approved_in_id: string | null;
    version: number;
    created_at: string;
    created_by: string;
  };
  meeting_change: {
    id: string;
    meeting_id: string;
    what:
      | "called"
      | "changed"
      | "moved"
      | "cancelled"
      | "held"
      | "minutes-drafted"
      | "minutes-approved"
      | "recording-added";
    sequence: number;
    detail: string;
    recorded_at: string;
    recorded_by: string;
  };
  agenda_item: {
    id: string;
    meeting_id: string;
    position: number;
    kind:
      | "ordinary"
      | "minutes"
      | "actions"
      | "work-item"
      | "consultation"
      | "document"
      | "learning"
      | "any-other-business";
    title: string;
    note: string | null;
    minutes: number | null;
    about_id: string | null;
    record: string | null;
    version: number;
  };
  paper: {
    id: string;
    meeting_id: string;
    agenda_item_id: string | null;
    title: string;
    address: string | null;
    file_id: string | null;
    added_at: string;
    added_by: string;
    removed_at: string | null;
  };
  attendance: {
    id: string;
    meeting_id: string;
    person_id: string | null;
    stands_in_as: string | null;
    trust_id: string | null;
    state: "present" | "apologies" | "absent";
    is_volunteer: Bit;
    recorded_at: string;
    recorded_by: string;
  };
  decision: {
    id: string;
    meeting_id: string;
    agenda_item_id: string | null;
    words: string;
    outcome: "agreed" | "not agreed" | "deferred";
    votes_for: number | null;
    votes_against: number | null;
    votes_abstained: number | null;
    volunteer_votes: number | null;
    recorded_at: string;
    recorded_by: string;
  };
  action: {
    id: string;
    network_id: string;
    group_id: string | null;
    trust_id: string | null;
    meeting_id: string | null;
    title: string;
    detail: string | null;
    owner_id: string | null;
    due_on: string | null;
    priority: "low" | "medium" | "high";
    state: "open" | "done" | "dropped";
    progress: string | null;
    closes_kind: "criterion" | "finding" | "barrier" | "objective" | "work-item" | "document" | null;
    closes_id: string | null;
    closed_at: string | null;
    version: number;
    created_at: string;
    created_by: string;
    changed_at: string;
    service_id: string | null;
  };
  action_change: {
    id: string;
    action_id: string;
    version: number;
    title: string;
    owner_id: string | null;
    due_on: string | null;
    priority: "low" | "medium" | "high";
    state: "open" | "done" | "dropped";
    progress: string | null;
    recorded_at: string;
    recorded_by: string;
    on_behalf: Generated<Bit>;
  };
  learning_record: {
    id: string;
    person_id: string;
    meeting_id: string;
    kind: "attended" | "watched";
    title: string;
    minutes: number;
    reflection: string | null;
    learnt_on: string;
    recorded_at: string;
  };
  calendar_feed: {
    person_id: string;
    token_hash: string;
    created_at: string;
  };
}
