// The documents of one group, as its own page lists them.
import type { IsoDate } from "../../domain/dates";
import type { VersionState } from "../../domain/documents/life-cycle";
import type { GroupRow } from "../groups.server";
import { seesGroup, type Scope } from "../scope.server";
import type { DocumentKind } from "./adoption-documents.server";
import { getDocument } from "./documents.server";

export interface GroupDocument {
  readonly id: string;
  readonly title: string;
  readonly kind: DocumentKind;
  /** That of the current version, or else of the newest in sight. */
  readonly state: VersionState;
  /** "2.0", of that version. */
  readonly words: string;
  readonly reviewOn: IsoDate | null;
  /** "2.1", where another version is being made and may be seen. */
  readonly inMaking: string | null;
}

/** The documents of a group of which at least one version is in sight, by title. */
export async function listDocumentsOfGroup(scope: Scope, group: GroupRow): Promise<readonly GroupDocument[]> {
  if (!seesGroup(scope, group)) return [];
  const rows = await scope.db
    .selectFrom("document")
    .select("id")
    .where("group_id", "=", group.id)
    .where("network_id", "=", scope.networkId)
    .orderBy("title")
    .orderBy("id")
    .execute();
  const documents: GroupDocument[] = [];
  for (const { id } of rows) {
    const document = await getDocument(scope, id);
    const shown = document?.current ?? document?.versions[0];
    if (document === undefined || shown === undefined) continue;
    const { title, kind, reviewOn, inMaking } = document;
    const making = inMaking === null || inMaking.id === shown.id ? null : inMaking.words;
    documents.push({ id, title, kind, state: shown.state, words: shown.words, reviewOn, inMaking: making });
  }
  return documents;
}
