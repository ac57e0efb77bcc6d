// Work items of groups: as they are, as they stood on a day, and every state that they were in.
import type { Instant, IsoDate } from "../../domain/dates";
import { addDays } from "../../domain/dates";
import { endOfLondonDay } from "../../domain/london";
import { statesAsAt } from "../../domain/programme/as-at";
import type { ItemStatus } from "../../domain/programme/items";
import { seesGroup, type GroupPlace, type Scope } from "../scope.server";

export interface ItemWords {
  readonly title: string;
  readonly deliverables: string;
  readonly progress: string;
  readonly benefits: string;
  readonly ownerId: string | null;
  readonly startsOn: IsoDate | null;
  readonly dueOn: IsoDate | null;
  readonly status: ItemStatus;
}

export interface ItemGroup extends GroupPlace {
  readonly slug: string;
  readonly name: string;
  readonly status: "active" | "setting-up" | "merged" | "closed";
}

export interface WorkItem extends ItemWords {
  readonly id: string;
  readonly owner: string | null;
  readonly fromThreadId: string | null;
  readonly version: number;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
  readonly group: ItemGroup;
}

function items(scope: Scope) {
  return scope.db
    .selectFrom("work_item")
    .innerJoin("group", "group.id", "work_item.group_id")
    .leftJoin("person", "person.id", "work_item.owner_id")
    .select([
      "work_item.id",
      "work_item.title",
      "work_item.deliverables",
      "work_item.progress",
      "work_item.benefits",
      "work_item.owner_id as ownerId",
      "person.name as owner",
      "work_item.starts_on as startsOn",
      "work_item.due_on as dueOn",
      "work_item.status",
      "work_item.from_thread_id as fromThreadId",
      "work_item.version",
      "work_item.created_at as createdAt",
      "work_item.changed_at as changedAt",
      "group.id as groupId",
      "group.slug",
      "group.name",
      "group.access",
      "group.status as groupStatus",
    ])
    .where("work_item.network_id", "=", scope.networkId);
}

type Row = Awaited<ReturnType<ReturnType<typeof items>["executeTakeFirstOrThrow"]>>;

function present({ groupId, slug, name, access, groupStatus, ...row }: Row): WorkItem {
  return {
    ...row,
    startsOn: row.startsOn as IsoDate | null,
    dueOn: row.dueOn as IsoDate | null,
    createdAt: row.createdAt as Instant,
    changedAt: row.changedAt as Instant,
    group: { id: groupId, slug, name, access, status: groupStatus },
  };
}

/** One work item, or `undefined` where there is none or where its group is out of sight. */
export async function getWorkItem(scope: Scope, id: string): Promise<WorkItem | undefined> {
  const row = await items(scope).where("work_item.id", "=", id).executeTakeFirst();
  if (row === undefined) return undefined;
  const item = present(row);
  return seesGroup(scope, item.group) ? item : undefined;
}

/** What the person of the scope owns that is open and due by this many days from today, soonest first, in groups that they may see. */
export async function listOwnItemsDue(scope: Scope, withinDays: number): Promise<readonly WorkItem[]> {
  if (scope.actor === null) return [];
  const rows = await items(scope)
    .where("work_item.owner_id", "=", scope.actor.personId)
    .where("work_item.status", "not in", ["complete", "stopped"])
    .where("work_item.due_on", "<=", addDays(scope.today, withinDays))
    .orderBy("work_item.due_on")
    .orderBy("work_item.id")
    .execute();
  return rows.map(present).filter(({ group }) => seesGroup(scope, group));
}

/** One state of an item, with who recorded it. */
export interface ItemStateRow extends ItemWords {
  readonly itemId: string;
  readonly groupId: string;
  readonly version: number;
  readonly owner: string | null;
  readonly recordedAt: Instant;
  readonly by: string;
}

function states(scope: Scope) {
  return scope.db
    .selectFrom("work_item_change")
    .innerJoin("work_item", "work_item.id", "work_item_change.work_item_id")
    .innerJoin("person as by", "by.id", "work_item_change.recorded_by")
    .leftJoin("person as owner", "owner.id", "work_item_change.owner_id")
    .select([
      "work_item_change.work_item_id as itemId",
      "work_item.group_id as groupId",
      "work_item_change.version",
      "work_item_change.title",
      "work_item_change.deliverables",
      "work_item_change.progress",
      "work_item_change.benefits",
      "work_item_change.owner_id as ownerId",
      "owner.name as owner",
      "work_item_change.starts_on as startsOn",
      "work_item_change.due_on as dueOn",
      "work_item_change.status",
      "work_item_change.recorded_at as recordedAt",
      "by.name as by",
    ])
    .where("work_item.network_id", "=", scope.networkId)
    .$castTo<ItemStateRow>();
}

/** The items of these groups as they stood at the end of a day in London; those begun later, and groups out of sight, are left out. */
export async function listItemsAsAt(
  scope: Scope,
  groups: readonly GroupPlace[],
  day: IsoDate,
): Promise<readonly ItemStateRow[]> {
  const ids = groups.filter((group) => seesGroup(scope, group)).map(({ id }) => id);
  if (ids.length === 0) return [];
  const recorded = await scope.db
    .selectFrom("work_item_change")
    .innerJoin("work_item", "work_item.id", "work_item_change.work_item_id")
    .select([
      "work_item_change.id",
      "work_item_change.work_item_id as itemId",
      "work_item_change.version",
      "work_item_change.recorded_at as recordedAt",
    ])
    .where("work_item.network_id", "=", scope.networkId)
    .where("work_item.group_id", "in", ids)
    .where("work_item_change.recorded_at", "<", endOfLondonDay(day))
    .$castTo<{ id: string; itemId: string; version: number; recordedAt: Instant }>()
    .execute();
  const standing = statesAsAt(recorded, day).map(({ id }) => id);
  return standing.length === 0 ? [] : states(scope).where("work_item_change.id", "in", standing).execute();
}

/** The newest states that an item was in, newest first, at most `most` of them. */
export async function listItemHistory(scope: Scope, item: WorkItem, most: number): Promise<readonly ItemStateRow[]> {
  if (!seesGroup(scope, item.group)) return [];
  return states(scope)
    .where("work_item_change.work_item_id", "=", item.id)
    .orderBy("work_item_change.version", "desc")
    .limit(most)
    .execute();
}
