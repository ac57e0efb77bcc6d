// The list of documents as its page and its file show it.
import type { DocumentChoices } from "../../domain/documents/adoption-views";
import { formatDate, type IsoDate } from "../../domain/dates";
import {
  documentKindWords,
  documentStateWords,
  inDocumentOrder,
  type DocumentFilter,
  type DocumentStateId,
} from "../../domain/documents/document-list";
import { versionText } from "../../domain/documents/adoption";
import { groupedBy } from "../../domain/documents/adoption-rows";
import { positionWord } from "../../domain/documents/adoption-words";
import { londonDate } from "../../domain/london";
import { listSharedDocuments, type SharedDocument } from "../../models/documents/adoption-documents.server";
import { listAdoptions } from "../../models/documents/adoption.server";
import { listDocumentStates } from "../../models/documents/document-list.server";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import { lastOf, ownTrustId, standingIn } from "./adoption.server";

export interface DocumentListRow {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly group: string;
  readonly state: string;
  readonly version: string | null;
  readonly published: string | null;
  readonly publishedOn: IsoDate | null;
  readonly review: string | null;
  readonly reviewOn: IsoDate | null;
  readonly isOverdue: boolean;
  /** What the person's own trust does; `null` for people of no trust, and while nothing is current. */
  readonly own: { readonly position: string; readonly behind: boolean } | null;
}

export interface DocumentList {
  readonly rows: readonly DocumentListRow[];
  /** How many there are without any filter. */
  readonly all: number;
  readonly choices: DocumentChoices;
  readonly hasTrust: boolean;
}

/** The documents that a filter asks for, in its order. */
export async function readDocumentList(scope: Scope, filter: DocumentFilter): Promise<DocumentList> {
  return reading(scope, async (at) => {
    const documents = await listSharedDocuments(at);
    const words = filter.words.split(/\s+/).filter((word) => word !== "");
    const states = new Map((await listDocumentStates(at, words)).map(({ id, state }) => [id, state]));
    const trustId = ownTrustId(at);
    const stated = groupedBy(await listAdoptions(at, documents), ({ documentId }) => documentId);
    const rows = documents
      .filter((document) => fits(document, filter) && states.has(document.id))
      .map((document) => rowOf(at, document, states.get(document.id) ?? null, trustId, stated.get(document.id) ?? []))
      .filter((row) => filter.state === null || row.stateId === filter.state)
      .filter((row) => !filter.overdue || row.isOverdue)
      .filter((row) => !filter.unanswered || row.own?.behind === true);
    return {
      rows: inDocumentOrder(rows, filter.order),
      all: documents.length,
      choices: choicesOf(documents),
      hasTrust: trustId !== null,
    };
  });
}

function fits({ kind, group, tags }: SharedDocument, filter: DocumentFilter): boolean {
  const tagged = (of: "modality" | "specialty" | "audience") =>
    filter[of] === null || tags.some((each) => each.kind === of && each.tag === filter[of]);
  return (
    (filter.kind === null || kind === filter.kind) &&
    (filter.group === null || group.slug === filter.group) &&
    tagged("modality") &&
    tagged("specialty") &&
    tagged("audience")
  );
}

function rowOf(
  scope: Scope,
  document: SharedDocument,
  state: DocumentStateId | null,
  trustId: string | null,
  stated: Parameters<typeof lastOf>[0],
): DocumentListRow & { readonly stateId: DocumentStateId | null } {
  const { id, title, kind, group, current, reviewOn } = document;
  const publishedOn = current && londonDate(current.publishedAt);
  const standing = trustId === null || current === null ? null : standingIn(document, lastOf(stated, trustId));
  return {
    id,
    title,
    kind: documentKindWords[kind],
    group: group.name,
    stateId: state,
    state: state === null ? "Draft" : documentStateWords[state],
    version: current && versionText(current),
    published: publishedOn && formatDate(publishedOn),
    publishedOn,
    review: reviewOn && formatDate(reviewOn),
    reviewOn,
    isOverdue: current !== null && reviewOn !== null && reviewOn < scope.today,
    own: standing && { position: positionWord(standing), behind: standing.behind },
  };
}

/** What the documents in sight can be narrowed to. */
export function choicesOf(documents: readonly SharedDocument[]): DocumentChoices {
  const groups = new Map(documents.map(({ group }) => [group.slug, group.name]));
  const tags = (of: "modality" | "specialty" | "audience") =>
    [...new Set(documents.flatMap((each) => each.tags.filter(({ kind }) => kind === of).map(({ tag }) => tag)))].sort();
  return {
    groups: [...groups].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label)),
    modality: tags("modality"),
    specialty: tags("specialty"),
    audience: tags("audience"),
  };
}
