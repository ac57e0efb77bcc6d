// The work item that an address names, to read or to keep up to date.
import { can } from "../domain/permissions";
import { getWorkItem, type WorkItem } from "../models/programme/items.server";
import { groupSubject, type Scope } from "../models/scope.server";
import { authorize, forbidden, found } from "./authorize.server";
import type { Arguments } from "./portal.server";

export interface WorkItemPlace {
  readonly scope: Scope;
  readonly item: WorkItem;
  readonly mayKeep: boolean;
}

type WithItem = Arguments & { readonly params: Readonly<Record<string, string | undefined>> };

/** Who runs the group keeps its items; so does an item's owner, for as long as they may post in the group. */
function mayKeep(scope: Scope, { group, ownerId }: WorkItem): boolean {
  const { actor } = scope;
  if (actor === null) return false;
  const subject = groupSubject(scope, group);
  return can(actor, "group.run", subject) || (ownerId === actor.personId && can(actor, "group.post", subject));
}

/** For whoever may see its group; 404 for anybody else. */
export async function openWorkItem(args: WithItem): Promise<WorkItemPlace> {
  const scope = await authorize(args, "group.read");
  const item = found(await getWorkItem(scope, args.params.workItem ?? ""));
  return { scope, item, mayKeep: mayKeep(scope, item) };
}

/** For its keepers; 404 where it is out of sight, 403 where it may be seen and not kept. */
export async function keepWorkItem(args: WithItem): Promise<WorkItemPlace> {
  const scope = await authorize(args, ["group.run", "group.post"]);
  const item = found(await getWorkItem(scope, args.params.workItem ?? ""));
  if (!mayKeep(scope, item)) throw forbidden();
  return { scope, item, mayKeep: true };
}

/** Why a change of a programme was refused, in words. */
export const programmeRefusals = {
  "key-used": "This form was sent before with other words. Open the page again",
  changed: "Somebody changed this since you opened the page. What it says now stands above what you typed",
  "group-ended": "This group has ended, so its programme takes no new items",
  "not-of-group": "Choose somebody who belongs to the group today",
  "no-thread": "The thread is not in this group any more. Open the page again from the thread",
  "thread-used": "This thread became a work item already",
  "too-many": "An item has 60 links at most. Take one away first",
} as const;
