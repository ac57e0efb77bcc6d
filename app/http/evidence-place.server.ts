// Whose evidence an address speaks of: a service's trust, or the network itself.
import type { Subject } from "../domain/permissions";
import type { Evidence } from "../models/evidence.server";
import { getService, listOwnServices, listServices } from "../models/network.server";
import { listNetworkOwners, listOwners, type PersonName } from "../models/people.server";
import { seesTrust, type Scope } from "../models/scope.server";
import { networkSlug, paths } from "./paths";
import type { Arguments } from "./portal.server";

export interface EvidencePlace {
  readonly slug: string;
  /** "UHNM imaging service", or the network's name. */
  readonly name: string;
  /** "UHNM", or "the network", for a sentence. */
  readonly ownerName: string;
  /** `null` for the network's own. */
  readonly serviceId: string | null;
  readonly trustId: string | null;
}

/** The place of an address, as far as this person may see its evidence. */
export async function findEvidencePlace(
  { context }: Arguments,
  scope: Scope,
  slug: string,
): Promise<EvidencePlace | undefined> {
  if (slug === networkSlug) return scope.sight.network ? networkPlace(context.portal.networkName) : undefined;
  const service = await getService(scope, slug);
  return (
    service && {
      slug,
      name: service.name,
      ownerName: service.trustShortName,
      serviceId: service.id,
      trustId: service.trustId,
    }
  );
}

/** Where the owner of an item has its evidence list; `undefined` for someone who may not see that list. */
export async function placeOfEvidence(
  { context }: Arguments,
  scope: Scope,
  evidence: Evidence,
): Promise<EvidencePlace | undefined> {
  if (!seesTrust(scope, evidence.trustId)) return undefined;
  if (evidence.trustId === null) return networkPlace(context.portal.networkName);
  const service = (await listOwnServices(scope)).find(({ trustId }) => trustId === evidence.trustId);
  return (
    service && {
      slug: service.slug,
      name: service.name,
      ownerName: service.trustShortName,
      serviceId: service.id,
      trustId: service.trustId,
    }
  );
}

function networkPlace(name: string): EvidencePlace {
  return { slug: networkSlug, name, ownerName: "the network", serviceId: null, trustId: null };
}

/** What a permission about the place's evidence is asked of. */
export function placeSubject(scope: Scope, place: EvidencePlace): Subject {
  return { networkId: scope.networkId, trustId: place.trustId };
}

/** The people who may own evidence of this trust, or of the network. */
export async function listEvidenceOwners(scope: Scope, trustId: string | null): Promise<readonly PersonName[]> {
  return trustId === null ? listNetworkOwners(scope) : listOwners(scope, trustId);
}

/** Who may own an item: the present people, and whoever owns it now, even where they no longer would. */
export async function evidenceOwnerChoices(scope: Scope, evidence: Evidence): Promise<readonly PersonName[]> {
  const people = await listEvidenceOwners(scope, evidence.trustId);
  const { ownerId, ownerName } = evidence;
  if (ownerId === null || people.some(({ id }) => id === ownerId)) return people;
  return [...people, { id: ownerId, name: `${ownerName ?? "Somebody"} (no longer here)` }];
}

/** Whether this person may own it. Nobody is always right. */
export async function mayOwn(scope: Scope, trustId: string | null, ownerId: string | null): Promise<boolean> {
  return ownerId === null || (await listEvidenceOwners(scope, trustId)).some(({ id }) => id === ownerId);
}

/** The trust that shares an item, by its short name. Names of organisations are no secret inside the network. */
export async function sharedBy(scope: Scope, evidence: Evidence): Promise<string> {
  const service = (await listServices(scope)).find(({ trustId }) => trustId === evidence.trustId);
  return service?.trustShortName ?? "another trust";
}

/** The way back up from a page about evidence. */
export function evidenceTrail(place: EvidencePlace) {
  return [
    { label: "My work", href: paths.home() },
    { label: place.name, href: paths.service(place.slug) },
    { label: place.serviceId === null ? "The network's evidence" : "Evidence", href: paths.evidenceList(place.slug) },
  ];
}

/** The way back up from a page about one item. */
export function itemTrail(place: EvidencePlace, evidence: Evidence) {
  return [...evidenceTrail(place), { label: evidence.title, href: paths.evidence(evidence.id) }];
}
