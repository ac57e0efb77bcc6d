// The page of one offer: what is offered, what its reader's trust did with it, and for the trust that offers, what came of it.
import { findCriterion, criterionTitle } from "../../domain/find-criterion";
import { formatMoment, londonDate } from "../../domain/london";
import { formatDate, type Instant } from "../../domain/dates";
import { offerStateWords } from "../../domain/sharing/offer-state";
import { usedWords } from "../../domain/view/sharing";
import { getEdition } from "../../models/editions.server";
import { seesTrust, type Scope } from "../../models/scope.server";
import { listSharingHistory, listUsedBy, type Offer } from "../../models/sharing/offers.server";
import { listRequestsAbout } from "../../models/sharing/requests.server";
import { may } from "../assessment-place.server";
import { renderMarkdown } from "../markdown.server";

const historyWords: Readonly<Record<string, (trust: string) => string>> = {
  offered: (trust) => `${trust} offered to share`,
  changed: (trust) => `${trust} changed its words`,
  withdrawn: (trust) => `${trust} withdrew the offer`,
  asked: (trust) => `${trust} asked for contact`,
  accepted: (trust) => `The request of ${trust} was accepted`,
  declined: (trust) => `The request of ${trust} was declined`,
  lapsed: (trust) => `The request of ${trust} was closed with the offer`,
  used: () => "A trust recorded that it used this",
};

/** What heads every page of an offer. */
export async function headOfOffer(scope: Scope, offer: Offer) {
  const edition = await getEdition(scope, offer.editionId);
  const placed = edition && findCriterion(edition, offer.criterion);
  return {
    id: offer.id,
    code: offer.criterion,
    title: placed === undefined ? "" : criterionTitle(placed),
    text: placed?.criterion.text ?? "",
    editionId: offer.editionId,
    editionTitle: edition?.title ?? "",
    sectionCode: placed?.section.code ?? "",
    trustShortName: offer.trustShortName,
    trustName: offer.trustName,
    serviceName: offer.serviceName,
    version: offer.version,
  };
}

/** `trusts`: those for which the reader may ask about it and credit it. */
export async function readOfferPage(
  scope: Scope,
  offer: Offer,
  trusts: readonly { readonly id: string; readonly shortName: string }[],
) {
  const subject = { networkId: scope.networkId, trustId: offer.trustId };
  const requests = await listRequestsAbout(scope, offer);
  const used = await listUsedBy(
    scope,
    offer,
    trusts.map(({ id }) => id),
  );
  const standing = new Set(
    requests.filter(({ state }) => state === "open" || state === "accepted").map((r) => r.trustId),
  );
  const isHeld = offer.state === "held";
  return {
    ...(await headOfOffer(scope, offer)),
    words: renderMarkdown(offer.words),
    item: offer.evidence,
    offeredOn: formatDate(londonDate(offer.offeredAt as Instant)),
    state: offerStateWords[offer.state],
    isHeld,
    used: usedWords(offer.uses),
    isOwn: seesTrust(scope, offer.trustId),
    mayChange: offer.state !== "withdrawn" && may(scope, ["sharing.offer"], subject),
    toAsk: isHeld ? trusts.filter(({ id }) => !standing.has(id)) : [],
    toCredit: isHeld ? trusts.filter(({ id }) => !used.has(id)) : [],
    credited: trusts.filter(({ id }) => used.has(id)).map(({ shortName }) => shortName),
    requests: requests.map(({ id, trustShortName, state, askedAt }) => ({
      id,
      trustShortName,
      state,
      asked: formatDate(londonDate(askedAt as Instant)),
    })),
    history: (await listSharingHistory(scope, offer)).map(({ id, what, trustShortName, at }) => ({
      key: id,
      what: historyWords[what]?.(trustShortName) ?? what,
      who: formatMoment(at as Instant),
    })),
  };
}
