// Calling meetings, changing or moving them, and cancelling them. Calendars know a meeting by its `uid`, which never changes.
import { uuidv7 } from "uuidv7";
import type { Instant } from "../../domain/dates";
import { formatMoment } from "../../domain/london";
import { audit } from "../audit.server";
import { actingPerson, type GroupPlace, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import { keepStep, stepMeeting, tellGroup } from "./changing.server";
import type { Meeting } from "./meetings.server";

export interface MeetingDetails {
  readonly title: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly place: string | null;
  readonly joiningAddress: string | null;
  readonly learningTitle: string | null;
  readonly learningSpeaker: string | null;
  readonly learningMinutes: number | null;
}

/** Models know no addresses: the route says where a meeting's page is. */
export type AddressOf = (id: string) => string;

interface Caller extends GroupPlace {
  readonly name: string;
}

/** Calls one meeting or several of a group, and tells its people of each. */
export async function callMeetings(
  tx: Scope,
  group: Caller,
  meetings: readonly MeetingDetails[],
  addressOf: AddressOf,
): Promise<Outcome<{ readonly ids: readonly string[] }, never>> {
  const ids: string[] = [];
  for (const meeting of meetings) ids.push(await callMeeting(tx, group, meeting, addressOf));
  return { ok: true, ids };
}

async function callMeeting(tx: Scope, group: Caller, meeting: MeetingDetails, addressOf: AddressOf): Promise<string> {
  const id = uuidv7();
  await tx.db
    .insertInto("meeting")
    .values({
      id,
      network_id: tx.networkId,
      group_id: group.id,
      uid: `${id}@meetings`,
      sequence: 0,
      ...columnsOf(meeting),
      state: "planned",
      cancelled_reason: null,
      recording_address: null,
      recording_captions: null,
      recording_minutes: null,
      quorum_members: null,
      quorum_trusts: null,
      minutes_state: "none",
      minutes_approved_at: null,
      minutes_approved_in_id: null,
      version: 1,
      created_at: tx.at,
      created_by: actingPerson(tx),
    })
    .execute();
  await keepStep(tx, id, "called", 0, formatMoment(meeting.startsAt));
  await audit(tx, { did: "meeting.called", kind: "meeting", id, detail: { groupId: group.id } });
  await tellGroup(tx, group, {
    id,
    what: "called",
    sequence: 0,
    title: `${group.name} meets on ${formatMoment(meeting.startsAt)}`,
    body: meeting.title,
    address: addressOf(id),
  });
  return id;
}

function columnsOf(meeting: MeetingDetails) {
  return {
    title: meeting.title,
    starts_at: meeting.startsAt,
    ends_at: meeting.endsAt,
    place: meeting.place,
    joining_address: meeting.joiningAddress,
    learning_title: meeting.learningTitle,
    learning_speaker: meeting.learningSpeaker,
    learning_minutes: meeting.learningMinutes,
  };
}

/** Changes a planned meeting; every change reaches calendars, and one of time or place is told to the group. */
export async function changeMeeting(
  tx: Scope,
  meeting: Meeting,
  details: MeetingDetails,
  seenVersion: number,
  addressOf: AddressOf,
): Promise<Outcome<object, "changed" | "not-planned">> {
  if (meeting.state !== "planned") return { ok: false, reason: "not-planned" };
  const isMoved =
    details.startsAt !== meeting.startsAt || details.endsAt !== meeting.endsAt || details.place !== meeting.place;
  const what = isMoved ? "moved" : "changed";
  const detail = isMoved
    ? `From ${formatMoment(meeting.startsAt)} to ${formatMoment(details.startsAt)}`
    : details.title;
  const done = await stepMeeting(tx, meeting, columnsOf(details), { what, detail, seenVersion, moves: true });
  if (!done) return { ok: false, reason: "changed" };
  if (isMoved)
    await tellGroup(tx, meeting.group, {
      id: meeting.id,
      what: "moved",
      sequence: meeting.sequence + 1,
      title: `${meeting.group.name} meets on ${formatMoment(details.startsAt)} instead of ${formatMoment(meeting.startsAt)}`,
      body: details.place ?? "",
      address: addressOf(meeting.id),
    });
  return { ok: true };
}

/** Cancels a planned meeting. It stays in lists and calendars as cancelled. */
export async function cancelMeeting(
  tx: Scope,
  meeting: Meeting,
  reason: string,
  seenVersion: number,
  addressOf: AddressOf,
): Promise<Outcome<object, "changed" | "not-planned">> {
  if (meeting.state !== "planned") return { ok: false, reason: "not-planned" };
  const set = { state: "cancelled" as const, cancelled_reason: reason };
  const done = await stepMeeting(tx, meeting, set, { what: "cancelled", detail: reason, seenVersion, moves: true });
  if (!done) return { ok: false, reason: "changed" };
  await tellGroup(tx, meeting.group, {
    id: meeting.id,
    what: "cancelled",
    sequence: meeting.sequence + 1,
    title: `${meeting.group.name} does not meet on ${formatMoment(meeting.startsAt)}`,
    body: reason,
    address: addressOf(meeting.id),
  });
  return { ok: true };
}
