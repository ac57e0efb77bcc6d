// Offers to share how a service meets a criterion, as far as the reader may know of them. What changes them is in offer-changes.server.ts.
import { sql } from "kysely";
import { londonDate } from "../../domain/london";
import type { Instant } from "../../domain/dates";
import { offerState, type OfferState } from "../../domain/sharing/offer-state";
import { seesTrust, type Scope } from "../scope.server";
import { listTrusts } from "../trusts.server";

export interface Offer {
  readonly id: string;
  readonly networkId: string;
  readonly trustId: string;
  readonly trustShortName: string;
  readonly trustName: string;
  readonly serviceName: string;
  readonly editionId: string;
  readonly criterion: string;
  readonly evidence: { readonly id: string; readonly title: string } | null;
  readonly words: string;
  readonly version: number;
  readonly offeredAt: string;
  readonly offeredById: string;
  readonly state: OfferState;
  /** How many trusts say that they used it. */
  readonly uses: number;
}

function offersQuery(scope: Scope) {
  return scope.db
    .selectFrom("share_offer")
    .innerJoin("trust", "trust.id", "share_offer.trust_id")
    .innerJoin("service", "service.id", "share_offer.service_id")
    .innerJoin("person", "person.id", "share_offer.offered_by")
    .leftJoin("evidence", "evidence.id", "share_offer.evidence_id")
    .select((row) => [
      "share_offer.id",
      "share_offer.network_id as networkId",
      "share_offer.trust_id as trustId",
      "trust.short_name as trustShortName",
      "trust.name as trustName",
      "service.name as serviceName",
      "share_offer.edition_id as editionId",
      "share_offer.criterion_code as criterion",
      "share_offer.evidence_id as evidenceId",
      "evidence.title as evidenceTitle",
      "evidence.visibility",
      "evidence.withdrawn",
      "evidence.held",
      "share_offer.words",
      "share_offer.version",
      "share_offer.offered_at as offeredAt",
      "share_offer.offered_by as offeredById",
      "share_offer.withdrawn_at as withdrawnAt",
      "person.disabled_at as disabledAt",
      row
        .selectFrom("role_held")
        .whereRef("role_held.person_id", "=", "share_offer.offered_by")
        .whereRef("role_held.trust_id", "=", "share_offer.trust_id")
        .where("role_held.role", "=", "quality-lead")
        .where((or) => or.or([or("role_held.to_on", "is", null), or("role_held.to_on", ">=", scope.today)]))
        .select((role) => role.fn.min("role_held.from_on").as("from"))
        .as("roleFrom"),
      row
        .selectFrom("offer_use")
        .whereRef("offer_use.offer_id", "=", "share_offer.id")
        .select((use) => use.fn.countAll<number>().as("uses"))
        .as("uses"),
    ])
    .where("share_offer.network_id", "=", scope.networkId)
    .orderBy("trust.short_name")
    .orderBy("service.name")
    .orderBy("share_offer.id");
}

type OfferRow = Awaited<ReturnType<ReturnType<typeof offersQuery>["executeTakeFirstOrThrow"]>>;

function toOffer(row: OfferRow): Offer {
  const { evidenceId, evidenceTitle, visibility, withdrawn, held, withdrawnAt, disabledAt, roleFrom, uses, ...rest } =
    row;
  const itemShared = evidenceId === null ? null : visibility === "network" && withdrawn === 0 && held === 0;
  // A role that began after the offer is another one: consent was given in the first.
  const since = londonDate(row.offeredAt as Instant);
  const roleHeld = disabledAt === null && roleFrom !== null && roleFrom <= since;
  return {
    ...rest,
    evidence: evidenceId === null ? null : { id: evidenceId, title: evidenceTitle ?? "" },
    state: offerState({ withdrawn: withdrawnAt !== null, roleHeld, itemShared }),
    uses: uses ?? 0,
  };
}

