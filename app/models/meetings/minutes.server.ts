// Decisions, the approval of minutes, and recordings.
import { uuidv7 } from "uuidv7";
import { formatDate, type Instant } from "../../domain/dates";
import { londonDate } from "../../domain/london";
import { audit } from "../audit.server";
import { actingPerson, seesGroup, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import { isClosed, listAgenda } from "./agenda.server";
import { stepMeeting } from "./changing.server";
import type { Meeting } from "./meetings.server";

export interface Decided {
  readonly words: string;
  readonly itemId: string | null;
  readonly outcome: "agreed" | "not agreed" | "deferred";
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly votesAbstained: number | null;
  readonly volunteerVotes: number | null;
}

export interface Decision extends Decided {
  readonly id: string;
}

export async function listDecisions(scope: Scope, meeting: Meeting): Promise<readonly Decision[]> {
  if (!seesGroup(scope, meeting.group)) return [];
  return scope.db
    .selectFrom("decision")
    .select([
      "id",
      "words",
      "agenda_item_id as itemId",
      "outcome",
      "votes_for as votesFor",
      "votes_against as votesAgainst",
      "votes_abstained as votesAbstained",
      "volunteer_votes as volunteerVotes",
    ])
    .where("meeting_id", "=", meeting.id)
    .orderBy("recorded_at")
    .orderBy("id")
    .execute();
}

/** Records a decision of a meeting that is held. Volunteers' votes are kept where the group's terms let volunteers vote. */
export async function recordDecision(
  tx: Scope,
  meeting: Meeting,
  decided: Decided,
): Promise<Outcome<{ readonly id: string }, "closed" | "not-held" | "no-volunteer-votes">> {
  if (isClosed(meeting)) return { ok: false, reason: "closed" };
  if (meeting.state !== "held") return { ok: false, reason: "not-held" };
  if (decided.volunteerVotes !== null && !meeting.group.volunteersVote)
    return { ok: false, reason: "no-volunteer-votes" };
  const id = uuidv7();
  const isOfMeeting = (await listAgenda(tx, meeting)).some((item) => item.id === decided.itemId);
  await tx.db
    .insertInto("decision")
    .values({
      id,
      meeting_id: meeting.id,
      agenda_item_id: isOfMeeting ? decided.itemId : null,
      words: decided.words,
      outcome: decided.outcome,
      votes_for: decided.votesFor,
      votes_against: decided.votesAgainst,
      votes_abstained: decided.votesAbstained,
      volunteer_votes: decided.volunteerVotes,
      recorded_at: tx.at,
      recorded_by: actingPerson(tx),
    })
    .execute();
  await audit(tx, { did: "decision.recorded", kind: "meeting", id: meeting.id, detail: { decision: id } });
  return { ok: true, id };
}

/** The meetings that may have approved a meeting's minutes: of the same group, held, and later. */
export async function listApprovers(scope: Scope, meeting: Meeting) {
  if (!seesGroup(scope, meeting.group)) return [];
  const rows = await scope.db
    .selectFrom("meeting")
    .select(["id", "title", "starts_at as startsAt"])
    .where("group_id", "=", meeting.group.id)
    .where("state", "=", "held")
    .where("starts_at", ">", meeting.startsAt)
    .orderBy("starts_at")
    .execute();
  return rows.map(({ id, title, startsAt }) => ({ id, title, day: formatDate(londonDate(startsAt as Instant)) }));
}

/** Approves draft minutes in a later meeting of the group that was held. From then on they stay as they are. */
export async function approveMinutes(
  tx: Scope,
  meeting: Meeting,
  inId: string,
  seenVersion: number,
): Promise<Outcome<object, "changed" | "no-draft" | "not-later">> {
  if (meeting.minutesState !== "draft") return { ok: false, reason: "no-draft" };
  const approver = (await listApprovers(tx, meeting)).find(({ id }) => id === inId);
  if (approver === undefined) return { ok: false, reason: "not-later" };
  const set = { minutes_state: "approved" as const, minutes_approved_at: tx.at, minutes_approved_in_id: inId };
  const detail = `In the meeting of ${approver.day}`;
  const done = await stepMeeting(tx, meeting, set, { what: "minutes-approved", detail, seenVersion });
  return done ? { ok: true } : { ok: false, reason: "changed" };
}

export interface Recording {
  readonly address: string;
  readonly captions: string | null;
  readonly minutes: number | null;
}

/** Adds the recording of a meeting that was held, or puts another in its place. */
export async function addRecording(
  tx: Scope,
  meeting: Meeting,
  { address, captions, minutes }: Recording,
  seenVersion: number,
): Promise<Outcome<object, "changed" | "not-held">> {
  if (meeting.state !== "held") return { ok: false, reason: "not-held" };
  const set = { recording_address: address, recording_captions: captions, recording_minutes: minutes };
  const done = await stepMeeting(tx, meeting, set, { what: "recording-added", detail: "", seenVersion });
  return done ? { ok: true } : { ok: false, reason: "changed" };
}
