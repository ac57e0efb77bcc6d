// How one trust asks another about an offer: asked, accepted or declined, or lapsed with the offer. Each tells those whom it concerns.
import { uuidv7 } from "uuidv7";
import { audit } from "../audit.server";
import { listLeadIds } from "../leads.server";
import { notify } from "../notices.server";
import { actingPerson, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import type { Offer } from "./offers.server";
import type { ContactRequest, RequestState } from "./requests.server";

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
  const leads = await listLeadIds(tx, [offer.trustId]);
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
