// Groups as a list: each with its parent, its people of today in numbers, and who chairs.
import type { IsoDate } from "../../domain/dates";
import { can } from "../../domain/permissions";
import type { GroupRow } from "../groups.server";
import { groupSubject, seesGroup, type GroupPlace, type Scope } from "../scope.server";

export interface GroupListed extends GroupRow {
  readonly parentId: string | null;
  readonly purpose: string;
  readonly cadence: string | null;
  readonly endsOn: IsoDate | null;
  readonly chairTitle: string | null;
  /** The person who chairs today, where that person uses the portal. */
  readonly chair: string | null;
  readonly members: number;
  readonly isOwn: boolean;
  /** False where its members may be arranged and nothing else of it may be read. */
  readonly isSeen: boolean;
}

/** Whether this person arranges the members of a group, seen or not: an administrator adds people to groups without reading them. */
export function mayArrangeMembers(scope: Scope, group: GroupPlace): boolean {
  return scope.actor !== null && can(scope.actor, "group-members.change", groupSubject(scope, group));
}

/** Every group in sight or in care, by name. */
export async function listGroups(scope: Scope): Promise<readonly GroupListed[]> {
  const rows = await scope.db
    .selectFrom("group")
    .select([
      "id",
      "slug",
      "name",
      "kind",
      "status",
      "access",
      "parent_id as parentId",
      "purpose",
      "cadence",
      "ends_on as endsOn",
      "chair_title as chairTitle",
    ])
    .where("network_id", "=", scope.networkId)
    .orderBy("name")
    .execute();
  const people = await listCountedMembers(scope);
  return rows.flatMap((row): readonly GroupListed[] => {
    const isSeen = seesGroup(scope, row);
    if (!isSeen && !mayArrangeMembers(scope, row)) return [];
    const own = people.filter(({ groupId }) => groupId === row.id);
    return [
      {
        ...row,
        endsOn: row.endsOn as IsoDate | null,
        chair: own.find(({ role }) => role === "chair")?.name ?? null,
        members: new Set(own.map(({ personId }) => personId)).size,
        isOwn: scope.sight.groups.includes(row.id),
        isSeen,
      },
    ];
  });
}

async function listCountedMembers(scope: Scope) {
  return scope.db
    .selectFrom("role_held")
    .innerJoin("person", "person.id", "role_held.person_id")
    .innerJoin("group", "group.id", "role_held.group_id")
    .select(["role_held.group_id as groupId", "role_held.role", "person.id as personId", "person.name"])
    .where("group.network_id", "=", scope.networkId)
    .where("role_held.from_on", "<=", scope.today)
    .where((or) => or.or([or("role_held.to_on", "is", null), or("role_held.to_on", ">=", scope.today)]))
    .where("person.disabled_at", "is", null)
    .execute();
}
