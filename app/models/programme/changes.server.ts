// Work items that are added and changed. Each state is kept, and a new owner is told.
import { uuidv7 } from "uuidv7";
import { formatDate } from "../../domain/dates";
import { isOpenItem } from "../../domain/programme/items";
import { audit } from "../audit.server";
import { listGroupPeople, type GroupRow } from "../groups.server";
import { notify } from "../notices.server";
import { actingPerson, laterOf, seesGroup, type GroupPlace, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import type { ItemWords, WorkItem } from "./items.server";

/** Models know no addresses: the route says where an item's page is. */
type AddressOf = (id: string) => string;

export interface ThreadToRaise {
  readonly id: string;
  readonly title: string;
  /** The item that it became, where it did. */
  readonly workItemId: string | null;
}

/** A thread of this group that may become an item; `undefined` where there is none, or where it belongs to another group. */
export async function getThreadToRaise(
  scope: Scope,
  group: GroupPlace,
  id: string,
): Promise<ThreadToRaise | undefined> {
  if (!seesGroup(scope, group)) return undefined;
  return scope.db
    .selectFrom("thread")
    .leftJoin("work_item", "work_item.from_thread_id", "thread.id")
    .select(["thread.id", "thread.title", "work_item.id as workItemId"])
    .where("thread.network_id", "=", scope.networkId)
    .where("thread.group_id", "=", group.id)
    .where("thread.id", "=", id)
    .executeTakeFirst();
}

export type NewItemRefused = "group-ended" | "not-of-group" | "no-thread" | "thread-used";

/** Adds an item to a group's programme. A thread that it comes from says so from then on, and becomes one item at most. */
export async function addWorkItem(
  tx: Scope,
  group: GroupRow,
  words: ItemWords,
  fromThreadId: string | null,
  addressOf: AddressOf,
): Promise<Outcome<{ readonly id: string }, NewItemRefused>> {
  if (group.status === "merged" || group.status === "closed") return { ok: false, reason: "group-ended" };
  if (!(await isOfGroup(tx, group, words.ownerId))) return { ok: false, reason: "not-of-group" };
  if (fromThreadId !== null) {
    const thread = await getThreadToRaise(tx, group, fromThreadId);
    if (thread === undefined) return { ok: false, reason: "no-thread" };
    if (thread.workItemId !== null) return { ok: false, reason: "thread-used" };
  }
  const id = uuidv7();
  await tx.db
    .insertInto("work_item")
    .values({
      id,
      network_id: tx.networkId,
      group_id: group.id,
      ...columnsOf(words),
      from_thread_id: fromThreadId,
      version: 1,
      created_at: tx.at,
      created_by: actingPerson(tx),
      changed_at: tx.at,
    })
    .execute();
  await keepState(tx, id, 1, words, tx.at);
  if (fromThreadId !== null) await markThread(tx, fromThreadId, words.title);
  await audit(tx, { did: "work-item.added", kind: "work-item", id, detail: { group: group.id, status: words.status } });
  await tellOwner(tx, group.name, id, 1, words, addressOf);
  return { ok: true, id };
}

/** Changes an item that its writer saw at `seenVersion`. An owner who left the group may stay; a new one must belong to it. */
export async function changeWorkItem(
  tx: Scope,
  item: WorkItem,
  words: ItemWords,
  seenVersion: number,
  addressOf: AddressOf,
): Promise<Outcome<object, "changed" | "not-of-group">> {
  const isNewOwner = words.ownerId !== item.ownerId;
  if (isNewOwner && !(await isOfGroup(tx, item.group, words.ownerId))) return { ok: false, reason: "not-of-group" };
  const at = laterOf(tx.at, item.changedAt);
  const version = seenVersion + 1;
  const done = await tx.db
    .updateTable("work_item")
    .set({ ...columnsOf(words), version, changed_at: at })
    .where("id", "=", item.id)
    .where("version", "=", seenVersion)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) return { ok: false, reason: "changed" };
  await keepState(tx, item.id, version, words, at);
  await audit(tx, {
    did: "work-item.changed",
    kind: "work-item",
    id: item.id,
    detail: { status: words.status, version },
  });
  if (isNewOwner) await tellOwner(tx, item.group.name, item.id, version, words, addressOf);
  return { ok: true };
}

function columnsOf({ title, deliverables, progress, benefits, ownerId, startsOn, dueOn, status }: ItemWords) {
  return { title, deliverables, progress, benefits, owner_id: ownerId, starts_on: startsOn, due_on: dueOn, status };
}

async function isOfGroup(tx: Scope, group: GroupPlace, ownerId: string | null): Promise<boolean> {
  return ownerId === null || (await listGroupPeople(tx, group)).some(({ id }) => id === ownerId);
}

async function keepState(tx: Scope, itemId: string, version: number, words: ItemWords, at: string): Promise<void> {
  await tx.db
    .insertInto("work_item_change")
    .values({
      id: uuidv7(),
      work_item_id: itemId,
      version,
      ...columnsOf(words),
      recorded_at: at,
      recorded_by: actingPerson(tx),
    })
    .execute();
}

async function markThread(tx: Scope, threadId: string, title: string): Promise<void> {
  await tx.db
    .insertInto("thread_change")
    .values({
      id: uuidv7(),
      thread_id: threadId,
      what: "became-work-item",
      detail: title,
      recorded_at: tx.at,
      recorded_by: actingPerson(tx),
    })
    .execute();
}

/** An owner hears of work that is open; of work that is over there is nothing to do. */
async function tellOwner(
  tx: Scope,
  group: string,
  id: string,
  version: number,
  words: ItemWords,
  addressOf: AddressOf,
): Promise<void> {
  if (words.ownerId === null || !isOpenItem(words)) return;
  await notify(tx, [
    {
      personId: words.ownerId,
      kind: "action",
      title: `${group} gives you a work item: ${words.title}`,
      body: words.dueOn === null ? "" : `Due ${formatDate(words.dueOn)}`,
      address: addressOf(id),
      subject: { kind: "work-item", id },
      onceKey: `work-item:${id}:given:${version}`,
    },
  ]);
}
