// The network as it stands: its trusts, ICBs, services and settings. Names of organisations are no secret inside the network.
import type { Database } from "../../db/connection.server";
import type { Scope } from "./scope.server";

export interface NetworkRow {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
}

/** The one network that this data folder serves, or `undefined` before facts are loaded. */
export async function findNetwork(database: Database): Promise<NetworkRow | undefined> {
  const row = await database.reader
    .selectFrom("network")
    .select(["id", "name", "short_name"])
    .orderBy("created_at")
    .limit(1)
    .executeTakeFirst();
  return row && { id: row.id, name: row.name, shortName: row.short_name };
}

export interface ServiceRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly trustId: string;
  readonly trustShortName: string;
  readonly trustName: string;
  readonly icbId: string;
  readonly icbName: string;
}

function serviceQuery(scope: Scope) {
  return scope.db
    .selectFrom("service")
    .innerJoin("trust", "trust.id", "service.trust_id")
    .innerJoin("icb", "icb.id", "trust.icb_id")
    .select([
      "service.id",
      "service.slug",
      "service.name",
      "service.trust_id as trustId",
      "trust.short_name as trustShortName",
      "trust.name as trustName",
      "icb.id as icbId",
      "icb.name as icbName",
    ])
    .where("service.network_id", "=", scope.networkId);
}

/** Every service of the network, in alphabetical order of trust: there is no league. For summaries. */
export async function listServices(scope: Scope, icbId?: string): Promise<readonly ServiceRow[]> {
  const query = serviceQuery(scope).orderBy("trust.short_name").orderBy("service.name");
  return (icbId === undefined ? query : query.where("icb.id", "=", icbId)).execute();
}

/** A service whose detail this person may see, by its address; `undefined` otherwise, as if it did not exist. */
export async function getService(scope: Scope, slug: string): Promise<ServiceRow | undefined> {
  const row = await serviceQuery(scope).where("service.slug", "=", slug).executeTakeFirst();
  if (row === undefined) return undefined;
  const { allTrusts, trusts } = scope.sight;
  return allTrusts || trusts.includes(row.trustId) ? row : undefined;
}

/** The services whose detail this person may see. */
export async function listOwnServices(scope: Scope): Promise<readonly ServiceRow[]> {
  const { allTrusts, trusts } = scope.sight;
  return (await listServices(scope)).filter((row) => allTrusts || trusts.includes(row.trustId));
}

/** The integrated care boards of the network, by name. */
export async function listIcbs(scope: Scope): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return scope.db
    .selectFrom("icb")
    .select(["id", "name"])
    .where("network_id", "=", scope.networkId)
    .orderBy("name")
    .execute();
}

/** A number that the network may set, or the default where it has not. */
export async function getNumberSetting(scope: Scope, name: string, otherwise: number): Promise<number> {
  // all of them, so that a page that asks for several asks the database once
  const settings = await scope.db
    .selectFrom("setting")
    .select(["name", "value"])
    .where("network_id", "=", scope.networkId)
    .execute();
  const row = settings.find((setting) => setting.name === name);
  const value = Number(row?.value);
  return row !== undefined && Number.isFinite(value) ? value : otherwise;
}

/** What a service is known to do (true) or not to do (false); an activity that nobody recorded is absent. */
export async function getActivities(scope: Scope, serviceId: string): Promise<ReadonlyMap<string, boolean>> {
  const rows = await scope.db
    .selectFrom("service_activity")
    .innerJoin("service", "service.id", "service_activity.service_id")
    .select(["service_activity.activity", "service_activity.performed"])
    .where("service_activity.service_id", "=", serviceId)
    .where("service.network_id", "=", scope.networkId)
    .execute();
  return new Map(rows.map((row) => [row.activity, row.performed === 1]));
}
