import { paths } from "../../http/paths";
import { Breadcrumbs } from "../frame/Breadcrumbs";

export interface OfferTrailProps {
  /** Left out on the page of the offer itself. */
  readonly offer?: { readonly id: string; readonly code: string; readonly trustShortName: string };
}

/** The way back up from an offer. */
export function OfferTrail({ offer }: OfferTrailProps) {
  return (
    <Breadcrumbs
      trail={[
        { label: "Network", href: paths.network() },
        { label: "What trusts share", href: paths.evidenceSharing() },
        ...(offer === undefined
          ? []
          : [{ label: `${offer.code}, ${offer.trustShortName}`, href: paths.offer(offer.id) }]),
      ]}
    />
  );
}
