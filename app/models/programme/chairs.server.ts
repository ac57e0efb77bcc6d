// Who chaired groups on a day, for reports as at that day.
import type { IsoDate } from "../../domain/dates";
import { seesGroup, type GroupPlace, type Scope } from "../scope.server";

/**
 * By group: the person who held the chair that day; where nobody of the portal did, the role title that the group's facts name,
 * or `null` for a vacant chair. Groups out of sight are left out.
 */
export async function listChairsOn(
  scope: Scope,
  groups: readonly GroupPlace[],
  day: IsoDate,
): Promise<ReadonlyMap<string, string | null>> {
  const ids = groups.filter((group) => seesGroup(scope, group)).map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const titles = await scope.db
    .selectFrom("group")
    .select(["id", "chair_title as title"])
    .where("network_id", "=", scope.networkId)
    .where("id", "in", ids)
    .execute();
  const held = await scope.db
    .selectFrom("role_held")
    .innerJoin("person", "person.id", "role_held.person_id")
    .select(["role_held.group_id as groupId", "person.name"])
    .where("role_held.role", "=", "chair")
    .where("role_held.group_id", "in", ids)
    .where("role_held.from_on", "<=", day)
    .where((or) => or.or([or("role_held.to_on", "is", null), or("role_held.to_on", ">=", day)]))
    .orderBy("role_held.from_on")
    .execute();
  const names = new Map(held.map(({ groupId, name }) => [groupId, name]));
  return new Map(titles.map(({ id, title }) => [id, names.get(id) ?? title]));
}
