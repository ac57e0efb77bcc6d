// Trusts by documents, and how many documents enough trusts use: both from the same statements.
import type { AdoptionMatrix } from "../../domain/documents/adoption-views";
import {
  countPositions,
  harmonisedState,
  harmonisingKinds,
  standingOf,
  usualLeast,
  versionText,
  type Harmonised,
} from "../../domain/documents/adoption";
import { groupedBy } from "../../domain/documents/adoption-rows";
import type { DocumentKindId } from "../../domain/documents/document-list";
import { listSharedDocuments, type SharedDocument } from "../../models/documents/adoption-documents.server";
import { listAdoptions, type Adoption } from "../../models/documents/adoption.server";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import { listTrusts } from "../../models/trusts.server";
import { lastOf, rowOf, standingIn } from "./adoption.server";
import { choicesOf } from "./document-list.server";

export interface MatrixFilter {
  readonly group: string | null;
  readonly specialty: string | null;
  readonly kind: DocumentKindId | null;
}

interface Statements {
  readonly documents: readonly SharedDocument[];
  readonly stated: ReadonlyMap<string, readonly Adoption[]>;
}

async function readStatements(scope: Scope): Promise<Statements> {
  const documents = (await listSharedDocuments(scope)).filter(({ current }) => current !== null);
  const stated = groupedBy(await listAdoptions(scope, documents), ({ documentId }) => documentId);
  return { documents, stated };
}

/** Every document with a current version that the filter lets through, and what each trust does with it. */
export async function readAdoptionMatrix(scope: Scope, filter: MatrixFilter): Promise<AdoptionMatrix> {
  return reading(scope, async (at) => {
    const { documents: all, stated } = await readStatements(at);
    const trusts = await listTrusts(at);
    const documents = all.filter(
      ({ kind, group, tags }) =>
        (filter.kind === null || kind === filter.kind) &&
        (filter.group === null || group.slug === filter.group) &&
        (filter.specialty === null || tags.some((each) => each.kind === "specialty" && each.tag === filter.specialty)),
    );
    const last = (document: SharedDocument, trustId: string) => lastOf(stated.get(document.id) ?? [], trustId);
    return {
      documents: documents.map((document) => ({
        id: document.id,
        title: document.title,
        group: document.group.name,
        version: document.current === null ? "" : versionText(document.current),
        counts: countPositions(trusts.map(({ id }) => standingIn(document, last(document, id)))),
      })),
      trusts: trusts.map((trust) => {
        const cells = documents.map((document) => rowOf(at, document, trust, last(document, trust.id)));
        return {
          short: trust.shortName,
          name: trust.name,
          behind: cells.filter(({ behind }) => behind).length,
          cells,
        };
      }),
      choices: choicesOf(all),
    };
  });
}

export interface HarmonisedDocument {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly adopted: number;
  readonly adapted: number;
  readonly state: Harmonised;
}

export interface Harmonisation {
  readonly trusts: number;
  readonly least: number;
  readonly specialties: readonly {
    readonly specialty: string;
    readonly asItStands: number;
    readonly withAdaptations: number;
    readonly documents: readonly HarmonisedDocument[];
  }[];
}

/**
 * Published protocols, pathways and guidelines by specialty, and how many of them at least `least` trusts use as they now are.
 * A document of two specialties counts in both. `least` outside of 1 and the number of trusts is the usual one.
 */
export async function readHarmonisation(scope: Scope, asked: number | null): Promise<Harmonisation> {
  return reading(scope, async (at) => {
    const { documents, stated } = await readStatements(at);
    const trusts = await listTrusts(at);
    const least = asked !== null && asked >= 1 && asked <= trusts.length ? asked : usualLeast(trusts.length);
    const kinds: readonly string[] = harmonisingKinds;
    const rows = documents
      .filter(({ kind }) => kinds.includes(kind))
      .flatMap((document) => {
        const { id, title, versions, current, tags } = document;
        const standings = trusts.map((trust) =>
          standingOf(versions, current?.id ?? null, lastOf(stated.get(id) ?? [], trust.id)),
        );
        const counts = countPositions(standings.filter(({ behind }) => !behind));
        const row: HarmonisedDocument = {
          id,
          title,
          version: current === null ? "" : versionText(current),
          adopted: counts.adopted,
          adapted: counts.adapted,
          state: harmonisedState(standings, least),
        };
        const specialties = tags.filter(({ kind }) => kind === "specialty").map(({ tag }) => tag);
        return (specialties.length === 0 ? ["No specialty"] : specialties).map((specialty) => ({ specialty, row }));
      });
    const bySpecialty = [...groupedBy(rows, ({ specialty }) => specialty)].map(([specialty, each]) => {
      const count = (state: Harmonised) => each.filter(({ row }) => row.state === state).length;
      return {
        specialty,
        asItStands: count("as it stands"),
        withAdaptations: count("with adaptations"),
        documents: each.map(({ row }) => row),
      };
    });
    return {
      trusts: trusts.length,
      least,
      specialties: bySpecialty.sort((a, b) => a.specialty.localeCompare(b.specialty, "en-GB")),
    };
  });
}
