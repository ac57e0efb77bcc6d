// How groups end: merged into another, which takes over people and work, or closed with a reason; and how a closed one comes back.
import { uuidv7 } from "uuidv7";
import { notify } from "../notices.server";
import { actingPerson, permissionFor, seesGroup, type GroupPlace, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import type { GroupDetail } from "./group-detail.server";
import { recordGroupEvent } from "./history.server";
import { endAllMembers, insertMembership } from "./member-changes.server";
import { listMemberships } from "./members.server";

export interface WhatMoves {
  readonly members: number;
  readonly workItems: number;
  readonly actions: number;
  readonly threads: number;
  readonly documents: number;
  readonly surveys: number;
  readonly subgroups: number;
  /** These stay with the group, and stand in the way while they are still to come. */
  readonly meetingsPlanned: number;
}

const moving = ["work_item", "thread", "document", "survey"] as const;

/** What merging would carry over: members of today, all its work, and its actions that are open. */
export async function countWhatMoves(scope: Scope, group: GroupDetail): Promise<WhatMoves | undefined> {
  if (!seesGroup(scope, group)) return undefined;
  const countOf = async (table: (typeof moving)[number]) => {
    const row = await scope.db
      .selectFrom(table)
      .select((of) => of.fn.countAll<number>().as("n"))
      .where("group_id", "=", group.id)
      .executeTakeFirstOrThrow();
    return row.n;
  };
  const counted = await scope.db
    .selectFrom("group")
    .select((of) => [
      of
        .selectFrom("action")
        .select((count) => count.fn.countAll<number>().as("n"))
        .whereRef("action.group_id", "=", "group.id")
        .where("action.state", "=", "open")
        .as("actions"),
      of
        .selectFrom("meeting")
        .select((count) => count.fn.countAll<number>().as("n"))
        .whereRef("meeting.group_id", "=", "group.id")
        .where("meeting.state", "=", "planned")
        .where("meeting.ends_at", ">", scope.at)
        .as("meetingsPlanned"),
      of
        .selectFrom("group as below")
        .select((count) => count.fn.countAll<number>().as("n"))
        .whereRef("below.parent_id", "=", "group.id")
        .as("subgroups"),
    ])
    .where("id", "=", group.id)
    .executeTakeFirst();
  const present = (await listMemberships(scope, group)).filter(({ isCurrent }) => isCurrent);
  return {
    members: new Set(present.map(({ personId }) => personId)).size,
    workItems: await countOf("work_item"),
    threads: await countOf("thread"),
    documents: await countOf("document"),
    surveys: await countOf("survey"),
    actions: counted?.actions ?? 0,
    subgroups: counted?.subgroups ?? 0,
    meetingsPlanned: counted?.meetingsPlanned ?? 0,
  };
}

export type EndingRefused =
  "not-allowed" | "group-ended" | "changed-meanwhile" | "same-group" | "no-such-group" | "meetings-planned";

/**
 * Merges a group into another. Members of today join it as members (guests as guests), open work moves there, and its meetings stay as
 * they were. Refused while meetings are still to come: those who were called must hear of it.
 */
export async function mergeGroup(
  tx: Scope,
  group: GroupDetail,
  into: GroupDetail | undefined,
  seenVersion: number,
  address: string,
): Promise<Outcome<object, EndingRefused>> {
  if (into === undefined || !seesGroup(tx, into)) return { ok: false, reason: "no-such-group" };
  if (into.id === group.id) return { ok: false, reason: "same-group" };
  if (into.status === "merged" || into.status === "closed") return { ok: false, reason: "no-such-group" };
  const refused = await endGroup(tx, group, seenVersion, { status: "merged", merged_into_id: into.id });
  if (refused !== null) return { ok: false, reason: refused };
  await carryMembers(tx, group, into, address);
  await moveThings(tx, group, into);
  await tx.db
    .updateTable("group")
    .set({ parent_id: into.id })
    .where("parent_id", "=", group.id)
    .where("id", "!=", into.id)
    .execute();
  // A group that took over its own parent stands where the parent stood.
  if (into.parentId === group.id)
    await tx.db.updateTable("group").set({ parent_id: group.parentId }).where("id", "=", into.id).execute();
  await recordGroupEvent(tx, group, { what: "merged", detail: `Into ${into.name}`, audited: { into: into.id } });
  await recordGroupEvent(tx, into, { what: "merged", detail: `Took over ${group.name}`, audited: { from: group.id } });
  return { ok: true };
}

async function endGroup(
  tx: Scope,
  group: GroupDetail,
  seenVersion: number,
  ended: { readonly status: "merged" | "closed"; readonly merged_into_id?: string },
): Promise<EndingRefused | null> {
  if (!seesGroup(tx, group) || permissionFor(tx, { networkId: tx.networkId }) === undefined) return "not-allowed";
  if (group.status === "merged" || group.status === "closed") return "group-ended";
  const moves = await countWhatMoves(tx, group);
  if ((moves?.meetingsPlanned ?? 0) > 0) return "meetings-planned";
  const changed = await tx.db
    .updateTable("group")
    .set({ ...ended, closed_on: tx.today, version: seenVersion + 1 })
    .where("id", "=", group.id)
    .where("version", "=", seenVersion)
    .executeTakeFirst();
  return changed.numUpdatedRows === 0n ? "changed-meanwhile" : null;
}

async function carryMembers(tx: Scope, from: GroupDetail, into: GroupDetail, address: string): Promise<void> {
  const there = new Set(
    (await listMemberships(tx, into)).filter(({ isCurrent }) => isCurrent).map(({ personId }) => personId),
  );
  for (const member of await endAllMembers(tx, from)) {
    if (there.has(member.personId)) continue;
    there.add(member.personId);
    const role = member.role === "group-guest" ? "group-guest" : "member";
    await insertMembership(tx, into, { ...member, role, fromOn: tx.today });
    await recordGroupEvent(tx, into, { what: "member-added", detail: `From ${from.name}`, personId: member.personId });
    await notify(tx, [
      {
        personId: member.personId,
        kind: "membership",
        title: `${from.name} is now part of ${into.name}`,
        body: "You are a member there. Its work moved with it.",
        address,
        subject: { kind: "group", id: into.id },
        onceKey: `group:${from.id}:merged:${into.id}`,
      },
    ]);
  }
}

async function moveThings(tx: Scope, from: GroupPlace, into: GroupDetail): Promise<void> {
  const threads = await tx.db.selectFrom("thread").select("id").where("group_id", "=", from.id).execute();
  for (const table of moving)
    await tx.db.updateTable(table).set({ group_id: into.id }).where("group_id", "=", from.id).execute();
  await tx.db
    .updateTable("action")
    .set({ group_id: into.id })
    .where("group_id", "=", from.id)
    .where("state", "=", "open")
    .execute();
  for (const { id } of threads) {
    await tx.db
      .insertInto("thread_change")
      .values({
        id: uuidv7(),
        thread_id: id,
        what: "moved",
        detail: `To ${into.name}`,
        recorded_at: tx.at,
        recorded_by: actingPerson(tx),
      })
      .execute();
  }
}

/** Closes a group with the reason that its page will say. Memberships end; what it wrote stays to be read. */
export async function closeGroup(
  tx: Scope,
  group: GroupDetail,
  seenVersion: number,
  reason: string,
  address: string,
): Promise<Outcome<object, EndingRefused>> {
  const refused = await endGroup(tx, group, seenVersion, { status: "closed" });
  if (refused !== null) return { ok: false, reason: refused };
  const members = await endAllMembers(tx, group);
  await recordGroupEvent(tx, group, { what: "closed", detail: reason, audited: { members: members.length } });
  await notify(
    tx,
    members.map(({ personId }) => ({
      personId,
      kind: "membership",
      title: `${group.name} has closed`,
      body: reason,
      address,
      subject: { kind: "group", id: group.id },
      onceKey: `group:${group.id}:closed:${seenVersion}`,
    })),
  );
  return { ok: true };
}

/** Opens a closed group again, without members: they are invited afresh. One that was merged lives on in the other. */
export async function reopenGroup(
  tx: Scope,
  group: GroupDetail,
  seenVersion: number,
): Promise<Outcome<object, "not-allowed" | "not-closed" | "changed-meanwhile">> {
  if (!seesGroup(tx, group) || permissionFor(tx, { networkId: tx.networkId }) === undefined)
    return { ok: false, reason: "not-allowed" };
  if (group.status !== "closed") return { ok: false, reason: "not-closed" };
  const changed = await tx.db
    .updateTable("group")
    .set({ status: "active", closed_on: null, version: seenVersion + 1 })
    .where("id", "=", group.id)
    .where("version", "=", seenVersion)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) return { ok: false, reason: "changed-meanwhile" };
  await recordGroupEvent(tx, group, { what: "reopened", detail: "Members are added afresh" });
  return { ok: true };
}
