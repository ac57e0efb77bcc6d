// The awards of a service with their visits, as the page and its file show them.
import { isUnsaid, nextVisit } from "../../domain/awards/visits";
import type { AwardShown, AwardsPage, VisitShown } from "../../domain/view/awards-page";
import { listAwards, type Award } from "../../models/awards/awards.server";
import { listVisits } from "../../models/awards/visits.server";
import type { ServiceRow } from "../../models/network.server";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import type { TableOf } from "../gap-analysis-tables";

/** For a service that the caller found within sight. */
export async function readAwardsPage(scope: Scope, service: ServiceRow): Promise<AwardsPage> {
  return reading(scope, async (at) => {
    const awards = (await listAwards(at)).filter(({ serviceId }) => serviceId === service.id);
    const visits = (await listVisits(at, service)).map(({ changedAt: _, serviceId: __, ...visit }): VisitShown => ({
      ...visit,
      isUnsaid: isUnsaid(visit, at.today),
    }));
    return {
      awards: awards.map((award) => showAward(award, visits)),
      next: nextVisit(visits, at.today),
    };
  });
}

function showAward({ serviceId: _, version: __, ...award }: Award, visits: readonly VisitShown[]): AwardShown {
  return { ...award, visits: visits.filter(({ awardId }) => awardId === award.id) };
}

/** One row for each visit, and one for an award without any. */
export function awardsTable({ awards }: AwardsPage): TableOf {
  return {
    columns: [
      "scheme",
      "covers",
      "edition",
      "status",
      "applied",
      "granted",
      "next review",
      "expires",
      "known on",
      "source",
      "visit",
      "first day",
      "last day",
      "visit state",
      "note",
    ],
    rows: awards.flatMap((award) => {
      const own = [
        award.scheme,
        award.scope,
        award.editionTitle,
        award.status,
        award.appliedOn,
        award.grantedOn,
        award.nextReviewOn,
        award.expiresOn,
        award.knownOn,
        award.source,
      ];
      if (award.visits.length === 0) return [[...own, null, null, null, null, null]];
      return award.visits.map((visit) => [...own, visit.kind, visit.startsOn, visit.endsOn, visit.state, visit.note]);
    }),
  };
}
