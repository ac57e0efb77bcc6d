import { paths } from "../../http/paths";
import type { PageLink } from "../frame/PageHead";
import { Breadcrumbs } from "../frame/Breadcrumbs";

export interface FindingTrailProps {
  readonly page: {
    readonly id: string;
    readonly slug: string;
    readonly serviceName: string;
    readonly seesService: boolean;
    readonly assessmentId: string | null;
  };
  readonly isBelow?: boolean;
}

/** The way back up from a finding: to the service for its people, to the assessment for its guest. */
export function FindingTrail({ page, isBelow = false }: FindingTrailProps) {
  const { id, slug, serviceName, seesService, assessmentId } = page;
  const above: readonly PageLink[] = seesService
    ? [
        { label: serviceName, href: paths.service(slug) },
        { label: "Findings", href: paths.findings(slug) },
      ]
    : assessmentId === null
      ? []
      : [{ label: "Findings", href: paths.assessmentFindings(slug, assessmentId) }];
  const own = isBelow ? [{ label: "Finding", href: paths.finding(id) }] : [];
  return <Breadcrumbs trail={[{ label: "My work", href: paths.home() }, ...above, ...own]} />;
}
