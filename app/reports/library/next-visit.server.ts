// The next visit of assessors to any service of a trust: what its evidence has to last until.
import type { IsoDate } from "../../domain/dates";
import { getNextVisit } from "../../models/awards/visits.server";
import { listOwnServices } from "../../models/network.server";
import type { Scope } from "../../models/scope.server";

/** The soonest of the trust's visits; `null` where none is known, for the network's own (`null`), and out of sight. */
export async function readNextVisit(scope: Scope, trustId: string | null): Promise<IsoDate | null> {
  if (trustId === null) return null;
  let next: IsoDate | null = null;
  for (const service of await listOwnServices(scope)) {
    if (service.trustId !== trustId) continue;
    const day = await getNextVisit(scope, service.id);
    if (day !== null && (next === null || day < next)) next = day;
  }
  return next;
}
