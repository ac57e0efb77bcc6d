// What the two pages that add evidence have in common: the blank form, the item that a sent form makes, and where one goes afterwards.
import type { IsoDate } from "../domain/dates";
import type { NewEvidence } from "../models/evidence-changes.server";
import type { Supported } from "../models/evidence-adding.server";
import type { Scope } from "../models/scope.server";
import { listEvidenceOwners, type EvidencePlace } from "./evidence-place.server";
import { paths } from "./paths";

/** The assessment and criterion that a page was opened from, as its address says. */
export function openedFrom(request: Request) {
  const query = new URL(request.url).searchParams;
  return { assessment: query.get("assessment"), criterion: query.get("criterion") };
}

/** A form with nothing in it yet. Whoever adds evidence is offered as its owner. */
export async function blankEvidence(scope: Scope, place: EvidencePlace) {
  const owners = await listEvidenceOwners(scope, place.trustId);
  const me = owners.find(({ id }) => id === scope.actor?.personId);
  return {
    owners,
    trust: place.trustId === null ? null : place.ownerName,
    values: {
      title: "",
      kind: "",
      ownerId: me?.id ?? null,
      visibility: null,
      coversFrom: null,
      coversTo: null,
      reviewOn: null,
      expiresOn: null,
    },
  };
}

interface SentEvidence {
  readonly title: string;
  readonly kind: string;
  readonly ownerId: string | null;
  readonly visibility: "trust" | "network";
  readonly coversFrom: IsoDate | null;
  readonly coversTo: IsoDate | null;
  readonly reviewOn: IsoDate | null;
  readonly expiresOn: IsoDate | null;
  readonly systemName?: string | null;
}

/** The item that a form makes, and no more than that of what was sent. */
export function itemOf(place: EvidencePlace, sent: SentEvidence): NewEvidence {
  const { title, kind, ownerId, visibility, coversFrom, coversTo, reviewOn, expiresOn, systemName } = sent;
  return {
    trustId: place.trustId,
    title,
    kind,
    ownerId,
    visibility,
    coversFrom,
    coversTo,
    reviewOn,
    expiresOn,
    systemName,
  };
}

/** Back to the criterion that the page was opened from, where the item supports it; else to the item itself. */
export function afterAdding(request: Request, place: EvidencePlace, id: string, supported: Supported | null): string {
  const { criterion } = openedFrom(request);
  if (criterion === null || supported === null || !supported.criteria.includes(criterion)) return paths.evidence(id);
  return `${paths.criterion(place.slug, supported.assessment.id, criterion)}#evidence`;
}

/** "Dose audit added. It supports 3 criteria". */
export function addedNotice(title: string, supported: Supported | null): string {
  const count = supported?.criteria.length ?? 0;
  if (count === 0) return `${title} added. It supports no criterion yet`;
  return `${title} added. It supports ${count === 1 ? `criterion ${supported?.criteria[0] ?? ""}` : `${count} criteria`}`;
}

/** Where an owner was chosen who may not own it. */
export const ownerRefusal = "Choose an owner from the list";
