// Who was there. Recording it holds the meeting, and freezes the quorum that its group's terms ask for that day.
import { uuidv7 } from "uuidv7";
import { sql } from "kysely";
import type { Instant } from "../../domain/dates";
import { londonDate } from "../../domain/london";
import { audit } from "../audit.server";
import { actingPerson, seesGroup, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import { stepMeeting } from "./changing.server";
import type { Meeting } from "./meetings.server";

export type AttendanceState = "present" | "apologies" | "absent";

export interface Expected {
  readonly personId: string;
  readonly name: string;
  readonly trustId: string | null;
  readonly trust: string | null;
  readonly isVolunteer: boolean;
  readonly isGuest: boolean;
}

export interface Attended {
  readonly id: string;
  readonly personId: string | null;
  /** The person's name, or the role title of the one who stands in. */
  readonly name: string;
  readonly trustId: string | null;
  readonly trust: string | null;
  readonly state: AttendanceState;
  readonly isVolunteer: boolean;
  readonly isGuest: boolean;
}

const guestOnly = sql<0 | 1>`not exists (select 1 from role_held as of_group where of_group.person_id = person.id
  and of_group.group_id = meeting.group_id and of_group.role != 'group-guest')`;

/** Everybody who belongs to the group on the day of the meeting, by name. */
export async function listExpected(scope: Scope, meeting: Meeting): Promise<readonly Expected[]> {
  if (!seesGroup(scope, meeting.group)) return [];
  const day = londonDate(meeting.startsAt);
  const rows = await scope.db
    .selectFrom("role_held")
    .innerJoin("person", "person.id", "role_held.person_id")
    .leftJoin("trust", "trust.id", "role_held.stands_for_id")
    .select(["person.id", "person.name", "role_held.role", "trust.id as trustId", "trust.short_name as trust"])
    .select(
      sql<0 | 1>`exists (select 1 from role_held as other where other.person_id = person.id
        and other.role = 'patient-volunteer')`.as("volunteer"),
    )
    .where("role_held.group_id", "=", meeting.group.id)
    .where("role_held.from_on", "<=", day)
    .where((or) => or.or([or("role_held.to_on", "is", null), or("role_held.to_on", ">=", day)]))
    .orderBy("person.name")
    .orderBy("person.id")
    .execute();
  const people = new Map<string, Expected>();
  for (const row of rows) {
    if (people.has(row.id)) continue;
    const { id, name, trustId, trust } = row;
    const isVolunteer = row.volunteer === 1;
    people.set(id, { personId: id, name, trustId, trust, isVolunteer, isGuest: row.role === "group-guest" });
  }
  return [...people.values()];
}

/** What was recorded, by name. */
export async function listAttendance(scope: Scope, meeting: Meeting): Promise<readonly Attended[]> {
  if (!seesGroup(scope, meeting.group)) return [];
  const rows = await scope.db
    .selectFrom("attendance")
    .innerJoin("meeting", "meeting.id", "attendance.meeting_id")
    .leftJoin("person", "person.id", "attendance.person_id")
    .leftJoin("trust", "trust.id", "attendance.trust_id")
    .select([
      "attendance.id",
      "attendance.person_id as personId",
      "person.name as person",
      "attendance.stands_in_as as standsInAs",
      "attendance.trust_id as trustId",
      "trust.short_name as trust",
      "attendance.state",
      "attendance.is_volunteer",
      guestOnly.as("guest"),
    ])
    .where("attendance.meeting_id", "=", meeting.id)
    .execute();
  return rows
    .map(({ person, standsInAs, is_volunteer, guest, ...row }) => ({
      ...row,
      name: person ?? standsInAs ?? "",
      isVolunteer: is_volunteer === 1,
      isGuest: row.personId !== null && guest === 1,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, "en-GB"));
}

export interface GivenAttendance {
  readonly seenVersion: number;
  readonly states: ReadonlyMap<string, AttendanceState>;
  readonly standIns: readonly { readonly as: string; readonly trustId: string | null }[];
}

/** Records who was there, in place of what was recorded before. Whoever is not expected is left out. */
export async function recordAttendance(
  tx: Scope,
  meeting: Meeting,
  given: GivenAttendance,
): Promise<Outcome<object, "closed" | "changed" | "too-early">> {
  if (meeting.state === "cancelled" || meeting.minutesState === "approved") return { ok: false, reason: "closed" };
  if (londonDate(tx.at) < londonDate(meeting.startsAt)) return { ok: false, reason: "too-early" };
  const isFirst = meeting.state === "planned";
  const set = isFirst
    ? {
        state: "held" as const,
        minutes_state: "draft" as const,
        quorum_members: meeting.group.quorumMembers,
        quorum_trusts: meeting.group.quorumTrusts,
      }
    : {};
  const detail = `Attendance recorded`;
  const step = { what: isFirst ? ("held" as const) : ("changed" as const), detail, seenVersion: given.seenVersion };
  if (!(await stepMeeting(tx, meeting, set, step))) return { ok: false, reason: "changed" };
  const expected = await listExpected(tx, meeting);
  await tx.db.deleteFrom("attendance").where("meeting_id", "=", meeting.id).execute();
  const shared = { meeting_id: meeting.id, recorded_at: tx.at as Instant, recorded_by: actingPerson(tx) };
  for (const person of expected) {
    const { personId, trustId, isVolunteer } = person;
    const state = given.states.get(personId) ?? "absent";
    const row = { person_id: personId, stands_in_as: null, trust_id: trustId, state, is_volunteer: bit(isVolunteer) };
    await tx.db
      .insertInto("attendance")
      .values({ id: uuidv7(), ...shared, ...row })
      .execute();
  }
  for (const { as, trustId } of given.standIns) {
    const row = {
      person_id: null,
      stands_in_as: as,
      trust_id: trustId,
      state: "present" as const,
      is_volunteer: bit(false),
    };
    await tx.db
      .insertInto("attendance")
      .values({ id: uuidv7(), ...shared, ...row })
      .execute();
  }
  await audit(tx, { did: "attendance.recorded", kind: "meeting", id: meeting.id, detail: { people: expected.length } });
  return { ok: true };
}

const bit = (given: boolean): 0 | 1 => (given ? 1 : 0);
