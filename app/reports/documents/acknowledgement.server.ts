// Who has read a document: counts by trust for everybody who sees it, names for those who look after it.
import type { AcknowledgementPage, TrustReading } from "../../domain/documents/adoption-views";
import { formatDate, type Instant } from "../../domain/dates";
import { countsAsRead, isAsked, readBy, versionToRead } from "../../domain/documents/acknowledgement";
import { versionText, type PublishedVersion } from "../../domain/documents/adoption";
import { formatMoment, londonDate } from "../../domain/london";
import { can } from "../../domain/permissions";
import {
  listAcknowledgements,
  listReaders,
  type Acknowledgement,
  type Reader,
} from "../../models/documents/acknowledgement.server";
import { getSharedDocument, type SharedDocument } from "../../models/documents/adoption-documents.server";
import { listAdoptions, type Adoption } from "../../models/documents/adoption.server";
import { groupSubject, type Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import { listTrusts } from "../../models/trusts.server";

interface AskedReader {
  readonly reader: Reader;
  readonly readAt: Instant | null;
}

export interface ReadCounts {
  readonly toRead: PublishedVersion;
  readonly asked: readonly AskedReader[];
  /** By trust; people of no trust are under `null`. */
  readonly byTrust: ReadonlyMap<string | null, TrustReading>;
  readonly me: { readonly asked: boolean; readonly readAt: Instant | null };
}

/** The counts of one document; `null` where it asks nobody, or nothing of it is current. `stated` are its adoptions, oldest first. */
export async function readCounts(
  scope: Scope,
  document: SharedDocument,
  stated: readonly Adoption[],
): Promise<ReadCounts | null> {
  if (!document.asksAcknowledgement) return null;
  const readers = await listReaders(scope);
  return countReaders(scope, document, stated, readers, await listAcknowledgements(scope, [document]));
}

/** The same from rows that were read for many documents at once. */
export function countReaders(
  scope: Scope,
  document: SharedDocument,
  stated: readonly Adoption[],
  readers: readonly Reader[],
  acknowledgements: readonly Acknowledgement[],
): ReadCounts | null {
  const toRead = versionToRead(document.versions, document.current?.id ?? null);
  if (toRead === undefined || !document.asksAcknowledgement) return null;
  const counting = countsAsRead(document.versions, toRead);
  const positions = new Map(stated.map(({ trustId, position }) => [trustId, position]));
  const readAt = new Map<string, Instant>();
  for (const { versionId, personId, at } of acknowledgements) {
    if (counting.has(versionId) && !readAt.has(personId)) readAt.set(personId, at);
  }
  const asked = readers
    .filter((reader) =>
      isAsked({
        isMember: reader.memberOf.includes(document.group.id),
        isOpen: document.group.access === "open",
        worksAt: reader.worksAt.map((trustId) => ({ position: positions.get(trustId) ?? null })),
      }),
    )
    .map((reader) => ({ reader, readAt: readAt.get(reader.id) ?? null }));
  const byTrust = new Map<string | null, TrustReading>();
  for (const { reader, readAt: when } of asked) {
    const before = byTrust.get(reader.trustId) ?? { asked: 0, read: 0 };
    byTrust.set(reader.trustId, { asked: before.asked + 1, read: before.read + (when === null ? 0 : 1) });
  }
  const personId = scope.actor?.personId ?? "";
  const me = { asked: asked.some(({ reader }) => reader.id === personId), readAt: readAt.get(personId) ?? null };
  return { toRead, asked, byTrust, me };
}

/** The page of one document; `undefined` where it is out of sight. */
export async function readAcknowledgement(scope: Scope, id: string): Promise<AcknowledgementPage | undefined> {
  return reading(scope, async (at) => {
    const document = await getSharedDocument(at, id);
    if (document === undefined) return undefined;
    const { title, group, current } = document;
    const counts = await readCounts(at, document, await listAdoptions(at, [document]));
    const head = { id, title, group: group.name, groupSlug: group.slug };
    if (counts === null || current === null) return { document: head, asking: null };
    const trusts = new Map((await listTrusts(at)).map((trust) => [trust.id, trust]));
    const { asked, byTrust, me, toRead } = counts;
    const visible = asked.filter(({ reader }) => seesName(at, document, reader.trustId));
    return {
      document: head,
      asking: {
        version: versionText(toRead),
        currentId: current.id,
        current: versionText(current),
        by: formatDate(readBy(toRead.publishedAt)),
        byOn: readBy(toRead.publishedAt),
        asked: asked.length,
        read: asked.filter(({ readAt }) => readAt !== null).length,
        trusts: [...trusts.values()]
          .filter((trust) => byTrust.has(trust.id))
          .map((trust) => ({
            short: trust.shortName,
            name: trust.name,
            ...(byTrust.get(trust.id) ?? { asked: 0, read: 0 }),
          }))
          .concat(othersOf(byTrust.get(null))),
        me: { asked: me.asked, readAt: me.readAt && formatMoment(me.readAt) },
        people: visible.map(({ reader, readAt }) => ({
          key: reader.id,
          name: reader.name,
          trust: trusts.get(reader.trustId ?? "")?.shortName ?? noTrust,
          readAt: readAt && formatDate(londonDate(readAt)),
        })),
        seesNames: visible.length > 0,
      },
    };
  });
}

const noTrust = "No trust";

function othersOf(reading: TrustReading | undefined) {
  return reading === undefined
    ? []
    : [{ short: noTrust, name: "people of the group who speak for no trust", ...reading }];
}

function seesName(scope: Scope, document: SharedDocument, trustId: string | null): boolean {
  const { actor, networkId } = scope;
  if (actor === null) return false;
  if (can(actor, "group.run", groupSubject(scope, document.group))) return true;
  return trustId !== null && can(actor, "adoption.record", { networkId, trustId });
}
