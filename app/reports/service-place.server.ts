// What heads a page of a service: its name, the way back up, and in whose name a change would be made.
import type { Permission, Subject } from "../domain/permissions";
import { paths } from "../http/paths";
import type { ServiceRow } from "../models/network.server";
import type { Scope } from "../models/scope.server";
import { may } from "./assessment-place.server";

export interface ServiceHead {
  readonly slug: string;
  readonly name: string;
  readonly mayChange: boolean;
  /** The trust on whose behalf this person would change something; `null` for its own people and those who only read. */
  readonly onBehalfOf: string | null;
  readonly trail: { readonly label: string; readonly href: string }[];
}

/** What a permission about this service is asked of. */
export function serviceSubject(scope: Scope, service: ServiceRow): Subject {
  return { networkId: scope.networkId, trustId: service.trustId };
}

/** The permissions are the one of the trust's own people, and the one on its behalf. */
export function serviceHead(
  scope: Scope,
  service: ServiceRow,
  [own, onBehalf]: readonly [Permission, Permission],
): ServiceHead {
  const subject = serviceSubject(scope, service);
  const isOwn = may(scope, [own], subject);
  const isOnBehalf = !isOwn && may(scope, [onBehalf], subject);
  return {
    slug: service.slug,
    name: service.name,
    mayChange: isOwn || isOnBehalf,
    onBehalfOf: isOnBehalf ? service.trustShortName : null,
    trail: [
      { label: "My work", href: paths.home() },
      { label: service.name, href: paths.service(service.slug) },
    ],
  };
}
