// Meetings of groups, found inside the asker's sight.
import type { Instant } from "../../domain/dates";
import { seesGroup, type GroupPlace, type Scope } from "../scope.server";

/** The group as a meeting's pages need it. */
export interface MeetingGroup extends GroupPlace {
  readonly slug: string;
  readonly name: string;
  readonly quorumMembers: number | null;
  readonly quorumTrusts: number | null;
  readonly volunteersVote: boolean;
}

export interface Meeting {
  readonly id: string;
  readonly uid: string;
  readonly sequence: number;
  readonly title: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly place: string | null;
  readonly joiningAddress: string | null;
  readonly state: "planned" | "held" | "cancelled";
  readonly cancelledReason: string | null;
  readonly learningTitle: string | null;
  readonly learningSpeaker: string | null;
  readonly learningMinutes: number | null;
  readonly recordingAddress: string | null;
  readonly recordingCaptions: string | null;
  readonly recordingMinutes: number | null;
  readonly quorumMembers: number | null;
  readonly quorumTrusts: number | null;
  readonly minutesState: "none" | "draft" | "approved";
  readonly minutesApprovedInId: string | null;
  readonly version: number;
  readonly createdAt: Instant;
  readonly group: MeetingGroup;
}

function meetings(scope: Scope) {
  return scope.db
    .selectFrom("meeting")
    .innerJoin("group", "group.id", "meeting.group_id")
    .selectAll("meeting")
    .select([
      "group.slug",
      "group.name as group_name",
      "group.access",
      "group.quorum_members as terms_members",
      "group.quorum_trusts as terms_trusts",
      "group.volunteers_vote",
    ])
    .where("meeting.network_id", "=", scope.networkId);
}

type Row = Awaited<ReturnType<ReturnType<typeof meetings>["executeTakeFirstOrThrow"]>>;

function present(row: Row): Meeting {
  return {
    id: row.id,
    uid: row.uid,
    sequence: row.sequence,
    title: row.title,
    startsAt: row.starts_at as Instant,
    endsAt: row.ends_at as Instant,
    place: row.place,
    joiningAddress: row.joining_address,
    state: row.state,
    cancelledReason: row.cancelled_reason,
    learningTitle: row.learning_title,
    learningSpeaker: row.learning_speaker,
    learningMinutes: row.learning_minutes,
    recordingAddress: row.recording_address,
    recordingCaptions: row.recording_captions,
    recordingMinutes: row.recording_minutes,
    quorumMembers: row.quorum_members,
    quorumTrusts: row.quorum_trusts,
    minutesState: row.minutes_state,
    minutesApprovedInId: row.minutes_approved_in_id,
    version: row.version,
    createdAt: row.created_at as Instant,
    group: {
      id: row.group_id,
      slug: row.slug,
      name: row.group_name,
      access: row.access,
      quorumMembers: row.terms_members,
      quorumTrusts: row.terms_trusts,
      volunteersVote: row.volunteers_vote === 1,
    },
  };
}

/** One meeting, or `undefined` where there is none or where its group is out of sight. */
export async function getMeeting(scope: Scope, id: string): Promise<Meeting | undefined> {
  const row = await meetings(scope).where("meeting.id", "=", id).executeTakeFirst();
  return row !== undefined && seesGroup(scope, { id: row.group_id, access: row.access }) ? present(row) : undefined;
}

/** Every meeting of a group, earliest first; none where the group is out of sight. */
export async function listMeetings(scope: Scope, group: GroupPlace): Promise<readonly Meeting[]> {
  if (!seesGroup(scope, group)) return [];
  const rows = await meetings(scope)
    .where("meeting.group_id", "=", group.id)
    .orderBy("meeting.starts_at")
    .orderBy("meeting.id")
    .execute();
  return rows.map(present);
}

/** Meetings of the groups that the person of the scope belongs to, from a moment on, earliest first. Cancelled ones are among them. */
export async function listMyMeetings(scope: Scope, from: string): Promise<readonly Meeting[]> {
  const rows = await meetings(scope)
    .where("meeting.group_id", "in", scope.sight.groups)
    .where("meeting.ends_at", ">=", from)
    .orderBy("meeting.starts_at")
    .orderBy("meeting.id")
    .limit(500)
    .execute();
  return rows.map(present);
}

export interface MeetingChange {
  readonly id: string;
  readonly what: string;
  readonly detail: string;
  readonly at: Instant;
  readonly by: string;
}

/** What happened to a meeting, newest first. */
export async function listMeetingChanges(scope: Scope, { id, group }: Meeting): Promise<readonly MeetingChange[]> {
  if (!seesGroup(scope, group)) return [];
  const rows = await scope.db
    .selectFrom("meeting_change")
    .innerJoin("person", "person.id", "meeting_change.recorded_by")
    .select([
      "meeting_change.id",
      "meeting_change.what",
      "meeting_change.detail",
      "meeting_change.recorded_at as at",
      "person.name as by",
    ])
    .where("meeting_id", "=", id)
    .orderBy("meeting_change.recorded_at", "desc")
    .orderBy("meeting_change.id", "desc")
    .execute();
  return rows.map((row) => ({ ...row, at: row.at as Instant }));
}
