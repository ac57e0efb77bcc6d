// Offers as lists show them: each beside its criterion, in the order of the edition.
import { criterionTitle } from "../../domain/find-criterion";
import { compileEdition } from "../../domain/gap-analysis";
import type { OfferListed } from "../../domain/view/sharing";
import type { Offer } from "../../models/sharing/offers.server";
import type { Edition } from "../../standards/types";

/** The offers of one edition in its order, trusts in alphabetical order within. Codes that it lacks are left out. */
export function listedOffers(
  edition: Edition,
  offers: readonly Offer[],
  isOwn: (trustId: string) => boolean,
): readonly OfferListed[] {
  const { criteria } = compileEdition(edition);
  return criteria.flatMap((placed) =>
    offers
      .filter(({ criterion }) => criterion === placed.criterion.code)
      .map((offer) => ({
        id: offer.id,
        trustShortName: offer.trustShortName,
        trustName: offer.trustName,
        serviceName: offer.serviceName,
        code: offer.criterion,
        title: criterionTitle(placed),
        sectionCode: placed.section.code,
        item: offer.evidence,
        words: offer.words,
        uses: offer.uses,
        offeredAt: offer.offeredAt,
        isOwn: isOwn(offer.trustId),
      })),
  );
}
