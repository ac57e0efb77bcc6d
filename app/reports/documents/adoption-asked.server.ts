// What adoption and acknowledgement ask of the person of a scope.
import { trustSlug } from "../../domain/trust-slug";
import type { Asked } from "../../domain/asked";
import { readBy } from "../../domain/documents/acknowledgement";
import { groupedBy } from "../../domain/documents/adoption-rows";
import { standingOf, versionText } from "../../domain/documents/adoption";
import { can } from "../../domain/permissions";
import { paths } from "../../http/paths";
import { listAcknowledgements, listReaders } from "../../models/documents/acknowledgement.server";
import { listSharedDocuments } from "../../models/documents/adoption-documents.server";
import { listAdoptions } from "../../models/documents/adoption.server";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import { listTrusts } from "../../models/trusts.server";
import { countReaders } from "./acknowledgement.server";
import { lastOf } from "./adoption.server";

/** A line for each document on which the person's own trust is behind, as its lead, and for each that they are to read. */
export async function listAskedByAdoption(scope: Scope): Promise<readonly Asked[]> {
  const { actor, networkId } = scope;
  if (actor === null) return [];
  return reading(scope, async (at) => {
    const documents = (await listSharedDocuments(at)).filter(({ current }) => current !== null);
    const stated = groupedBy(await listAdoptions(at, documents), ({ documentId }) => documentId);
    const leads = (await listTrusts(at)).filter(({ id: trustId }) =>
      can(actor, "adoption.record", { networkId, trustId }),
    );
    const read = groupedBy(await listAcknowledgements(at, documents), ({ documentId }) => documentId);
    const readers = (await listReaders(at)).filter(({ id }) => id === actor.personId);
    return documents.flatMap((document): Asked[] => {
      const { id, title, current, versions, group } = document;
      const ofDocument = stated.get(id) ?? [];
      const behind = leads.filter(
        (trust) => standingOf(versions, current?.id ?? null, lastOf(ofDocument, trust.id)).behind,
      );
      const lines = behind.map((trust) => ({
        key: `adoption:${id}:${trust.id}`,
        what: `Record ${trust.shortName}'s position on ${title}, version ${current === null ? "" : versionText(current)}`,
        href: paths.trustAdoption(id, trustSlug(trust)),
        why: group.name,
        dueOn: null,
      }));
      const counts = countReaders(at, document, ofDocument, readers, read.get(id) ?? []);
      if (counts === null || !counts.me.asked || counts.me.readAt !== null) return lines;
      const toRead = {
        key: `acknowledgement:${id}`,
        what: `Read ${title}, version ${versionText(counts.toRead)}, and say so`,
        href: paths.documentAcknowledgement(id),
        why: group.name,
        dueOn: readBy(counts.toRead.publishedAt),
      };
      return [...lines, toRead];
    });
  });
}
