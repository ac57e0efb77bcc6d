// Versions of documents in sight as somebody's work shows them, to be narrowed to what waits for that person.
import { versionText } from "../../domain/documents/adoption";
import { groupIdsInSight } from "../groups.server";
import type { Scope } from "../scope.server";

export interface WaitingDocument {
  readonly documentId: string;
  readonly title: string;
  readonly group: string;
  /** "2.0" */
  readonly words: string;
}

/** All versions of the documents of the groups in sight, with what `present` needs. */
export function versionsInSight(scope: Scope) {
  return scope.db
    .selectFrom("document_version")
    .innerJoin("document", "document.id", "document_version.document_id")
    .innerJoin("group", "group.id", "document.group_id")
    .select([
      "document.id as documentId",
      "document.title",
      "group.name as group",
      "document_version.major",
      "document_version.minor",
    ])
    .where("document.group_id", "in", groupIdsInSight(scope));
}

export function presentWaiting(row: {
  readonly documentId: string;
  readonly title: string;
  readonly group: string;
  readonly major: number;
  readonly minor: number;
}): WaitingDocument {
  const { documentId, title, group } = row;
  return { documentId, title, group, words: versionText(row) };
}
