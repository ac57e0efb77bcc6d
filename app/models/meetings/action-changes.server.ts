// Giving actions and changing them. Each state is kept, and whoever becomes the owner is told.
import { uuidv7 } from "uuidv7";
import { formatDate, type IsoDate } from "../../domain/dates";
import { writeCloses, type Closes } from "../../domain/meetings/closes";
import { audit } from "../audit.server";
import { listGroupPeople } from "../groups.server";
import { notify } from "../notices.server";
import { actingPerson, type GroupPlace, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import type { Action } from "./actions.server";
import type { AddressOf } from "./calling.server";

export interface NewAction {
  readonly title: string;
  readonly detail: string | null;
  readonly ownerId: string | null;
  readonly dueOn: IsoDate | null;
  readonly priority: Action["priority"];
  readonly meetingId: string | null;
  readonly closes: Closes | null;
}

type Stored = Omit<Action, "detail" | "owner" | "meetingId" | "group">;

/** Gives an action to someone of the group, or to nobody yet, and tells the owner. */
export async function giveAction(
  tx: Scope,
  group: GroupPlace & { readonly name: string },
  given: NewAction,
  addressOf: AddressOf,
): Promise<Outcome<{ readonly id: string }, "not-of-group">> {
  if (!(await isOfGroup(tx, group, given.ownerId))) return { ok: false, reason: "not-of-group" };
  const id = uuidv7();
  const { title, detail, ownerId, dueOn, priority, meetingId, closes } = given;
  await tx.db
    .insertInto("action")
    .values({
      id,
      network_id: tx.networkId,
      group_id: group.id,
      trust_id: null,
      meeting_id: meetingId,
      title,
      detail,
      owner_id: ownerId,
      due_on: dueOn,
      priority,
      state: "open",
      progress: null,
      ...columnsOf(closes),
      closed_at: null,
      version: 1,
      created_at: tx.at,
      created_by: actingPerson(tx),
      changed_at: tx.at,
    })
    .execute();
  const stored: Stored = { id, version: 1, title, ownerId, dueOn, priority, state: "open", progress: null, closes };
  await keep(tx, stored, "action.given");
  await tellOwner(tx, group.name, stored, addressOf);
  return { ok: true, id };
}

function columnsOf(closes: Closes | null) {
  return { closes_kind: closes?.kind ?? null, closes_id: closes?.id ?? null };
}

async function isOfGroup(tx: Scope, group: GroupPlace, ownerId: string | null): Promise<boolean> {
  if (ownerId === null) return true;
  return (await listGroupPeople(tx, group)).some(({ id }) => id === ownerId);
}

async function keep(tx: Scope, action: Stored, did: string): Promise<void> {
  const { id, version, title, ownerId, dueOn, priority, state, progress } = action;
  const row = {
    id: uuidv7(),
    action_id: id,
    version,
    title,
    owner_id: ownerId,
    due_on: dueOn,
    priority,
    state,
    progress,
  };
  await tx.db
    .insertInto("action_change")
    .values({ ...row, recorded_at: tx.at, recorded_by: actingPerson(tx) })
    .execute();
  const closes = action.closes === null ? null : writeCloses(action.closes);
  await audit(tx, { did, kind: "action", id, detail: { state, version, closes } });
}

async function tellOwner(tx: Scope, group: string, action: Stored, addressOf: AddressOf): Promise<void> {
  if (action.ownerId === null) return;
  await notify(tx, [
    {
      personId: action.ownerId,
      kind: "action",
      title: `${group} gives you an action: ${action.title}`,
      body: action.dueOn === null ? "" : `Due ${formatDate(action.dueOn)}`,
      address: addressOf(action.id),
      subject: { kind: "action", id: action.id },
      onceKey: `action:${action.id}:given:${action.version}`,
    },
  ]);
}

export interface ActionSet {
  readonly title: string;
  readonly ownerId: string | null;
  readonly dueOn: IsoDate | null;
  readonly priority: Action["priority"];
  readonly state: Action["state"];
  readonly progress: string | null;
  readonly closes: Closes | null;
}

/** Changes an action; a new owner is told. The caller has asked who may change what of it. */
export async function changeAction(
  tx: Scope,
  action: Action,
  set: ActionSet,
  seenVersion: number,
  addressOf: AddressOf,
): Promise<Outcome<object, "changed" | "not-of-group">> {
  const isNewOwner = set.ownerId !== action.ownerId;
  if (isNewOwner && !(await isOfGroup(tx, action.group, set.ownerId))) return { ok: false, reason: "not-of-group" };
  const done = await tx.db
    .updateTable("action")
    .set({
      title: set.title,
      owner_id: set.ownerId,
      due_on: set.dueOn,
      priority: set.priority,
      state: set.state,
      progress: set.progress,
      ...columnsOf(set.closes),
      closed_at: set.state === "open" ? null : tx.at,
      changed_at: tx.at,
      version: seenVersion + 1,
    })
    .where("id", "=", action.id)
    .where("version", "=", seenVersion)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) return { ok: false, reason: "changed" };
  const stored = { id: action.id, version: seenVersion + 1, ...set };
  await keep(tx, stored, "action.changed");
  if (isNewOwner && set.state === "open") await tellOwner(tx, action.group.name, stored, addressOf);
  return { ok: true };
}