/** Offers of one edition, or for one criterion of it. */
export interface OffersAbout {
  readonly editionId: string;
  readonly criterion?: string;
}

/**
 * Every offer that holds, trusts in alphabetical order; none for those whom trusts share nothing with: board members, volunteers,
 * administrators and guests.
 */
export async function listOffers(scope: Scope, about?: OffersAbout): Promise<readonly Offer[]> {
  if (!scope.sight.shared) return [];
  let query = offersQuery(scope).where("share_offer.withdrawn_at", "is", null);
  if (about !== undefined) query = query.where("share_offer.edition_id", "=", about.editionId);
  if (about?.criterion !== undefined) query = query.where("share_offer.criterion_code", "=", about.criterion);
  return (await query.execute()).map(toOffer).filter(({ state }) => state === "held");
}

/** One offer: while it holds to whom trusts share, and for ever to its own trust and the QI manager; `undefined` to anybody else. */
export async function getOffer(scope: Scope, id: string): Promise<Offer | undefined> {
  if (!scope.sight.shared) return undefined;
  const row = await offersQuery(scope).where("share_offer.id", "=", id).executeTakeFirst();
  if (row === undefined) return undefined;
  const offer = toOffer(row);
  return offer.state === "held" || seesTrust(scope, offer.trustId) ? offer : undefined;
}

/** What one service offers for a criterion and has not withdrawn, whether it still holds or not; the caller found the service within sight. */
export async function findOwnOffer(
  scope: Scope,
  service: { readonly id: string; readonly trustId: string },
  editionId: string,
  criterion: string,
): Promise<Offer | undefined> {
  if (!seesTrust(scope, service.trustId)) return undefined;
  const row = await offersQuery(scope)
    .where("share_offer.service_id", "=", service.id)
    .where("share_offer.edition_id", "=", editionId)
    .where("share_offer.criterion_code", "=", criterion)
    .where("share_offer.withdrawn_at", "is", null)
    .executeTakeFirst();
  return row === undefined ? undefined : toOffer(row);
}

/** The trusts at which the person of this scope is quality lead today: those for which they may ask and record. */
export async function listLedTrusts(
  scope: Scope,
): Promise<readonly { readonly id: string; readonly shortName: string }[]> {
  const led = new Set(scope.actor?.roles.filter(({ role }) => role === "quality-lead").map(({ placeId }) => placeId));
  return (await listTrusts(scope)).filter(({ id }) => led.has(id)).map(({ id, shortName }) => ({ id, shortName }));
}

/** Which of these trusts have said that they used an offer. */
export async function listUsedBy(
  scope: Scope,
  offer: Offer,
  trustIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (trustIds.length === 0) return new Set();
  const rows = await scope.db
    .selectFrom("offer_use")
    .select("trust_id")
    .where("offer_id", "=", offer.id)
    .where("trust_id", "in", trustIds)
    .execute();
  return new Set(rows.map((row) => row.trust_id));
}

export interface SharingChange {
  readonly id: string;
  readonly what: string;
  readonly trustShortName: string;
  readonly at: string;
}

/** What happened to an offer, newest first, for the trust that made it: the uses are a number, and name nobody. */
export async function listSharingHistory(scope: Scope, offer: Offer): Promise<readonly SharingChange[]> {
  if (!seesTrust(scope, offer.trustId)) return [];
  return scope.db
    .selectFrom("sharing_change")
    .innerJoin("trust", "trust.id", "sharing_change.trust_id")
    .select([
      "sharing_change.id",
      "sharing_change.what",
      sql<string>`case when sharing_change.what = 'used' then '' else trust.short_name end`.as("trustShortName"),
      "sharing_change.recorded_at as at",
    ])
    .where("sharing_change.offer_id", "=", offer.id)
    .orderBy("sharing_change.recorded_at", "desc")
    .orderBy("sharing_change.id", "desc")
    .limit(50)
    .execute();
}
