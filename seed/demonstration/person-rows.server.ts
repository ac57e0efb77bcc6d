// Rows of the demonstration's people and their roles, with sign-ins that fit what they did.
import type { Insertable } from "kysely";
import type { Schema } from "../../db/schema";
import { addDays, addMonths, type Instant, type IsoDate } from "../../app/domain/dates";
import { network } from "../facts/network";
import { workdayBefore } from "./clock";
import { idsFrom } from "./ids";
import type { InventedAssessment } from "./invented";
import { contributorId, demonstrationPeople, leadId, type DemonstrationPerson } from "./people";
import { chanceOf } from "./random";

export interface PersonRows {
  readonly people: readonly Insertable<Schema["person"]>[];
  readonly roles: readonly Insertable<Schema["role_held"]>[];
}

export function personRows(invented: readonly InventedAssessment[], today: IsoDate, passwordHash: string): PersonRows {
  const first = invented.map(({ frame }) => frame.startedOn).reduce((a, b) => (a < b ? a : b), addMonths(today, -19));
  const joinedOn = addDays(first, -21);
  const createdAt = `${joinedOn}T09:00:00.000Z` as Instant;
  const newId = idsFrom(chanceOf("ids of roles"));
  return {
    people: demonstrationPeople.map((person) => ({
      id: person.id,
      network_id: network.id,
      email: person.email,
      name: person.name,
      password_hash: passwordHash,
      password_changed_at: createdAt,
      disabled_at: null,
      created_at: createdAt,
      ...signInsOf(person, invented, today),
    })),
    roles: demonstrationPeople.flatMap((person) =>
      person.roles.map(({ role, place, placeId, days }) => ({
        id: newId(createdAt),
        person_id: person.id,
        role,
        network_id: place === "network" ? placeId : null,
        trust_id: place === "trust" ? placeId : null,
        group_id: place === "group" ? placeId : null,
        assessment_id: place === "assessment" ? placeId : null,
        from_on: days === undefined ? joinedOn : addDays(today, -30),
        to_on: days === undefined ? null : addDays(today, days),
        created_at: createdAt,
      })),
    ),
  };
}

/** Days since a person signed in last, where it says something: a lead back from the wards, a board between its meetings. */
const lastSeen: Readonly<Record<string, number>> = {
  [leadId("UHNM")]: 5,
  [contributorId("UHNM")]: 1,
  [leadId("SATH")]: 12,
  "person-board": 19,
  "person-volunteer": 23,
  "person-mri-chair": 11,
  "person-mri-deputy": 8,
  "person-assessor": 5,
};

/** Just before their working day. Leads signed in on the last day on which their service changed; a quiet one nobody since. */
function signInsOf(person: DemonstrationPerson, invented: readonly InventedAssessment[], today: IsoDate) {
  const chance = chanceOf(`sign-ins of ${person.email}`);
  const own = invented.find(({ frame }) => frame.trust !== null && frame.people.lead === person.id)?.frame.lastOn;
  const seen = lastSeen[person.id];
  const lastOn = seen === undefined ? (own ?? addDays(today, -chance.whole(1, 4))) : addDays(today, -seen);
  const momentOn = (day: IsoDate) => `${workdayBefore(day)}T07:${String(chance.whole(10, 59))}:00.000Z`;
  return {
    last_sign_in_at: momentOn(lastOn),
    previous_sign_in_at: momentOn(addDays(workdayBefore(lastOn), -chance.whole(3, 9))),
  };
}
