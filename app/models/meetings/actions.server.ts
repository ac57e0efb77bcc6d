// Actions of groups: who does what by when, and every state that an action was in.
import type { Instant, IsoDate } from "../../domain/dates";
import type { Closes } from "../../domain/meetings/closes";
import { seesGroup, type GroupPlace, type Scope } from "../scope.server";

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
