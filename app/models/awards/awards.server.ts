// Awards of services: as they stood on a day for the network's summaries, and with their whole history for those who see the service.
import { uuidv7 } from "uuidv7";
import { awardStateOn, type AwardState } from "../../domain/awards/awards";
import type { IsoDate } from "../../domain/dates";
import { audit } from "../audit.server";
import type { ServiceRow } from "../network.server";
import { actingPerson, seesTrust, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";

export interface Award extends AwardState {
  readonly id: string;
  readonly serviceId: string;
  /** 1 until it is changed for the first time. */
  readonly version: number;
}

const shared = [
  "scheme",
  "scope",
  "edition_title as editionTitle",
  "status",
  "applied_on as appliedOn",
  "granted_on as grantedOn",
  "next_review_on as nextReviewOn",
  "expires_on as expiresOn",
  "known_on as knownOn",
  "source",
] as const;

/** Awards of the network's services as they stood on a day, the latest known first. A summary: whoever's they are. */
export async function listAwards(scope: Scope, on: IsoDate = scope.today): Promise<readonly Award[]> {
  const awards = await scope.db
    .selectFrom("award")
    .select(["id", "service_id as serviceId", "version", ...shared])
    .where("service_id", "in", (of) => of.selectFrom("service").select("id").where("network_id", "=", scope.networkId))
    .$castTo<Award>()
    .execute();
  const changes = await scope.db
    .selectFrom("award_change")
    .select(["award_id as awardId", ...shared])
    .where("award_id", "in", (of) =>
      of
        .selectFrom("award")
        .innerJoin("service", "service.id", "award.service_id")
        .select("award.id")
        .where("service.network_id", "=", scope.networkId),
    )
    .orderBy("version")
    .$castTo<AwardState & { readonly awardId: string }>()
    .execute();
  return awards
    .flatMap((award) => {
      const own = changes.filter(({ awardId }) => awardId === award.id);
      const state = awardStateOn<AwardState>(own.length === 0 ? [award] : own, on);
      return state === undefined ? [] : [{ ...stateOf(state), ...idsOf(award) }];
    })
    .toSorted((a, b) => b.knownOn.localeCompare(a.knownOn) || a.id.localeCompare(b.id));
}

/** One award of a service that the caller found within sight, as it stands; `undefined` for another service's. */
export async function getAward(scope: Scope, service: ServiceRow, id: string): Promise<Award | undefined> {
  if (!seesTrust(scope, service.trustId)) return undefined;
  return scope.db
    .selectFrom("award")
    .select(["id", "service_id as serviceId", "version", ...shared])
    .where("service_id", "=", service.id)
    .where("id", "=", id)
    .$castTo<Award>()
    .executeTakeFirst();
}

/** Records an award, or that one is applied for. */
export async function addAward(
  tx: Scope,
  service: ServiceRow,
  state: AwardState,
  onBehalf: boolean,
): Promise<Outcome<{ readonly id: string }, never>> {
  const id = uuidv7();
  await tx.db
    .insertInto("award")
    .values({ id, service_id: service.id, ...columnsOf(state), version: 1 })
    .execute();
  await keepState(tx, id, 1, state, { onBehalf, at: tx.at, by: actingPerson(tx) });
  await auditChange(tx, service, id, 1, state, onBehalf);
  return { ok: true, id };
}

/** Changes what is known of an award, over the version that its writer saw. What was known before stays as history. */
export async function changeAward(
  tx: Scope,
  service: ServiceRow,
  award: Award,
  seenVersion: number,
  state: AwardState,
  onBehalf: boolean,
): Promise<Outcome<{ readonly version: number }, "changed-meanwhile">> {
  const version = seenVersion + 1;
  const updated = await tx.db
    .updateTable("award")
    .set({ ...columnsOf(state), version })
    .where("id", "=", award.id)
    .where("version", "=", seenVersion)
    .executeTakeFirst();
  if (updated.numUpdatedRows === 0n) return { ok: false, reason: "changed-meanwhile" };
  if (!(await hasHistory(tx, award.id))) {
    await keepState(tx, award.id, seenVersion, award, {
      onBehalf: false,
      at: `${award.knownOn}T00:00:00.000Z`,
      by: null,
    });
  }
  await keepState(tx, award.id, version, state, { onBehalf, at: tx.at, by: actingPerson(tx) });
  await auditChange(tx, service, award.id, version, state, onBehalf);
  return { ok: true, version };
}

/** An award that was known before the portal has no history of its own until it is changed. */
async function hasHistory(tx: Scope, awardId: string): Promise<boolean> {
  const row = await tx.db.selectFrom("award_change").select("id").where("award_id", "=", awardId).executeTakeFirst();
  return row !== undefined;
}

interface Recorded {
  readonly onBehalf: boolean;
  readonly at: string;
  readonly by: string | null;
}

async function keepState(
  tx: Scope,
  awardId: string,
  version: number,
  state: AwardState,
  { onBehalf, at, by }: Recorded,
) {
  await tx.db
    .insertInto("award_change")
    .values({
      id: uuidv7(),
      award_id: awardId,
      version,
      ...columnsOf(state),
      on_behalf: onBehalf ? 1 : 0,
      recorded_at: at,
      recorded_by: by,
    })
    .execute();
}

async function auditChange(
  tx: Scope,
  service: ServiceRow,
  id: string,
  version: number,
  { status, knownOn }: AwardState,
  onBehalf: boolean,
): Promise<void> {
  const did = version === 1 ? "award.added" : "award.changed";
  const detail = { service: service.id, status, knownOn, version, onBehalf };
  await audit(tx, { did, kind: "award", id, trustId: service.trustId, detail });
}

export interface AwardChange extends AwardState {
  readonly id: string;
  readonly onBehalf: boolean;
  readonly recordedAt: string;
  /** `null` for what was known before the portal. */
  readonly recordedByName: string | null;
}

/** What was known of an award over time, newest first. The caller found it within sight. */
export async function listAwardHistory(scope: Scope, award: Award): Promise<readonly AwardChange[]> {
  const rows = await scope.db
    .selectFrom("award_change")
    .leftJoin("person", "person.id", "award_change.recorded_by")
    .select([
      "award_change.id",
      ...shared,
      "award_change.on_behalf",
      "award_change.recorded_at as recordedAt",
      "person.name as recordedByName",
    ])
    .where("award_change.award_id", "=", award.id)
    .orderBy("award_change.version", "desc")
    .$castTo<Omit<AwardChange, "onBehalf"> & { readonly on_behalf: number }>()
    .execute();
  return rows.map(({ on_behalf, ...row }) => ({ ...row, onBehalf: on_behalf === 1 }));
}

function columnsOf(state: AwardState) {
  return {
    scheme: state.scheme,
    scope: state.scope,
    edition_title: state.editionTitle,
    status: state.status,
    applied_on: state.appliedOn,
    granted_on: state.grantedOn,
    next_review_on: state.nextReviewOn,
    expires_on: state.expiresOn,
    known_on: state.knownOn,
    source: state.source,
  };
}

function stateOf(state: AwardState): AwardState {
  const { scheme, scope, editionTitle, status, appliedOn, grantedOn, nextReviewOn, expiresOn, knownOn, source } = state;
  return { scheme, scope, editionTitle, status, appliedOn, grantedOn, nextReviewOn, expiresOn, knownOn, source };
}

function idsOf({ id, serviceId, version }: Award) {
  return { id, serviceId, version };
}
