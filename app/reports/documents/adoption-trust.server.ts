// One trust and one document: what the trust has stated, newest first, and what the form needs.
import { trustSlug } from "../../domain/trust-slug";
import { formatDate } from "../../domain/dates";
import { versionText } from "../../domain/documents/adoption";
import { formatMoment, londonDate } from "../../domain/london";
import { can } from "../../domain/permissions";
import { getSharedDocument, type SharedDocument } from "../../models/documents/adoption-documents.server";
import { listAdoptions } from "../../models/documents/adoption.server";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import { listTrusts, type TrustName } from "../../models/trusts.server";
import { fileOf, lastOf, mayRecordFor, rowOf } from "./adoption.server";

export interface AdoptionPlace {
  readonly document: SharedDocument;
  readonly trust: TrustName;
}

/** The document and the trust that an address names; `undefined` where either is out of sight. */
export async function findAdoptionPlace(
  scope: Scope,
  { document: id = "", trust: slug = "" }: Readonly<Record<string, string | undefined>>,
): Promise<AdoptionPlace | undefined> {
  const document = await getSharedDocument(scope, id);
  const trust = (await listTrusts(scope)).find((each) => trustSlug(each) === slug);
  return document === undefined || trust === undefined ? undefined : { document, trust };
}

/** What the page of one trust's statements shows. */
export async function readTrustAdoption(scope: Scope, { document, trust }: AdoptionPlace) {
  return reading(scope, async (at) => {
    const stated = (await listAdoptions(at, [document])).filter(({ trustId }) => trustId === trust.id);
    const last = lastOf(stated, trust.id);
    const isOwn = at.actor !== null && can(at.actor, "adoption.record", { networkId: at.networkId, trustId: trust.id });
    const mayRecord = document.current !== null && mayRecordFor(at, trust.id);
    const words = new Map(document.versions.map((version) => [version.id, versionText(version)]));
    return {
      document: { id: document.id, title: document.title, group: document.group.name },
      trust: { slug: trustSlug(trust), short: trust.shortName, name: trust.name },
      row: rowOf(at, document, trust, last),
      current: document.current && { id: document.current.id, words: versionText(document.current) },
      number: last?.number ?? 0,
      mayRecord,
      mayAddFile: mayRecord && last?.position === "adapted",
      onBehalfOf: mayRecord && !isOwn ? trust.shortName : null,
      history: stated.toReversed().map((each) => ({
        number: each.number,
        position: each.position,
        version: words.get(each.versionId) ?? "",
        on: formatDate(londonDate(each.recordedAt)),
        difference: each.difference,
        reason: each.reason,
        file: fileOf(document, trust, each),
        who: `${each.recordedBy}${each.onBehalf ? `, on behalf of ${trust.shortName}` : ""}, ${formatMoment(each.recordedAt)}`,
      })),
    };
  });
}
