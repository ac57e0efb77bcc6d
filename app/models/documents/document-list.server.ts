// The states of the documents in sight, found by words of their titles.
import { sql } from "kysely";
import type { DocumentTables } from "../../../db/schema/documents";
import { groupIdsInSight } from "../groups.server";
import type { Scope } from "../scope.server";

export interface DocumentState {
  readonly id: string;
  /** That of the current version; without one, of the newest. `null` for a document without any version. */
  readonly state: DocumentTables["document_version"]["state"] | null;
}

/** The documents of the groups in sight whose titles hold every word; all of them where there is none. */
export async function listDocumentStates(scope: Scope, words: readonly string[]): Promise<readonly DocumentState[]> {
  let query = scope.db
    .selectFrom("document")
    .select((each) => [
      "document.id",
      each
        .selectFrom("document_version")
        .select("document_version.state")
        .whereRef("document_version.document_id", "=", "document.id")
        .orderBy(sql`document_version.state in ('published', 'under-review')`, "desc")
        .orderBy("document_version.major", "desc")
        .orderBy("document_version.minor", "desc")
        .limit(1)
        .as("state"),
    ])
    .where("document.network_id", "=", scope.networkId)
    .where("document.group_id", "in", groupIdsInSight(scope));
  for (const word of words) {
    const pattern = `%${word.replaceAll(/[\\%_]/g, "\\$&")}%`;
    query = query.where(sql<boolean>`document.title like ${pattern} escape '\\'`);
  }
  return query.execute();
}
