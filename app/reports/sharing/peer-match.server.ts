// Who else meets a criterion: a count that names nobody, and those trusts that offered to share how. Inside a criterion's `reading`.
import { shieldCount } from "../../domain/sharing/shielded-count";
import { offerStateWords } from "../../domain/sharing/offer-state";
import type { PeerMatch } from "../../domain/view/sharing";
import { subjectOf, type Assessment } from "../../models/assessments.server";
import { listSpeaking } from "../../models/gap-analysis.server";
import type { Scope } from "../../models/scope.server";
import { isMet } from "../../models/sharing/offer-changes.server";
import { findOwnOffer, listOffers } from "../../models/sharing/offers.server";
import type { Edition } from "../../standards/types";
import { may } from "../assessment-place.server";
import { readCriteriaAmongServices } from "../criteria-among-services.server";
import { listedOffers } from "./offer-list";

/** `null` for the network's own assessment, and for those whom trusts share nothing with. */
export async function readPeerMatch(
  scope: Scope,
  assessment: Assessment,
  edition: Edition,
  criterion: string,
): Promise<PeerMatch | null> {
  const { serviceId, trustId } = assessment;
  if (serviceId === null || trustId === null || !scope.sight.shared) return null;
  if (!may(scope, ["summary.view"], { networkId: scope.networkId })) return null;
  const [counted] = await readCriteriaAmongServices(scope, edition, [criterion]);
  const speaking = await listSpeaking(scope, edition.id, scope.today);
  const services = speaking.filter((each) => each.serviceId !== null).length;
  const offers = await listOffers(scope, { editionId: edition.id, criterion });
  const own = await findOwnOffer(scope, { id: serviceId, trustId }, edition.id, criterion);
  const mayAct = assessment.closedAt === null && may(scope, ["sharing.offer"], subjectOf(assessment));
  const others = offers.filter(({ id }) => id !== own?.id);
  return {
    count: shieldCount(counted?.evidenced ?? 0, services, scope.sight.allTrusts),
    offers: listedOffers(edition, others, (id) => id === trustId),
    own: own === undefined ? null : { id: own.id, state: offerStateWords[own.state], isHeld: own.state === "held" },
    mayOffer: mayAct && own?.state !== "held" && (await isMet(scope, assessment, edition, criterion)),
  };
}
