// The demonstration's offers between trusts, and one service's earlier cycle. Call it when assessments and evidence are there.
import { addDays, type Instant, type IsoDate } from "../../app/domain/dates";
import { network } from "../facts/network";
import { trustId } from "../load-facts.server";
import { serviceEditionId } from "./discussions-words";
import { loadEarlierCycle } from "./earlier-cycle.server";
import { idsFrom } from "./ids";
import { leadId } from "./people";
import { chanceOf } from "./random";
import { demonstrationOffers, type DemonstrationOffer, type DemonstrationRequest } from "./sharing-facts";
import type { DemonstrationWork } from "./work";

export async function loadSharing(work: DemonstrationWork): Promise<void> {
  for (const offer of demonstrationOffers) await loadOffer(work, offer);
  await loadEarlierCycle(work);
}

const momentOn = (today: IsoDate, daysAgo: number) => `${addDays(today, -daysAgo)}T09:40:00.000Z` as Instant;

/** An offer needs what it rests on: current evidence of that criterion, shared where it goes with the offer. */
async function loadOffer({ tx, today }: DemonstrationWork, offer: DemonstrationOffer): Promise<void> {
  const current = await tx.db
    .selectFrom("attachment")
    .innerJoin("evidence", "evidence.id", "attachment.evidence_id")
    .innerJoin("assessment", "assessment.id", "attachment.assessment_id")
    .innerJoin("answer", (join) =>
      join
        .onRef("answer.assessment_id", "=", "attachment.assessment_id")
        .onRef("answer.criterion_code", "=", "attachment.criterion_code"),
    )
    .select(["evidence.id", "evidence.visibility", "assessment.service_id as serviceId"])
    .where("evidence.trust_id", "=", trustId(offer.trust))
    .where("assessment.closed_at", "is", null)
    .where("attachment.criterion_code", "=", offer.criterion)
    .where("attachment.detached_at", "is", null)
    .where("answer.value", "=", "complete")
    .where("evidence.withdrawn", "=", 0)
    .where("evidence.held", "=", 0)
    .where((or) => or.or([or("evidence.review_on", "is", null), or("evidence.review_on", ">=", today)]))
    .where((or) => or.or([or("evidence.expires_on", "is", null), or("evidence.expires_on", ">=", today)]))
    .orderBy("evidence.id")
    .execute();
  const item = offer.hasItem ? current.find(({ visibility }) => visibility === "network") : current[0];
  if (item === undefined || item.serviceId === null) return;
  const at = momentOn(today, offer.daysAgo);
  await tx.db
    .insertInto("share_offer")
    .values({
      id: offer.id,
      network_id: network.id,
      trust_id: trustId(offer.trust),
      service_id: item.serviceId,
      edition_id: serviceEditionId,
      criterion_code: offer.criterion,
      evidence_id: offer.hasItem ? item.id : null,
      words: offer.words,
      version: 1,
      offered_at: at,
      offered_by: leadId(offer.trust),
      changed_at: at,
      withdrawn_at: null,
      withdrawn_by: null,
    })
    .execute();
  const newId = idsFrom(chanceOf(offer.id));
  const change = (
    trust: string,
    what: "offered" | "asked" | "accepted" | "declined" | "used",
    when: Instant,
    by: string,
  ) =>
    tx.db
      .insertInto("sharing_change")
      .values({
        id: newId(when),
        offer_id: offer.id,
        trust_id: trustId(trust),
        what,
        words: null,
        recorded_at: when,
        recorded_by: leadId(by),
      })
      .execute();
  await change(offer.trust, "offered", at, offer.trust);
  for (const [index, short] of offer.usedBy.entries()) {
    const when = momentOn(today, Math.max(1, offer.daysAgo - 3 * (index + 1)));
    await tx.db
      .insertInto("offer_use")
      .values({ offer_id: offer.id, trust_id: trustId(short), recorded_at: when, recorded_by: leadId(short) })
      .execute();
    await change(short, "used", when, short);
  }
  for (const request of offer.requests) {
    await loadRequest({ tx, today }, offer, request);
    await change(request.trust, "asked", momentOn(today, request.daysAgo), request.trust);
    if (request.answer === null) continue;
    await change(request.trust, request.answer.state, momentOn(today, request.answer.daysAgo), offer.trust);
  }
}

async function loadRequest(
  { tx, today }: Pick<DemonstrationWork, "tx" | "today">,
  offer: DemonstrationOffer,
  { id, trust, message, daysAgo, answer }: DemonstrationRequest,
): Promise<void> {
  await tx.db
    .insertInto("contact_request")
    .values({
      id,
      network_id: network.id,
      offer_id: offer.id,
      trust_id: trustId(trust),
      message,
      state: answer?.state ?? "open",
      reply: answer?.reply ?? null,
      version: answer === null ? 1 : 2,
      asked_at: momentOn(today, daysAgo),
      asked_by: leadId(trust),
      settled_at: answer === null ? null : momentOn(today, answer.daysAgo),
      settled_by: answer === null ? null : leadId(offer.trust),
    })
    .execute();
}
