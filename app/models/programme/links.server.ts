// What a work item is for: criteria, items of the matrix, objectives of the plan, and documents.
import { sql } from "kysely";
import type { LinkKind } from "../../domain/forms/programme";
import { audit } from "../audit.server";
import { standingOn } from "../documents/documents.server";
import { isBeyondDraft } from "../documents/drafts.server";
import { groupIdsInSight, listGroupsInSight, type GroupRow } from "../groups.server";
import { seesGroup, type GroupPlace, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import type { WorkItem } from "./items.server";

export interface ItemLink {
  readonly kind: LinkKind;
  /** The edition of a criterion, or the template of a matrix item; empty for the others. */
  readonly withinId: string;
  readonly code: string;
}

/** What an item is for, in the order in which it was stored. Whether a document may be seen is asked where it is shown. */
export async function listItemLinks(scope: Scope, item: WorkItem): Promise<readonly ItemLink[]> {
  if (!seesGroup(scope, item.group)) return [];
  return scope.db
    .selectFrom("work_item_link")
    .select(["kind", "within_id as withinId", "code"])
    .where("work_item_id", "=", item.id)
    .orderBy("kind")
    .orderBy("within_id")
    .orderBy("code")
    .execute();
}

const mostLinks = 60;

/** Adds what an item is for. The caller has found that it exists and may be seen. One that is there already stays as it is. */
export async function linkWorkItem(
  tx: Scope,
  item: WorkItem,
  { kind, withinId, code }: ItemLink,
): Promise<Outcome<object, "too-many">> {
  if ((await listItemLinks(tx, item)).length >= mostLinks) return { ok: false, reason: "too-many" };
  const added = await tx.db
    .insertInto("work_item_link")
    .values({ work_item_id: item.id, kind, within_id: withinId, code })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 1n)
    await audit(tx, { did: "work-item.linked", kind: "work-item", id: item.id, detail: { to: kind, withinId, code } });
  return { ok: true };
}

/** Takes away what an item is for. What is gone already stays gone. */
export async function unlinkWorkItem(
  tx: Scope,
  item: WorkItem,
  { kind, withinId, code }: ItemLink,
): Promise<Outcome<object, never>> {
  const removed = await tx.db
    .deleteFrom("work_item_link")
    .where("work_item_id", "=", item.id)
    .where("kind", "=", kind)
    .where("within_id", "=", withinId)
    .where("code", "=", code)
    .executeTakeFirst();
  if (removed.numDeletedRows === 1n)
    await audit(tx, {
      did: "work-item.unlinked",
      kind: "work-item",
      id: item.id,
      detail: { from: kind, withinId, code },
    });
  return { ok: true };
}

export interface LinkedItem {
  readonly id: string;
  readonly title: string;
  readonly status: WorkItem["status"];
  readonly group: string;
  readonly code: string;
}

/** The items in sight that are for something of this kind, by group and title. */
export async function listItemsFor(scope: Scope, kind: LinkKind): Promise<readonly LinkedItem[]> {
  return scope.db
    .selectFrom("work_item_link")
    .innerJoin("work_item", "work_item.id", "work_item_link.work_item_id")
    .innerJoin("group", "group.id", "work_item.group_id")
    .select(["work_item.id", "work_item.title", "work_item.status", "group.name as group", "work_item_link.code"])
    .where("work_item_link.kind", "=", kind)
    .where("work_item.network_id", "=", scope.networkId)
    .where("work_item.group_id", "in", groupIdsInSight(scope))
    .orderBy("group.name")
    .orderBy("work_item.title")
    .execute();
}

const idsOf = (groups: readonly GroupRow[]) => groups.map(({ id }) => id);

export interface LinkableDocument {
  readonly id: string;
  readonly title: string;
  readonly group: string;
}

/** Documents in sight, by title, drafts for those alone who see them: those named by id, those whose titles hold the words, or without words those of one group. At most `most`. */
export async function listLinkableDocuments(
  scope: Scope,
  which: { readonly ids: readonly string[] } | { readonly words: string; readonly group: GroupPlace },
  most: number,
): Promise<readonly LinkableDocument[]> {
  const groups = await listGroupsInSight(scope);
  if (groups.length === 0 || ("ids" in which && which.ids.length === 0)) return [];
  const open = groups.filter((group) => standingOn(scope, group, null).seesDrafts);
  let query = scope.db
    .selectFrom("document")
    .innerJoin("group", "group.id", "document.group_id")
    .select(["document.id", "document.title", "group.name as group"])
    .where("document.network_id", "=", scope.networkId)
    .where("document.group_id", "in", idsOf(groups))
    .where((or) =>
      or.or([
        or("document.owner_id", "=", scope.actor?.personId ?? ""),
        or("document.group_id", "in", idsOf(open)),
        isBeyondDraft(),
      ]),
    )
    .orderBy("document.title")
    .orderBy("document.id")
    .limit(most);
  if ("ids" in which) query = query.where("document.id", "in", which.ids);
  else if (which.words === "") query = query.where("document.group_id", "=", which.group.id);
  else {
    const pattern = `%${which.words.replaceAll(/[\\%_]/g, "\\$&")}%`;
    query = query.where(sql<boolean>`document.title like ${pattern} escape '\\'`);
  }
  return query.execute();
}
