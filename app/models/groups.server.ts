// Groups as the pages of their meetings, threads, documents and surveys need them: found by address, inside the asker's sight.
import type { GroupPlace, Scope } from "./scope.server";
import { seesGroup } from "./scope.server";

export interface GroupRow extends GroupPlace {
  readonly slug: string;
  readonly name: string;
  readonly kind: "board" | "forum" | "sig" | "task-and-finish" | "workstream";
  readonly status: "active" | "setting-up" | "merged" | "closed";
}

const columns = ["id", "slug", "name", "kind", "status", "access"] as const;

/** One group by its address, or `undefined` where there is none or where it is out of sight. */
export async function getGroup(scope: Scope, slug: string): Promise<GroupRow | undefined> {
  const row = await scope.db
    .selectFrom("group")
    .select(columns)
    .where("network_id", "=", scope.networkId)
    .where("slug", "=", slug)
    .executeTakeFirst();
  return row !== undefined && seesGroup(scope, row) ? row : undefined;
}

/** One group by its id, as `getGroup`. */
export async function getGroupById(scope: Scope, id: string): Promise<GroupRow | undefined> {
  const row = await scope.db
    .selectFrom("group")
    .select(columns)
    .where("network_id", "=", scope.networkId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row !== undefined && seesGroup(scope, row) ? row : undefined;
}

/** Every group in sight, by name. Lists of meetings, threads and documents across groups narrow themselves to these. */
export async function listGroupsInSight(scope: Scope): Promise<readonly GroupRow[]> {
  const rows = await scope.db
    .selectFrom("group")
    .select(columns)
    .where("network_id", "=", scope.networkId)
    .orderBy("name")
    .execute();
  return rows.filter((row) => seesGroup(scope, row));
}

/** The ids of the groups in sight, as a part of a statement: the rule of `seesGroup`, for lists that need nothing else of the groups. */
export function groupIdsInSight({ db, networkId, sight }: Scope) {
  const { allGroups, openGroups, groups } = sight;
  return db
    .selectFrom("group")
    .select("group.id")
    .where("group.network_id", "=", networkId)
    .where((each) =>
      allGroups
        ? each.lit(true)
        : each.or([
            each("group.id", "in", groups),
            each.and([each("group.access", "=", "open"), each.lit(openGroups)]),
          ]),
    );
}

export interface GroupPerson {
  readonly id: string;
  readonly name: string;
  readonly role: "chair" | "deputy-chair" | "member" | "group-guest";
  /** The trust that they speak for, where one is named. */
  readonly trustId: string | null;
  readonly trust: string | null;
  readonly organisation: string | null;
}

/** The people of a group today, by name: those who may own its work items and actions, attend, and be asked. */
export async function listGroupPeople(scope: Scope, group: GroupPlace): Promise<readonly GroupPerson[]> {
  if (!seesGroup(scope, group)) return [];
  const rows = await scope.db
    .selectFrom("role_held")
    .innerJoin("person", "person.id", "role_held.person_id")
    .leftJoin("trust", "trust.id", "role_held.stands_for_id")
    .select([
      "person.id",
      "person.name",
      "role_held.role",
      "role_held.stands_for_id as trustId",
      "trust.short_name as trust",
      "role_held.organisation",
    ])
    .where("role_held.group_id", "=", group.id)
    .where("role_held.from_on", "<=", scope.today)
    .where((or) => or.or([or("role_held.to_on", "is", null), or("role_held.to_on", ">=", scope.today)]))
    .where("person.disabled_at", "is", null)
    .orderBy("person.name")
    .execute();
  return rows as readonly GroupPerson[];
}
