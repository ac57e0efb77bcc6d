// What one trust asked another about an offer. The two see each other's e-mail address once the asked one accepts, and not before.
import { seesTrust, type Scope } from "../scope.server";
import type { Offer } from "./offers.server";

export type RequestState = "open" | "accepted" | "declined" | "lapsed";

export interface Contact {
  readonly name: string;
  readonly email: string;
}

export interface ContactRequest {
  readonly id: string;
  readonly offerId: string;
  readonly criterion: string;
  readonly editionId: string;
  /** The trust that asks, and the one that is asked. */
  readonly trustId: string;
  readonly trustShortName: string;
  readonly offeringTrustId: string;
  readonly offeringShortName: string;
  readonly message: string;
  readonly state: RequestState;
  readonly reply: string | null;
  readonly version: number;
  readonly askedAt: string;
  readonly settledAt: string | null;
  /** Both `null` until the request is accepted. */
  readonly asker: Contact | null;
  readonly answerer: Contact | null;
}

function requestsQuery(scope: Scope) {
  return scope.db
    .selectFrom("contact_request")
    .innerJoin("share_offer", "share_offer.id", "contact_request.offer_id")
    .innerJoin("trust as asking", "asking.id", "contact_request.trust_id")
    .innerJoin("trust as offering", "offering.id", "share_offer.trust_id")
    .innerJoin("person as asker", "asker.id", "contact_request.asked_by")
    .leftJoin("person as answerer", "answerer.id", "contact_request.settled_by")
    .select([
      "contact_request.id",
      "contact_request.offer_id as offerId",
      "share_offer.criterion_code as criterion",
      "share_offer.edition_id as editionId",
      "contact_request.trust_id as trustId",
      "asking.short_name as trustShortName",
      "share_offer.trust_id as offeringTrustId",
      "offering.short_name as offeringShortName",
      "contact_request.message",
      "contact_request.state",
      "contact_request.reply",
      "contact_request.version",
      "contact_request.asked_at as askedAt",
      "contact_request.settled_at as settledAt",
      "asker.name as askerName",
      "asker.email as askerEmail",
      "answerer.name as answererName",
      "answerer.email as answererEmail",
    ])
    .where("contact_request.network_id", "=", scope.networkId)
    .orderBy("contact_request.asked_at", "desc")
    .orderBy("contact_request.id", "desc");
}

type RequestRow = Awaited<ReturnType<ReturnType<typeof requestsQuery>["executeTakeFirstOrThrow"]>>;

function toRequest({ askerName, askerEmail, answererName, answererEmail, ...row }: RequestRow): ContactRequest {
  const isAccepted = row.state === "accepted" && answererName !== null && answererEmail !== null;
  return {
    ...row,
    asker: isAccepted ? { name: askerName, email: askerEmail } : null,
    answerer: isAccepted ? { name: answererName, email: answererEmail } : null,
  };
}

/** Between two trusts: their own people read it, and nobody else but the QI manager. */
function sees(scope: Scope, request: Pick<ContactRequest, "trustId" | "offeringTrustId">): boolean {
  return seesTrust(scope, request.trustId) || seesTrust(scope, request.offeringTrustId);
}

/** One request; `undefined` to anybody of neither trust. */
export async function getContactRequest(scope: Scope, id: string): Promise<ContactRequest | undefined> {
  const row = await requestsQuery(scope).where("contact_request.id", "=", id).executeTakeFirst();
  if (row === undefined) return undefined;
  const request = toRequest(row);
  return sees(scope, request) ? request : undefined;
}

/** What was asked about an offer that this person may read, newest first. */
export async function listRequestsAbout(scope: Scope, offer: Offer): Promise<readonly ContactRequest[]> {
  const rows = await requestsQuery(scope).where("contact_request.offer_id", "=", offer.id).execute();
  return rows.map(toRequest).filter((request) => sees(scope, request));
}

/** Open requests to these trusts, oldest first. */
export async function listOpenRequestsTo(
  scope: Scope,
  trustIds: readonly string[],
): Promise<readonly ContactRequest[]> {
  const own = trustIds.filter((id) => seesTrust(scope, id));
  if (own.length === 0) return [];
  const rows = await requestsQuery(scope)
    .where("share_offer.trust_id", "in", own)
    .where("contact_request.state", "=", "open")
    .execute();
  return rows.map(toRequest).toReversed();
}
