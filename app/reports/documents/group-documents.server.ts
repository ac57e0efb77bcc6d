// The documents of one group, as its page lists them.
import type { GroupDocumentRow } from "../../domain/documents/document-views";
import { documentKindWords, documentStateWords } from "../../domain/documents/document-list";
import { formatDate } from "../../domain/dates";
import { listDocumentsOfGroup } from "../../models/documents/group-documents.server";
import type { GroupRow } from "../../models/groups.server";
import type { Scope } from "../../models/scope.server";

/** By title. Drafts that may not be read are not told of. */
export async function readGroupDocuments(scope: Scope, group: GroupRow): Promise<readonly GroupDocumentRow[]> {
  return (await listDocumentsOfGroup(scope, group)).map(({ id, title, kind, state, words, reviewOn, inMaking }) => ({
    id,
    title,
    kind: documentKindWords[kind],
    state: state === null ? "Draft" : documentStateWords[state],
    version: words,
    review: reviewOn === null ? "No date" : formatDate(reviewOn),
    isOverdue: (state === "published" || state === "under-review") && reviewOn !== null && reviewOn < scope.today,
    inMaking,
  }));
}
