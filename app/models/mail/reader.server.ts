// A person as mail meets them: their address, and what they may see today by the roles they hold today.
import { permissionFor, sightOf, type Scope } from "../scope.server";
import { listRolesHeld } from "../session.server";

export interface Reader {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  /** The asking scope narrowed to what this person may see: the same rules as on their pages. */
  readonly scope: Scope;
}

/**
 * Somebody who may be written to: there, not disabled, and holding a role today; `undefined` for anybody else.
 * The portal itself may ask, and those who look after mail or send the round-up.
 */
export async function findReader(scope: Scope, personId: string): Promise<Reader | undefined> {
  const asked = permissionFor(scope, { networkId: scope.networkId });
  if (scope.actor !== null && asked !== "outbox.read" && asked !== "round-up.send") return undefined;
  const row = await scope.db
    .selectFrom("person")
    .select(["id", "name", "email"])
    .where("network_id", "=", scope.networkId)
    .where("id", "=", personId)
    .where("disabled_at", "is", null)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  // Read on the scope's own handle: it may be inside a transaction.
  const roles = await listRolesHeld({ ...scope.database, reader: scope.db }, row.id, scope.at);
  const actor = { personId: row.id, roles };
  if (actor.roles.length === 0) return undefined;
  const seen = { ...scope, actor, permissions: [], sight: sightOf(actor, scope.networkId) };
  return { personId: row.id, name: row.name, email: row.email, scope: seen };
}
