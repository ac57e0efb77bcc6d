// Guests of one assessment: invited until a date, ended early. Seen by the people of its trust and the QI manager, not by each other.
import { uuidv7 } from "uuidv7";
import { addDays, type IsoDate } from "../../domain/dates";
import { guestRoleLabel, guestRoles, isInvitedOn, type GuestRole } from "../../domain/guests/guests";
import { isOpen, type Assessment } from "../assessments.server";
import { audit } from "../audit.server";
import { notify } from "../notices.server";
import { seesTrust, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";

export interface Guest {
  /** Of the invitation: somebody may be invited again. */
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly role: GuestRole;
  readonly fromOn: IsoDate;
  readonly toOn: IsoDate | null;
  readonly version: number;
  readonly isCurrent: boolean;
}

const roleNames = guestRoles.map(({ value }) => value);

function guestQuery(scope: Scope, assessment: Assessment) {
  return scope.db
    .selectFrom("role_held")
    .innerJoin("person", "person.id", "role_held.person_id")
    .select([
      "role_held.id",
      "role_held.person_id as personId",
      "person.name",
      "person.email",
      "role_held.role",
      "role_held.from_on as fromOn",
      "role_held.to_on as toOn",
      "role_held.version",
    ])
    .where("role_held.assessment_id", "=", assessment.id)
    .where("role_held.role", "in", roleNames)
    .where("person.network_id", "=", scope.networkId)
    .$castTo<Omit<Guest, "isCurrent">>();
}

/** Everybody who is or was a guest of an assessment, the latest first; none where the asker sees no more than a guest does. */
export async function listGuests(scope: Scope, assessment: Assessment): Promise<readonly Guest[]> {
  if (!seesTrust(scope, assessment.trustId)) return [];
  const rows = await guestQuery(scope, assessment)
    .orderBy("role_held.from_on", "desc")
    .orderBy("role_held.id", "desc")
    .execute();
  return rows.map((row) => ({ ...row, isCurrent: isInvitedOn(row, scope.today) }));
}

/** One invitation to an assessment that the caller found within sight. */
export async function getGuest(scope: Scope, assessment: Assessment, id: string): Promise<Guest | undefined> {
  if (!seesTrust(scope, assessment.trustId)) return undefined;
  const row = await guestQuery(scope, assessment).where("role_held.id", "=", id).executeTakeFirst();
  return row && { ...row, isCurrent: isInvitedOn(row, scope.today) };
}

export type InvitingRefused = "closed" | "no-such-person" | "guest-already" | "own-people";

/** Invites somebody who has an account. People of the trust see the assessment already, and are no independent eye. */
export async function inviteGuest(
  tx: Scope,
  assessment: Assessment,
  { email, role, toOn }: { readonly email: string; readonly role: GuestRole; readonly toOn: IsoDate },
  onBehalf: boolean,
  address: string,
): Promise<Outcome<{ readonly id: string }, InvitingRefused>> {
  if (!(await isOpen(tx, assessment))) return { ok: false, reason: "closed" };
  const person = await tx.db
    .selectFrom("person")
    .select("id")
    .where("network_id", "=", tx.networkId)
    .where("email", "=", email)
    .where("disabled_at", "is", null)
    .executeTakeFirst();
  if (person === undefined) return { ok: false, reason: "no-such-person" };
  if (await isOfTrust(tx, person.id, assessment)) return { ok: false, reason: "own-people" };
  const guests = await listGuests(tx, assessment);
  if (guests.some(({ personId, isCurrent }) => isCurrent && personId === person.id))
    return { ok: false, reason: "guest-already" };
  const id = uuidv7();
  await tx.db
    .insertInto("role_held")
    .values({
      id,
      person_id: person.id,
      role,
      network_id: null,
      trust_id: null,
      group_id: null,
      assessment_id: assessment.id,
      from_on: tx.today,
      to_on: toOn,
      created_at: tx.at,
      stands_for_id: null,
      organisation: null,
    })
    .execute();
  const { trustId } = assessment;
  const detail = { person: person.id, role, toOn, onBehalf };
  await audit(tx, { did: "guest.invited", kind: "assessment", id: assessment.id, trustId, detail });
  await notify(tx, [
    {
      personId: person.id,
      kind: "guest",
      title: `You are invited to ${assessment.title} of ${assessment.subjectName}`,
      body: `As ${guestRoleLabel(role).toLowerCase()}. What you open there is recorded, and the service can see it.`,
      address,
      subject: { kind: "assessment", id: assessment.id },
      onceKey: `guest:${id}:invited`,
    },
  ]);
  return { ok: true, id };
}

async function isOfTrust(tx: Scope, personId: string, { trustId }: Assessment): Promise<boolean> {
  const row = await tx.db
    .selectFrom("role_held")
    .select("id")
    .where("person_id", "=", personId)
    .where("trust_id", "=", trustId)
    .where((or) => or.or([or("to_on", "is", null), or("to_on", ">=", tx.today)]))
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends an invitation at once: it held until yesterday. One that has ended stays as it is. */
export async function endGuest(
  tx: Scope,
  assessment: Assessment,
  guest: Guest,
  seenVersion: number,
  onBehalf: boolean,
): Promise<Outcome<{ readonly id: string }, "changed-meanwhile" | "ended">> {
  if (!guest.isCurrent) return { ok: false, reason: "ended" };
  const ended = await tx.db
    .updateTable("role_held")
    .set({ to_on: addDays(tx.today, -1), version: seenVersion + 1 })
    .where("id", "=", guest.id)
    .where("version", "=", seenVersion)
    .executeTakeFirst();
  if (ended.numUpdatedRows === 0n) return { ok: false, reason: "changed-meanwhile" };
  const { trustId } = assessment;
  const detail = { person: guest.personId, role: guest.role, onBehalf };
  await audit(tx, { did: "guest.ended", kind: "assessment", id: assessment.id, trustId, detail });
  return { ok: true, id: guest.id };
}
