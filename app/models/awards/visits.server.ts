// Visits of assessors: planned, done or cancelled, each with its history, and the day that everything works towards.
import { uuidv7 } from "uuidv7";
import type { VisitKind, VisitState } from "../../domain/awards/visits";
import type { IsoDate } from "../../domain/dates";
import { audit } from "../audit.server";
import type { ServiceRow } from "../network.server";
import { actingPerson, laterOf, seesTrust, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";

export interface Visit {
  readonly id: string;
  readonly awardId: string;
  readonly serviceId: string;
  readonly scheme: string;
  readonly kind: VisitKind;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  readonly state: VisitState;
  readonly note: string | null;
  readonly version: number;
  readonly changedAt: string;
}

function visitQuery(scope: Scope) {
  return scope.db
    .selectFrom("visit")
    .innerJoin("award", "award.id", "visit.award_id")
    .innerJoin("service", "service.id", "visit.service_id")
    .select([
      "visit.id",
      "visit.award_id as awardId",
      "visit.service_id as serviceId",
      "award.scheme",
      "visit.kind",
      "visit.starts_on as startsOn",
      "visit.ends_on as endsOn",
      "visit.state",
      "visit.note",
      "visit.version",
      "visit.changed_at as changedAt",
    ])
    .where("service.network_id", "=", scope.networkId)
    .$castTo<Visit>();
}

/**
 * The day of the next visit to a service: the first planned one that is not over; where none is planned, the next review that its
 * awards name. `null` where neither is known, and where the service is out of sight.
 */
export async function getNextVisit(scope: Scope, serviceId: string): Promise<IsoDate | null> {
  const [service] = await nextDays(scope).where("service.id", "=", serviceId).execute();
  return service === undefined || !seesTrust(scope, service.trustId) ? null : nextDay(service);
}

/** The soonest of the next visits to the services of a trust; `null` where none is known, and out of sight. */
export async function getNextVisitOfTrust(scope: Scope, trustId: string): Promise<IsoDate | null> {
  if (!seesTrust(scope, trustId)) return null;
  const services = await nextDays(scope).where("service.trust_id", "=", trustId).execute();
  const [soonest] = services.flatMap((service) => nextDay(service) ?? []).toSorted();
  return soonest ?? null;
}

interface NextDays {
  readonly trustId: string;
  readonly visitOn: IsoDate | null;
  readonly reviewOn: IsoDate | null;
}

function nextDay({ visitOn, reviewOn }: NextDays): IsoDate | null {
  return visitOn ?? reviewOn;
}

function nextDays(scope: Scope) {
  return scope.db
    .selectFrom("service")
    .select((of) => [
      "service.trust_id as trustId",
      of
        .selectFrom("visit")
        .select((visit) => visit.fn.min("visit.starts_on").as("day"))
        .whereRef("visit.service_id", "=", "service.id")
        .where("visit.state", "=", "planned")
        .where("visit.ends_on", ">=", scope.today)
        .as("visitOn"),
      of
        .selectFrom("award")
        .select((award) => award.fn.min("award.next_review_on").as("day"))
        .whereRef("award.service_id", "=", "service.id")
        .where("award.status", "in", ["applied", "granted", "suspended"])
        .where("award.next_review_on", ">=", scope.today)
        .as("reviewOn"),
    ])
    .where("service.network_id", "=", scope.networkId)
    .$castTo<NextDays>();
}

/** The visits to a service that the caller found within sight, the latest first. */
export async function listVisits(scope: Scope, service: ServiceRow): Promise<readonly Visit[]> {
  if (!seesTrust(scope, service.trustId)) return [];
  return visitQuery(scope)
    .where("visit.service_id", "=", service.id)
    .orderBy("visit.starts_on", "desc")
    .orderBy("visit.id")
    .execute();
}

/** One visit to a service that the caller found within sight; `undefined` for another's. */
export async function getVisit(scope: Scope, service: ServiceRow, id: string): Promise<Visit | undefined> {
  if (!seesTrust(scope, service.trustId)) return undefined;
  return visitQuery(scope).where("visit.service_id", "=", service.id).where("visit.id", "=", id).executeTakeFirst();
}

export interface VisitDetails {
  readonly kind: VisitKind;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  readonly state: VisitState;
  readonly note: string | null;
}

/** Records a visit under an award of the service, with its first history row. The award of another service does not exist here. */
export async function addVisit(
  tx: Scope,
  service: ServiceRow,
  awardId: string,
  details: VisitDetails,
  onBehalf: boolean,
): Promise<Outcome<{ readonly id: string }, "no-such-award">> {
  const award = await tx.db
    .selectFrom("award")
    .select("id")
    .where("id", "=", awardId)
    .where("service_id", "=", service.id)
    .executeTakeFirst();
  if (award === undefined) return { ok: false, reason: "no-such-award" };
  const id = uuidv7();
  await tx.db
    .insertInto("visit")
    .values({
      id,
      award_id: awardId,
      service_id: service.id,
      ...columnsOf(details),
      version: 1,
      created_at: tx.at,
      created_by: actingPerson(tx),
      changed_at: tx.at,
    })
    .execute();
  await keepHistory(tx, service, id, 1, details, onBehalf, tx.at);
  return { ok: true, id };
}

/** Changes a visit over the version that its writer saw. */
export async function changeVisit(
  tx: Scope,
  service: ServiceRow,
  visit: Visit,
  seenVersion: number,
  details: VisitDetails,
  onBehalf: boolean,
): Promise<Outcome<{ readonly version: number }, "changed-meanwhile">> {
  const version = seenVersion + 1;
  const at = laterOf(tx.at, visit.changedAt);
  const updated = await tx.db
    .updateTable("visit")
    .set({ ...columnsOf(details), version, changed_at: at })
    .where("id", "=", visit.id)
    .where("version", "=", seenVersion)
    .executeTakeFirst();
  if (updated.numUpdatedRows === 0n) return { ok: false, reason: "changed-meanwhile" };
  await keepHistory(tx, service, visit.id, version, details, onBehalf, at);
  return { ok: true, version };
}

async function keepHistory(
  tx: Scope,
  service: ServiceRow,
  visitId: string,
  version: number,
  details: VisitDetails,
  onBehalf: boolean,
  at: string,
): Promise<void> {
  await tx.db
    .insertInto("visit_change")
    .values({
      id: uuidv7(),
      visit_id: visitId,
      version,
      ...columnsOf(details),
      on_behalf: onBehalf ? 1 : 0,
      recorded_at: at,
      recorded_by: actingPerson(tx),
    })
    .execute();
  const { kind, state, startsOn } = details;
  await audit(tx, {
    did: version === 1 ? "visit.added" : "visit.changed",
    kind: "visit",
    id: visitId,
    trustId: service.trustId,
    detail: { kind, state, startsOn, version, onBehalf },
  });
}

function columnsOf({ kind, startsOn, endsOn, state, note }: VisitDetails) {
  return { kind, starts_on: startsOn, ends_on: endsOn, state, note };
}

export interface VisitChange extends VisitDetails {
  readonly id: string;
  readonly onBehalf: boolean;
  readonly recordedAt: string;
  readonly recordedByName: string;
}

/** How a visit was planned over time, newest first. The caller found it within sight. */
export async function listVisitHistory(scope: Scope, visit: Visit): Promise<readonly VisitChange[]> {
  const rows = await scope.db
    .selectFrom("visit_change")
    .innerJoin("person", "person.id", "visit_change.recorded_by")
    .select([
      "visit_change.id",
      "visit_change.kind",
      "visit_change.starts_on as startsOn",
      "visit_change.ends_on as endsOn",
      "visit_change.state",
      "visit_change.note",
      "visit_change.on_behalf",
      "visit_change.recorded_at as recordedAt",
      "person.name as recordedByName",
    ])
    .where("visit_change.visit_id", "=", visit.id)
    .orderBy("visit_change.version", "desc")
    .$castTo<Omit<VisitChange, "onBehalf"> & { readonly on_behalf: number }>()
    .execute();
  return rows.map(({ on_behalf, ...row }) => ({ ...row, onBehalf: on_behalf === 1 }));
}
