// How people join a group, change and leave. Each is in the group's history, and whoever it is about is told.
import { uuidv7 } from "uuidv7";
import { addDays, type IsoDate } from "../../domain/dates";
import { memberRoles, type MemberRole } from "../../domain/groups/words";
import { notify } from "../notices.server";
import { groupSubject, permissionFor, type GroupPlace, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import type { GroupRow } from "../groups.server";
import { recordGroupEvent } from "./history.server";
import { getMembership, listMemberships, type Membership } from "./members.server";

export interface NewMember {
  readonly email: string;
  readonly role: MemberRole;
  /** The trust that they speak for. */
  readonly trustId: string | null;
  readonly organisation: string | null;
  readonly fromOn: IsoDate;
  readonly toOn: IsoDate | null;
}

export type AddingRefused = "not-allowed" | "no-such-person" | "member-already" | "group-ended" | "unknown-trust";

/**
 * Adds somebody who uses the portal already. A guest comes from a partner organisation, anybody else may speak for a trust.
 * A new chair, or deputy, takes the place of the former, who stays as a member. `address` is the group's page, for the notice.
 */
export async function addMember(
  tx: Scope,
  group: GroupRow,
  member: NewMember,
  address: string,
): Promise<Outcome<{ readonly id: string }, AddingRefused>> {
  if (permissionFor(tx, groupSubject(tx, group)) === undefined) return { ok: false, reason: "not-allowed" };
  if (group.status === "merged" || group.status === "closed") return { ok: false, reason: "group-ended" };
  const person = await tx.db
    .selectFrom("person")
    .select("id")
    .where("network_id", "=", tx.networkId)
    .where("email", "=", member.email)
    .where("disabled_at", "is", null)
    .executeTakeFirst();
  if (person === undefined) return { ok: false, reason: "no-such-person" };
  if (member.trustId !== null && !(await isTrust(tx, member.trustId))) return { ok: false, reason: "unknown-trust" };
  const present = (await listMemberships(tx, group)).some((each) => each.isCurrent && each.personId === person.id);
  if (present) return { ok: false, reason: "member-already" };
  await makeRoomFor(tx, group, member.role);
  const id = await insertMembership(tx, group, { ...member, personId: person.id });
  const label = memberRoles[member.role];
  await recordGroupEvent(tx, group, {
    what: "member-added",
    detail: label,
    personId: person.id,
    audited: { role: member.role },
  });
  await notify(tx, [
    {
      personId: person.id,
      kind: "membership",
      title: `You have joined ${group.name}`,
      body: `Your role there: ${label.toLowerCase()}.`,
      address,
      subject: { kind: "group", id: group.id },
      onceKey: `membership:${id}:added`,
    },
  ]);
  return { ok: true, id };
}

async function isTrust(tx: Scope, id: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom("trust")
    .select("id")
    .where("network_id", "=", tx.networkId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row !== undefined;
}

type MembershipValues = Omit<NewMember, "email"> & { readonly personId: string };

/** Writes one membership, without asking anything. For those that have asked: adding, changing and merging. */
export async function insertMembership(
  tx: Scope,
  group: Pick<GroupPlace, "id">,
  member: MembershipValues,
): Promise<string> {
  const id = uuidv7();
  await tx.db
    .insertInto("role_held")
    .values({
      id,
      person_id: member.personId,
      role: member.role,
      network_id: null,
      trust_id: null,
      group_id: group.id,
      assessment_id: null,
      from_on: member.fromOn,
      to_on: member.toOn,
      created_at: tx.at,
      stands_for_id: member.trustId,
      organisation: member.organisation,
    })
    .execute();
  return id;
}

/** There is one chair and one deputy at a time: the former becomes a member. A chair who is known by title only makes way too. */
async function makeRoomFor(tx: Scope, group: GroupRow, role: MemberRole): Promise<void> {
  if (role !== "chair" && role !== "deputy-chair") return;
  const title = role === "chair" ? { chair_title: null } : { deputy_title: null };
  await tx.db.updateTable("group").set(title).where("id", "=", group.id).execute();
  const former = (await listMemberships(tx, group)).filter((each) => each.isCurrent && each.role === role);
  for (const each of former) {
    await giveRole(tx, group, each, "member", each.toOn);
    await recordGroupEvent(tx, group, {
      what: "member-changed",
      detail: `Now ${memberRoles.member.toLowerCase()}, was ${memberRoles[role].toLowerCase()}`,
      personId: each.personId,
      audited: { role: "member" },
    });
  }
}

/** A role that was held for days stays as history: it ends with yesterday, and the new one begins today. */
async function giveRole(
  tx: Scope,
  group: GroupRow,
  member: Membership,
  role: MemberRole,
  toOn: IsoDate | null,
): Promise<string> {
  if (role === member.role || member.fromOn >= tx.today) {
    await tx.db
      .updateTable("role_held")
      .set({ role, to_on: toOn, version: member.version + 1 })
      .where("id", "=", member.id)
      .execute();
    return member.id;
  }
  await endRow(tx, member);
  return insertMembership(tx, group, { ...member, role, fromOn: tx.today, toOn });
}

async function endRow(tx: Scope, member: Membership): Promise<void> {
  await tx.db
    .updateTable("role_held")
    .set({ to_on: addDays(tx.today, -1), version: member.version + 1 })
    .where("id", "=", member.id)
    .execute();
}

export type EndingMemberRefused = "not-allowed" | "changed-meanwhile" | "ended-already";
export type ChangingRefused = EndingMemberRefused | "guest-stays";

/** Gives a member another role or another last day. The new membership's id comes back, for a changed role is a new membership. */
export async function changeMember(
  tx: Scope,
  group: GroupRow,
  member: Membership,
  change: { readonly role: MemberRole; readonly toOn: IsoDate | null; readonly seenVersion: number },
  address: string,
): Promise<Outcome<{ readonly id: string }, ChangingRefused>> {
  if (permissionFor(tx, groupSubject(tx, group)) === undefined) return { ok: false, reason: "not-allowed" };
  const now = await getMembership(tx, group, member.id);
  if (now === undefined || !now.isCurrent) return { ok: false, reason: "ended-already" };
  if (now.version !== change.seenVersion) return { ok: false, reason: "changed-meanwhile" };
  if ((change.role === "group-guest") !== (now.role === "group-guest")) return { ok: false, reason: "guest-stays" };
  if (change.role !== now.role) await makeRoomFor(tx, group, change.role);
  const id = await giveRole(tx, group, now, change.role, change.toOn);
  const label = memberRoles[change.role];
  await recordGroupEvent(tx, group, {
    what: "member-changed",
    detail: change.role === now.role ? "Last day of membership" : `Now ${label.toLowerCase()}`,
    personId: now.personId,
    audited: { role: change.role, until: change.toOn },
  });
  await notify(tx, [
    {
      personId: now.personId,
      kind: "membership",
      title: `Your membership of ${group.name} was changed`,
      body: `Your role there: ${label.toLowerCase()}.`,
      address,
      subject: { kind: "group", id: group.id },
      onceKey: `membership:${now.id}:${now.version + 1}`,
    },
  ]);
  return { ok: true, id };
}

/** Ends a membership at once: yesterday was its last day. */
export async function endMember(
  tx: Scope,
  group: GroupRow,
  member: Membership,
  seenVersion: number,
  address: string,
): Promise<Outcome<object, EndingMemberRefused>> {
  if (permissionFor(tx, groupSubject(tx, group)) === undefined) return { ok: false, reason: "not-allowed" };
  const now = await getMembership(tx, group, member.id);
  if (now === undefined || !now.isCurrent) return { ok: false, reason: "ended-already" };
  if (now.version !== seenVersion) return { ok: false, reason: "changed-meanwhile" };
  await endRow(tx, now);
  await recordGroupEvent(tx, group, {
    what: "member-ended",
    detail: memberRoles[now.role],
    personId: now.personId,
    audited: { role: now.role },
  });
  await notify(tx, [
    {
      personId: now.personId,
      kind: "membership",
      title: `Your membership of ${group.name} has ended`,
      body: "",
      address,
      subject: { kind: "group", id: group.id },
      onceKey: `membership:${now.id}:ended`,
    },
  ]);
  return { ok: true };
}

/** Ends every membership of a group that is over, and says who they were. For closing and merging. */
export async function endAllMembers(tx: Scope, group: GroupRow): Promise<readonly Membership[]> {
  const present = (await listMemberships(tx, group)).filter(({ isCurrent }) => isCurrent);
  for (const each of present) await endRow(tx, each);
  return present;
}
