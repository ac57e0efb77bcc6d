// The words of a group's cadence.
import { seesGroup, type GroupPlace, type Scope } from "../scope.server";

/** "Quarterly", or `null` where none is set or the group is out of sight. */
export async function getCadence(scope: Scope, group: GroupPlace): Promise<string | null> {
  if (!seesGroup(scope, group)) return null;
  const row = await scope.db.selectFrom("group").select("cadence").where("id", "=", group.id).executeTakeFirst();
  return row?.cadence ?? null;
}
