// Every step of a document's life, for its page and its file alike.
import type { DocumentHeadView, HistoryLine } from "../../domain/documents/document-views";
import { documentStepWords } from "../../domain/documents/event-words";
import { formatMoment } from "../../domain/london";
import type { CsvTable } from "../../http/csv.server";
import { listDocumentEvents } from "../../models/documents/document-events.server";
import { getDocument } from "../../models/documents/documents.server";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";
import { headOf } from "./document-page.server";

export interface DocumentHistory {
  readonly document: DocumentHeadView;
  /** Newest first. */
  readonly lines: readonly HistoryLine[];
}

/** `undefined` where the document is out of sight; steps of drafts are left out for those who do not see drafts. */
export async function readDocumentHistory(scope: Scope, id: string): Promise<DocumentHistory | undefined> {
  return reading(scope, async (at) => {
    const document = await getDocument(at, id);
    if (document === undefined) return undefined;
    const events = await listDocumentEvents(at, document);
    return {
      document: headOf(document),
      lines: events.map((event) => ({
        id: event.id,
        what: documentStepWords[event.did],
        version: event.version,
        detail: event.detail,
        trust: event.trust,
        by: event.by,
        onBehalf: event.onBehalf,
        when: formatMoment(event.at),
        at: event.at,
      })),
    };
  });
}

/** The same lines as a file. */
export function historyTable({ document, lines }: DocumentHistory): CsvTable {
  return {
    name: `history-${document.id}`,
    columns: ["When", "Moment (UTC)", "Step", "Version", "Trust", "Words", "By", "On behalf of the trust"],
    rows: lines.map(({ when, at, what, version, trust, detail, by, onBehalf }) => [
      when,
      at,
      what,
      version,
      trust,
      detail,
      by,
      onBehalf ? "yes" : "no",
    ]),
  };
}
