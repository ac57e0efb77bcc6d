// Who may own a group's actions, to choose from.
import { listGroupPeople } from "../../models/groups.server";
import type { GroupPlace, Scope } from "../../models/scope.server";

/** The people of a group by name, each once, with the trust that they speak for. */
export async function listOwnerChoices(scope: Scope, group: GroupPlace) {
  const people = await listGroupPeople(scope, group);
  const choices = people.map(({ id, name, trust }) => [id, trust === null ? name : `${name}, ${trust}`] as const);
  return [...new Map(choices)].map(([value, label]) => ({ value, label }));
}
