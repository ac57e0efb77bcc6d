// Actions of groups: who does what by when, and every state that an action was in.
import { uuidv7 } from "uuidv7";
import { formatDate, type Instant, type IsoDate } from "../../domain/dates";
import { writeCloses, type Closes } from "../../domain/meetings/closes";
import { audit } from "../audit.server";
import { listGroupPeople } from "../groups.server";
import { notify } from "../notices.server";
import { actingPerson, seesGroup, type GroupPlace, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import type { AddressOf } from "./calling.server";

export interface Action {
  readonly id: string;
  readonly title: string;
  readonly detail: string | null;
  readonly ownerId: string | null;
  readonly owner: string | null;
  readonly dueOn: IsoDate | null;
  readonly priority: "low" | "medium" | "high";
  readonly state: "open" | "done" | "dropped";
  readonly progress: string | null;
  readonly meetingId: string | null;
  /** What it would close; `null` for an action that stands by itself. */
  readonly closes: Closes | null;
  readonly version: number;
  readonly group: GroupPlace & { readonly slug: string; readonly name: string };
}

function actions(scope: Scope) {
  return scope.db
    .selectFrom("action")
    .innerJoin("group", "group.id", "action.group_id")
    .leftJoin("person", "person.id", "action.owner_id")
    .select([
      "action.id",
      "action.title",
      "action.detail",
      "action.owner_id as ownerId",
      "person.name as owner",
      "action.due_on as dueOn",
      "action.priority",
      "action.state",
      "action.progress",
      "action.meeting_id as meetingId",
      "action.closes_kind as closesKind",
      "action.closes_id as closesId",
      "action.version",
      "group.id as groupId",
      "group.slug",
      "group.name",
      "group.access",
    ])
    .where("action.network_id", "=", scope.networkId);
}

type Row = Awaited<ReturnType<ReturnType<typeof actions>["executeTakeFirstOrThrow"]>>;

function present({ groupId, slug, name, access, dueOn, closesKind, closesId, ...row }: Row): Action {
  const closes = closesKind === null || closesId === null ? null : ({ kind: closesKind, id: closesId } as Closes);
  return { ...row, closes, dueOn: dueOn as IsoDate | null, group: { id: groupId, slug, name, access } };
}

const byDue = (a: Action, b: Action) =>
  (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999") || a.id.localeCompare(b.id);

/** Every action of a group, soonest due first, those without a day last. */
export async function listGroupActions(scope: Scope, group: GroupPlace): Promise<readonly Action[]> {
  if (!seesGroup(scope, group)) return [];
  const rows = await actions(scope).where("action.group_id", "=", group.id).execute();
  return rows.map(present).sort(byDue);
}

/** The actions that the person of the scope owns, in the groups that they may see. */
export async function listMyActions(scope: Scope): Promise<readonly Action[]> {
  if (scope.actor === null) return [];
  const rows = await actions(scope).where("action.owner_id", "=", scope.actor.personId).execute();
  return rows
    .map(present)
    .filter(({ group }) => seesGroup(scope, group))
    .sort(byDue);
}

/** The actions in sight that would close this, soonest due first. */
export async function listActionsClosing(scope: Scope, { kind, id }: Closes): Promise<readonly Action[]> {
  const rows = await actions(scope).where("action.closes_kind", "=", kind).where("action.closes_id", "=", id).execute();
  return rows
    .map(present)
    .filter(({ group }) => seesGroup(scope, group))
    .sort(byDue);
}

/** One action of a group, or `undefined` where there is none or where its group is out of sight. */
export async function getAction(scope: Scope, id: string): Promise<Action | undefined> {
  const row = await actions(scope).where("action.id", "=", id).executeTakeFirst();
  if (row === undefined) return undefined;
  const action = present(row);
  return seesGroup(scope, action.group) ? action : undefined;
}

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

/** Every state that an action was in, newest first. */
export async function listActionHistory(scope: Scope, action: Action) {
  if (!seesGroup(scope, action.group)) return [];
  const rows = await scope.db
    .selectFrom("action_change")
    .innerJoin("person as by", "by.id", "action_change.recorded_by")
    .leftJoin("person as owner", "owner.id", "action_change.owner_id")
    .select([
      "action_change.id",
      "action_change.state",
      "action_change.progress",
      "action_change.due_on as dueOn",
      "owner.name as owner",
      "by.name as by",
      "action_change.recorded_at as at",
    ])
    .where("action_change.action_id", "=", action.id)
    .orderBy("action_change.version", "desc")
    .execute();
  return rows.map((row) => ({ ...row, dueOn: row.dueOn as IsoDate | null, at: row.at as Instant }));
}
