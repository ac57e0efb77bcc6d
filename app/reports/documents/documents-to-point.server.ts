// The documents that evidence may point at.
import { versionText } from "../../domain/documents/adoption";
import { listSharedDocuments } from "../../models/documents/adoption-documents.server";
import type { Scope } from "../../models/scope.server";

/** Those in sight of which a version is current, by title. */
export async function listDocumentsToPoint(scope: Scope): Promise<readonly { value: string; label: string }[]> {
  return (await listSharedDocuments(scope)).flatMap(({ id, title, group, current }) =>
    current === null ? [] : [{ value: id, label: `${title}, version ${versionText(current)} (${group.name})` }],
  );
}
