// The demonstration's meetings.
import { addDays } from "../../app/domain/dates";
import { londonMoment } from "../../app/domain/meetings/clock";
import { listExpected } from "../../app/models/meetings/attendance.server";
import { getMeeting } from "../../app/models/meetings/meetings.server";
import { network } from "../facts/network";
import { groupId } from "../load-facts.server";
import { demonstrationActions, demonstrationMeetings, type DemonstrationMeeting } from "./meetings-facts";
import { leadId, qiManagerId } from "./people";
import type { DemonstrationWork } from "./work";

export async function loadMeetings(work: DemonstrationWork): Promise<void> {
  for (const meeting of demonstrationMeetings) await loadMeeting(work, meeting);
  for (const action of demonstrationActions) await loadAction(work, action);
}

async function loadMeeting({ tx, today }: DemonstrationWork, meeting: DemonstrationMeeting): Promise<void> {
  const { id, inDays, agenda, decision } = meeting;
  const day = addDays(today, inDays);
  const at = (time: string) => londonMoment(day, time) ?? `${day}T12:00:00.000Z`;
  const isHeld = inDays < 0;
  const calledAt = `${addDays(today, Math.min(inDays, 0) - 30)}T09:00:00.000Z`;
  await tx.db
    .insertInto("meeting")
    .values({
      id,
      network_id: network.id,
      group_id: groupId(meeting.group),
      uid: `${id}@meetings`,
      sequence: meeting.cancelled === undefined ? 0 : 1,
      title: meeting.title,
      starts_at: at("14:00"),
      ends_at: at("15:30"),
      place: null,
      joining_address: "https://meet.example.org/network",
      state: meeting.cancelled !== undefined ? "cancelled" : isHeld ? "held" : "planned",
      cancelled_reason: meeting.cancelled ?? null,
      learning_title: meeting.learning ?? null,
      learning_speaker: meeting.learning === undefined ? null : "Quality lead",
      learning_minutes: meeting.learning === undefined ? null : 30,
      recording_address: meeting.recording ?? null,
      recording_captions: meeting.recording === undefined ? null : "English captions, checked by the network office",
      recording_minutes: meeting.recording === undefined ? null : 30,
      quorum_members: null,
      quorum_trusts: meeting.quorumTrusts ?? null,
      minutes_state: meeting.minutes,
      minutes_approved_at: meeting.approvedIn === undefined ? null : `${addDays(today, -10)}T15:00:00.000Z`,
      minutes_approved_in_id: meeting.approvedIn ?? null,
      version: 1,
      created_at: calledAt,
      created_by: qiManagerId,
    })
    .execute();
  const recorded = { recorded_at: isHeld ? at("15:30") : calledAt, recorded_by: qiManagerId };
  const change = { id: `${id}-called`, meeting_id: id, what: "called" as const, sequence: 0, detail: "" };
  await tx.db
    .insertInto("meeting_change")
    .values({ ...change, recorded_at: calledAt, recorded_by: qiManagerId })
    .execute();
  if (meeting.cancelled !== undefined) await loadCancellation({ tx, today }, meeting);
  for (const [index, { title, record = null }] of agenda.entries()) {
    const row = {
      id: `${id}-item-${index + 1}`,
      meeting_id: id,
      position: index + 1,
      kind: "ordinary" as const,
      title,
    };
    await tx.db
      .insertInto("agenda_item")
      .values({ ...row, note: null, minutes: 15, about_id: null, record, version: 1 })
      .execute();
  }
  for (const [index, { title, address, item }] of (meeting.papers ?? []).entries()) {
    const place = { id: `${id}-paper-${index + 1}`, meeting_id: id, agenda_item_id: `${id}-item-${item}` };
    await tx.db
      .insertInto("paper")
      .values({ ...place, title, address, file_id: null, added_at: calledAt, added_by: qiManagerId, removed_at: null })
      .execute();
  }
  if (isHeld) await loadAttendance({ tx }, id, recorded);
  if (decision === undefined) return;
  const votes = {
    votes_for: decision.votesFor,
    votes_against: 0,
    votes_abstained: 0,
    volunteer_votes: decision.volunteers,
  };
  const decided = { id: `${id}-decision`, meeting_id: id, agenda_item_id: `${id}-item-1`, words: decision.words };
  await tx.db
    .insertInto("decision")
    .values({ ...decided, outcome: "agreed", ...votes, ...recorded })
    .execute();
}

async function loadCancellation(
  { tx, today }: Pick<DemonstrationWork, "tx" | "today">,
  { id, cancelled = "" }: DemonstrationMeeting,
): Promise<void> {
  const change = { id: `${id}-cancelled`, meeting_id: id, what: "cancelled" as const, sequence: 1, detail: cancelled };
  await tx.db
    .insertInto("meeting_change")
    .values({ ...change, recorded_at: `${addDays(today, -3)}T09:00:00.000Z`, recorded_by: qiManagerId })
    .execute();
}

interface Recorded {
  readonly recorded_at: string;
  readonly recorded_by: string;
}

/** Every fifth person sent apologies. */
async function loadAttendance({ tx }: Pick<DemonstrationWork, "tx">, id: string, recorded: Recorded): Promise<void> {
  const meeting = await getMeeting(tx, id);
  if (meeting === undefined) throw new Error("The meeting was loaded before its attendance.");
  const people = await listExpected(tx, meeting);
  for (const [index, { personId, trustId, isVolunteer }] of people.entries())
    await tx.db
      .insertInto("attendance")
      .values({
        id: `${id}-attendance-${index + 1}`,
        meeting_id: id,
        person_id: personId,
        stands_in_as: null,
        trust_id: trustId,
        state: index % 5 === 4 ? "apologies" : "present",
        is_volunteer: isVolunteer ? 1 : 0,
        ...recorded,
      })
      .execute();
}

async function loadAction(
  { tx, today }: DemonstrationWork,
  { id, owner, title, dueInDays, closes }: (typeof demonstrationActions)[number],
): Promise<void> {
  const givenAt = `${addDays(today, -10)}T15:00:00.000Z`;
  const state = {
    title,
    owner_id: leadId(owner),
    due_on: addDays(today, dueInDays),
    priority: "medium" as const,
    state: "open" as const,
    progress: null,
    version: 1,
  };
  await tx.db
    .insertInto("action")
    .values({
      id,
      network_id: network.id,
      group_id: groupId("quality-forum"),
      trust_id: null,
      meeting_id: "meeting-forum-recent",
      detail: null,
      ...state,
      closes_kind: closes?.kind ?? null,
      closes_id: closes?.id ?? null,
      closed_at: null,
      created_at: givenAt,
      created_by: qiManagerId,
      changed_at: givenAt,
    })
    .execute();
  await tx.db
    .insertInto("action_change")
    .values({ id: `${id}-1`, action_id: id, ...state, recorded_at: givenAt, recorded_by: qiManagerId })
    .execute();
}
