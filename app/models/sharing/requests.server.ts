// One trust asks another about an offer. The two see each other's e-mail address once the asked one accepts, and not before.
import { uuidv7 } from "uuidv7";
import { audit } from "../audit.server";
import { notify } from "../notices.server";
import { actingPerson, seesTrust, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
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

/** Asks the trust of an offer to get in touch. One request of a trust stands for an offer while it is open or accepted. */
export async function askForContact(
  tx: Scope,
  offer: Offer,
  trust: { readonly id: string; readonly shortName: string },
  message: string,
  address: (requestId: string) => string,
): Promise<Outcome<{ readonly id: string }, "own" | "withdrawn" | "asked-already">> {
  if (trust.id === offer.trustId) return { ok: false, reason: "own" };
  const standing = await tx.db
    .selectFrom("share_offer")
    .select("id")
    .where("id", "=", offer.id)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  if (standing === undefined) return { ok: false, reason: "withdrawn" };
  const other = await tx.db
    .selectFrom("contact_request")
    .select("id")
    .where("offer_id", "=", offer.id)
    .where("trust_id", "=", trust.id)
    .where("state", "in", ["open", "accepted"])
    .executeTakeFirst();
  if (other !== undefined) return { ok: false, reason: "asked-already" };
  const id = uuidv7();
  await tx.db
    .insertInto("contact_request")
    .values({
      id,
      network_id: offer.networkId,
      offer_id: offer.id,
      trust_id: trust.id,
      message,
      state: "open",
      reply: null,
      version: 1,
      asked_at: tx.at,
      asked_by: actingPerson(tx),
      settled_at: null,
      settled_by: null,
    })
    .execute();
  await addChange(tx, offer.id, trust.id, "asked", message);
  await audit(tx, {
    did: "contact.asked",
    kind: "contact-request",
    id,
    trustId: trust.id,
    detail: { offer: offer.id },
  });
  const leads = await listLeadIds(tx, offer.trustId);
  await notify(
    tx,
    leads.map((personId) => ({
      personId,
      kind: "sharing",
      title: `${trust.shortName} asks about what you share on ${offer.criterion}`,
      body: "Accept, and you see each other's e-mail address; or say that you cannot now.",
      address: address(id),
      subject: { kind: "contact-request", id },
      onceKey: `contact:${id}:asked`,
    })),
  );
  return { ok: true, id };
}

export interface ContactAnswer {
  readonly state: "accepted" | "declined";
  readonly reply: string | null;
  readonly seenVersion: number;
}

/** Answers a request for good. Refused where it was answered already, or the offer was withdrawn meanwhile. */
export async function answerContact(
  tx: Scope,
  request: ContactRequest,
  { state, reply, seenVersion }: ContactAnswer,
  address: string,
): Promise<Outcome<{ readonly state: RequestState }, "answered-already">> {
  const moved = await tx.db
    .updateTable("contact_request")
    .set({ state, reply, version: seenVersion + 1, settled_at: tx.at, settled_by: actingPerson(tx) })
    .where("id", "=", request.id)
    .where("state", "=", "open")
    .where("version", "=", seenVersion)
    .returning("asked_by")
    .executeTakeFirst();
  if (moved === undefined) return { ok: false, reason: "answered-already" };
  await addChange(tx, request.offerId, request.trustId, state, reply);
  const { id, offeringTrustId, offeringShortName, criterion } = request;
  await audit(tx, { did: `contact.${state}`, kind: "contact-request", id, trustId: offeringTrustId });
  await notify(tx, [
    {
      personId: moved.asked_by,
      kind: "sharing",
      title:
        state === "accepted"
          ? `${offeringShortName} accepts: you can write to each other about ${criterion}`
          : `${offeringShortName} cannot help with ${criterion} now`,
      body: state === "accepted" ? "You now see each other's e-mail address." : "",
      address,
      subject: { kind: "contact-request", id },
      onceKey: `contact:${id}:${state}`,
    },
  ]);
  return { ok: true, state };
}

/** Ends what is still open when its offer is withdrawn, and tells those who asked. */
export async function lapseRequests(tx: Scope, offer: Offer, address: (requestId: string) => string): Promise<void> {
  const lapsed = await tx.db
    .updateTable("contact_request")
    .set((row) => ({
      state: "lapsed" as const,
      version: row("version", "+", 1),
      settled_at: tx.at,
      settled_by: actingPerson(tx),
    }))
    .where("offer_id", "=", offer.id)
    .where("state", "=", "open")
    .returning(["id", "trust_id", "asked_by"])
    .execute();
  for (const { id, trust_id } of lapsed) {
    await addChange(tx, offer.id, trust_id, "lapsed", null);
    await audit(tx, { did: "contact.lapsed", kind: "contact-request", id, trustId: trust_id });
  }
  await notify(
    tx,
    lapsed.map(({ id, asked_by }) => ({
      personId: asked_by,
      kind: "sharing",
      title: `${offer.trustShortName} no longer offers to share on ${offer.criterion}`,
      body: "Your request was not answered before, and is closed.",
      address: address(id),
      subject: { kind: "contact-request", id },
      onceKey: `contact:${id}:lapsed`,
    })),
  );
}

async function addChange(
  tx: Scope,
  offerId: string,
  trustId: string,
  what: "asked" | "accepted" | "declined" | "lapsed",
  words: string | null,
): Promise<void> {
  await tx.db
    .insertInto("sharing_change")
    .values({
      id: uuidv7(),
      offer_id: offerId,
      trust_id: trustId,
      what,
      words,
      recorded_at: tx.at,
      recorded_by: actingPerson(tx),
    })
    .execute();
}

/** Who is told: today's quality leads of the asked trust. Their ids alone, and only to write to them. */
async function listLeadIds(tx: Scope, trustId: string): Promise<readonly string[]> {
  const rows = await tx.db
    .selectFrom("role_held")
    .innerJoin("person", "person.id", "role_held.person_id")
    .select("person.id")
    .distinct()
    .where("role_held.trust_id", "=", trustId)
    .where("role_held.role", "=", "quality-lead")
    .where("role_held.from_on", "<=", tx.today)
    .where((or) => or.or([or("role_held.to_on", "is", null), or("role_held.to_on", ">=", tx.today)]))
    .where("person.disabled_at", "is", null)
    .execute();
  return rows.map(({ id }) => id);
}
