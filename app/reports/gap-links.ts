// Which cells of the gap analysis lead somewhere, and for whom: a cell that the reader may not open is no link.
import { paths, networkSlug } from "../http/paths";
import type { Scope } from "../models/scope.server";
import type { NetworkGap, ServiceGap } from "./network-gap-analysis.server";

export interface GapLinks {
  readonly trust: (service: ServiceGap) => string | null;
  readonly section: (service: ServiceGap, code: string) => string | null;
  readonly total: (service: ServiceGap) => string | null;
  readonly pooledSection: (code: string) => string | null;
}

/** Links for this reader: the QI manager's lead to every service, a trust's own people's to their own. */
export function gapLinks(scope: Scope, gap: NetworkGap): GapLinks {
  const opens = ({ service }: ServiceGap) => scope.sight.allTrusts || scope.sight.trusts.includes(service.trustId);
  const { id } = gap.edition.edition;
  const at = gap.on === scope.today ? undefined : gap.on;
  return {
    trust: (each) => (opens(each) ? paths.service(each.service.slug) : null),
    section: (each, code) =>
      opens(each) && each.assessmentId !== null ? paths.section(each.service.slug, each.assessmentId, code) : null,
    total: (each) =>
      opens(each) && each.assessmentId !== null
        ? paths.assessmentGap(each.service.slug, each.assessmentId, { at })
        : null,
    pooledSection: (code) => {
      if (gap.edition.edition.subject === "service") {
        return scope.sight.allTrusts ? paths.gapAnalysisCriteria({ edition: id, at, section: code }) : null;
      }
      return scope.sight.network && gap.networkAssessmentId !== null
        ? paths.section(networkSlug, gap.networkAssessmentId, code)
        : null;
    },
  };
}
