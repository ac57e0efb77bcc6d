// Where each trust stands on a document, and what is asked of one's own.
import { trustSlug } from "../../domain/trust-slug";
import type { AdoptionReport, AdoptionRow, OwnCall } from "../../domain/documents/adoption-views";
import { formatDate } from "../../domain/dates";
import { countPositions, standingOf, versionText, type Standing } from "../../domain/documents/adoption";
import { positionWord, standingNote } from "../../domain/documents/adoption-words";
import { londonDate } from "../../domain/london";
import { can } from "../../domain/permissions";
import { paths } from "../../http/paths";
import { getSharedDocument, type SharedDocument } from "../../models/documents/adoption-documents.server";
import { listAdoptions, type Adoption } from "../../models/documents/adoption.server";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import { listTrusts, type TrustName } from "../../models/trusts.server";
import { readCounts } from "./acknowledgement.server";

/** The panel of a document's page; `undefined` where the document is out of sight. */
export async function readAdoption(
  scope: Scope,
  document: { readonly id: string },
): Promise<AdoptionReport | undefined> {
  return reading(scope, async (at) => {
    const shared = await getSharedDocument(at, document.id);
    if (shared === undefined) return undefined;
    const stated = await listAdoptions(at, [shared]);
    const trusts = await listTrusts(at);
    const rows = trusts.map((trust) => rowOf(at, shared, trust, lastOf(stated, trust.id)));
    return {
      documentId: shared.id,
      title: shared.title,
      current: shared.current && versionText(shared.current),
      rows,
      counts: countPositions(trusts.map(({ id }) => standingIn(shared, lastOf(stated, id)))),
      own: await ownCall(at, shared, stated, rows),
    };
  });
}

/** The last statement of a trust; the statements come oldest first. */
export function lastOf(stated: readonly Adoption[], trustId: string): Adoption | null {
  return stated.findLast((each) => each.trustId === trustId) ?? null;
}

export function standingIn({ versions, current }: SharedDocument, last: Adoption | null): Standing<Adoption> {
  return standingOf(versions, current?.id ?? null, last);
}

/** The trust at which this person works, the first by role where there are several; `null` for people of no trust. */
export function ownTrustId(scope: Scope): string | null {
  return scope.actor?.roles.find(({ place }) => place === "trust")?.placeId ?? null;
}

export function mayRecordFor(scope: Scope, trustId: string): boolean {
  const subject = { networkId: scope.networkId, trustId };
  const { actor } = scope;
  if (actor === null) return false;
  return can(actor, "adoption.record", subject) || can(actor, "adoption.record-on-behalf", subject);
}

/** One trust's line. */
export function rowOf(scope: Scope, document: SharedDocument, trust: TrustName, last: Adoption | null): AdoptionRow {
  const standing = standingIn(document, last);
  const stating = document.versions.find(({ id }) => id === last?.versionId) ?? null;
  const sinceOn = last && londonDate(last.recordedAt);
  return {
    trustId: trust.id,
    short: trust.shortName,
    name: trust.name,
    position: positionWord(standing),
    version: stating && versionText(stating),
    since: sinceOn && formatDate(sinceOn),
    sinceOn,
    difference: last?.difference ?? null,
    reason: last?.reason ?? null,
    note: standingNote(standing, stating, document.current),
    behind: standing.behind,
    onBehalf: last?.onBehalf ?? false,
    file: fileOf(document, trust, last),
    href: paths.trustAdoption(document.id, trustSlug(trust)),
    mayRecord: document.current !== null && mayRecordFor(scope, trust.id),
  };
}

/** The trust's own file as a link, by its name. */
export function fileOf(document: SharedDocument, trust: TrustName, stated: Adoption | null): AdoptionRow["file"] {
  if (stated?.file == null) return null;
  return {
    href: paths.trustAdoptionFile(document.id, trustSlug(trust), stated.number),
    label: stated.file.name,
    report: stated.file.isRemoved ? null : paths.fileReport(stated.file.id),
  };
}

async function ownCall(
  scope: Scope,
  document: SharedDocument,
  stated: readonly Adoption[],
  rows: readonly AdoptionRow[],
): Promise<OwnCall | null> {
  const row = rows.find(({ trustId }) => trustId === ownTrustId(scope));
  if (row === undefined || document.current === null) return null;
  const counts = await readCounts(scope, document, stated);
  const href = paths.documentAcknowledgement(document.id);
  return {
    row,
    current: versionText(document.current),
    isAsked: row.behind,
    reading: counts && {
      ...(counts.byTrust.get(row.trustId) ?? { asked: 0, read: 0 }),
      version: versionText(counts.toRead),
    },
    me: counts && {
      asked: counts.me.asked,
      readOn: counts.me.readAt && formatDate(londonDate(counts.me.readAt)),
      href,
    },
  };
}
