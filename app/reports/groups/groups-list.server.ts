// The page of all groups: own ones first, each below its parent, in the words of page and file.
import { formatDate } from "../../domain/dates";
import { groupKinds, groupStatuses, type GroupKind, type GroupStatus } from "../../domain/groups/words";
import { leadingOf } from "../../domain/groups/chair";
import { listGroups, type GroupListed } from "../../models/groups/group-list.server";
import type { Scope } from "../../models/scope.server";
import { paths } from "../../http/paths";

export interface GroupsFilter {
  readonly kind: GroupKind | null;
  /** `null` shows those that are not over. */
  readonly status: GroupStatus | "all" | null;
}

/** What an address asks for; anything that is not known is left out. */
export function readGroupsFilter(query: URLSearchParams): GroupsFilter {
  const kind = query.get("kind") ?? "";
  const status = query.get("status") ?? "";
  return {
    kind: Object.hasOwn(groupKinds, kind) ? (kind as GroupKind) : null,
    status: status === "all" || Object.hasOwn(groupStatuses, status) ? (status as GroupStatus | "all") : null,
  };
}

const isOver = ({ status }: GroupListed) => status === "merged" || status === "closed";

/** The groups that a filter asks for, by name, as the page and the file show them. */
export async function readGroups(scope: Scope, filter: GroupsFilter) {
  const all = await listGroups(scope);
  const byId = new Map(all.map((group) => [group.id, group]));
  const rows = all
    .filter((group) => filter.kind === null || group.kind === filter.kind)
    .filter(
      (group) => filter.status === "all" || (filter.status === null ? !isOver(group) : group.status === filter.status),
    )
    .map((group) => presentGroup(group, byId));
  return { rows, count: rows.length, all: all.length };
}

export type GroupShown = Awaited<ReturnType<typeof readGroups>>["rows"][number];

function presentGroup(group: GroupListed, byId: ReadonlyMap<string, GroupListed>) {
  const parent = group.parentId === null ? undefined : byId.get(group.parentId);
  const held = group.chair === null ? [] : [{ role: "chair" as const, name: group.chair }];
  return {
    id: group.id,
    name: group.name,
    href: group.isSeen ? paths.group(group.slug) : paths.groupMembers(group.slug),
    membersHref: paths.groupMembers(group.slug),
    kind: group.kind,
    kindLabel: groupKinds[group.kind],
    status: groupStatuses[group.status],
    isActive: group.status === "active",
    isMembersOnly: group.access === "members-only",
    parent: parent?.name ?? null,
    parentHref: parent?.isSeen === true ? paths.group(parent.slug) : null,
    // What may not be read says no more than that it is there to be arranged.
    purpose: group.isSeen ? group.purpose : "",
    cadence: group.cadence,
    ends: group.endsOn === null ? null : formatDate(group.endsOn),
    chair: leadingOf("chair", held, group.chairTitle),
    members: group.members,
    isOwn: group.isOwn,
  };
}

/** The same rows as a file. */
export function groupsTable(rows: readonly GroupShown[]) {
  return {
    columns: [
      "group",
      "kind",
      "belongs to",
      "state",
      "who may read it",
      "meets",
      "ends",
      "chair",
      "members",
      "purpose",
    ],
    rows: rows.map((row) => [
      row.name,
      row.kindLabel,
      row.parent,
      row.status,
      row.isMembersOnly ? "Members only" : "Everybody in the network",
      row.cadence,
      row.ends,
      row.chair.words,
      row.members,
      row.purpose,
    ]),
  };
}
