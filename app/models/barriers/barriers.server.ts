// Barriers of services, found within sight of their trust; of the whole network, their counts without a trust's name.
import type { BarrierKind, BarrierSeverity, BarrierStanding } from "../../domain/barriers/barriers";
import type { Instant, IsoDate } from "../../domain/dates";
import { can, type Subject } from "../../domain/permissions";
import type { ServiceRow } from "../network.server";
import { seesTrust, type Scope } from "../scope.server";

export interface Barrier extends BarrierStanding {
  readonly id: string;
  readonly trustId: string;
  readonly trustShortName: string;
  readonly serviceId: string;
  readonly serviceName: string;
  readonly slug: string;
  readonly words: string;
  readonly helpWanted: string | null;
  readonly resolvedHow: string | null;
  readonly version: number;
  readonly changedAt: Instant;
}

function barrierQuery(scope: Scope) {
  return scope.db
    .selectFrom("barrier")
    .innerJoin("service", "service.id", "barrier.service_id")
    .innerJoin("trust", "trust.id", "barrier.trust_id")
    .select([
      "barrier.id",
      "barrier.trust_id as trustId",
      "trust.short_name as trustShortName",
      "barrier.service_id as serviceId",
      "service.name as serviceName",
      "service.slug",
      "barrier.kind",
      "barrier.severity",
      "barrier.since_on as sinceOn",
      "barrier.words",
      "barrier.help_wanted as helpWanted",
      "barrier.resolved_on as resolvedOn",
      "barrier.resolved_how as resolvedHow",
      "barrier.version",
      "barrier.changed_at as changedAt",
    ])
    .where("barrier.network_id", "=", scope.networkId)
    .$castTo<Barrier>();
}

/** What a permission about this barrier is asked of. */
export function barrierSubject(scope: Scope, { trustId }: Pick<Barrier, "trustId">): Subject {
  return { networkId: scope.networkId, trustId };
}

/** One barrier that this person may see; `undefined` otherwise, as if it did not exist. */
export async function getBarrier(scope: Scope, id: string): Promise<Barrier | undefined> {
  const barrier = await barrierQuery(scope).where("barrier.id", "=", id).executeTakeFirst();
  return barrier !== undefined && seesTrust(scope, barrier.trustId) ? barrier : undefined;
}

/** Every barrier of a service, in the order in which they began; none where its detail is out of sight. */
export async function listBarriers(scope: Scope, service: ServiceRow): Promise<readonly Barrier[]> {
  if (!seesTrust(scope, service.trustId)) return [];
  return barrierQuery(scope)
    .where("barrier.service_id", "=", service.id)
    .orderBy("barrier.since_on")
    .orderBy("barrier.id")
    .execute();
}

/** Every barrier of every service, for those who may read them by trust; none for others. */
export async function listBarriersAcross(scope: Scope): Promise<readonly Barrier[]> {
  const { actor, networkId } = scope;
  if (actor === null || !can(actor, "trusts-by-barriers.view", { networkId })) return [];
  return barrierQuery(scope).orderBy("trust.short_name").orderBy("barrier.since_on").orderBy("barrier.id").execute();
}

/** Every barrier as far as counts over the network need it: which trust has it is not told. For those who may read summaries. */
export async function listBarrierStandings(scope: Scope): Promise<readonly BarrierStanding[]> {
  const { actor, networkId } = scope;
  if (actor === null || !can(actor, "summary.view", { networkId })) return [];
  return scope.db
    .selectFrom("barrier")
    .select(["kind", "severity", "since_on as sinceOn", "resolved_on as resolvedOn"])
    .where("network_id", "=", networkId)
    .$castTo<BarrierStanding>()
    .execute();
}

export interface BarrierStep {
  readonly id: string;
  readonly what: "recorded" | "changed" | "resolved";
  readonly kind: BarrierKind;
  readonly severity: BarrierSeverity;
  readonly words: string;
  readonly resolvedOn: IsoDate | null;
  readonly resolvedHow: string | null;
  readonly onBehalf: boolean;
  readonly by: string;
  readonly at: Instant;
}

/** Every state that a barrier was in, newest first. */
export async function listBarrierHistory(scope: Scope, barrier: Barrier): Promise<readonly BarrierStep[]> {
  if (!seesTrust(scope, barrier.trustId)) return [];
  const rows = await scope.db
    .selectFrom("barrier_change")
    .innerJoin("person", "person.id", "barrier_change.recorded_by")
    .select([
      "barrier_change.id",
      "barrier_change.what",
      "barrier_change.kind",
      "barrier_change.severity",
      "barrier_change.words",
      "barrier_change.resolved_on as resolvedOn",
      "barrier_change.resolved_how as resolvedHow",
      "barrier_change.on_behalf",
      "person.name as by",
      "barrier_change.recorded_at as at",
    ])
    .where("barrier_change.barrier_id", "=", barrier.id)
    .orderBy("barrier_change.version", "desc")
    .execute();
  return rows.map(({ on_behalf, ...row }) => ({
    ...row,
    resolvedOn: row.resolvedOn as IsoDate | null,
    onBehalf: on_behalf === 1,
    at: row.at as Instant,
  }));
}
