// The network's trusts by name. That they exist is known to everyone who is signed in; what they do is not told here.
import type { Scope } from "./scope.server";

export interface TrustName {
  readonly id: string;
  readonly shortName: string;
  readonly name: string;
}

/** All trusts of the network, by short name. */
export async function listTrusts(scope: Scope): Promise<readonly TrustName[]> {
  return scope.db
    .selectFrom("trust")
    .select(["id", "short_name as shortName", "name"])
    .where("network_id", "=", scope.networkId)
    .orderBy("short_name")
    .execute();
}
