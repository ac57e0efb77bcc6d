// The quality leads of trusts today, for whoever has to tell them something.
import type { Scope } from "./scope.server";

/** The ids of those who lead any of these trusts today, whoever asks: for notices to them, and never to be shown. */
export async function listLeadIds(tx: Scope, trustIds: readonly string[]): Promise<readonly string[]> {
  if (trustIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom("role_held")
    .innerJoin("person", "person.id", "role_held.person_id")
    .select("person.id")
    .distinct()
    .where("role_held.role", "=", "quality-lead")
    .where("role_held.trust_id", "in", trustIds)
    .where("role_held.from_on", "<=", tx.today)
    .where((or) => or.or([or("role_held.to_on", "is", null), or("role_held.to_on", ">=", tx.today)]))
    .where("person.disabled_at", "is", null)
    .execute();
  return rows.map(({ id }) => id);
}
