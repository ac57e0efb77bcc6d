// The differences of chosen trusts from a document, side by side.
import { trustSlug } from "../../domain/trust-slug";
import type { AdoptionRow } from "../../domain/documents/adoption-views";
import { versionText } from "../../domain/documents/adoption";
import { getSharedDocument, listSections } from "../../models/documents/adoption-documents.server";
import { listAdoptions } from "../../models/documents/adoption.server";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import { listTrusts } from "../../models/trusts.server";
import { lastOf, rowOf } from "./adoption.server";

/** As many columns as can be read beside each other. */
export const mostCompared = 4;

export interface Variation {
  readonly document: { readonly id: string; readonly title: string; readonly current: string | null };
  readonly sections: readonly string[];
  readonly trusts: readonly { readonly slug: string; readonly label: string; readonly varies: boolean }[];
  readonly chosen: readonly string[];
  readonly columns: readonly AdoptionRow[];
}

/**
 * The trusts that `slugs` name, in alphabetical order and at most `mostCompared`; where it names none, the first that adapted or
 * declined the document. `undefined` where it is out of sight.
 */
export async function readVariation(
  scope: Scope,
  id: string,
  slugs: readonly string[],
): Promise<Variation | undefined> {
  return reading(scope, async (at) => {
    const document = await getSharedDocument(at, id);
    if (document === undefined) return undefined;
    const stated = await listAdoptions(at, [document]);
    const lines = (await listTrusts(at)).map((trust) => {
      const row = rowOf(at, document, trust, lastOf(stated, trust.id));
      const varies = row.position === "adapted" || row.position === "not adopted";
      return { slug: trustSlug(trust), label: `${trust.shortName}, ${trust.name}`, varies, row };
    });
    const named = lines.filter(({ slug }) => slugs.includes(slug));
    const chosen = (named.length > 0 ? named : lines.filter(({ varies }) => varies)).slice(0, mostCompared);
    return {
      document: { id, title: document.title, current: document.current && versionText(document.current) },
      sections: await listSections(at, document),
      trusts: lines.map(({ slug, label, varies }) => ({ slug, label, varies })),
      chosen: chosen.map(({ slug }) => slug),
      columns: chosen.map(({ row }) => row),
    };
  });
}
