// Documents as adoption and acknowledgement need them: within sight, with every version that was ever published.
import { byVersion, type PublishedVersion } from "../../domain/documents/adoption";
import { groupedBy } from "../../domain/documents/adoption-rows";
import type { Instant, IsoDate } from "../../domain/dates";
import type { DocumentTables } from "../../../db/schema/documents";
import { listGroupsInSight, type GroupRow } from "../groups.server";
import { seesGroup, type Scope } from "../scope.server";
import { standingOn } from "./documents.server";
import { isBeyondDraft } from "./drafts.server";

export type DocumentKind = DocumentTables["document"]["kind"];

export interface DocumentTag {
  readonly kind: DocumentTables["document_tag"]["kind"];
  readonly tag: string;
}

export interface SharedDocument {
  readonly id: string;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly group: GroupRow;
  readonly reviewOn: IsoDate | null;
  readonly asksAcknowledgement: boolean;
  readonly tags: readonly DocumentTag[];
  /** Everything that was published, oldest first; drafts are not among them. */
  readonly versions: readonly PublishedVersion[];
  /** The version that holds today; `null` for a document that never was published, or is withdrawn. */
  readonly current: PublishedVersion | null;
}

/** Every document of the groups in sight, by title; what is nothing but a draft yet, for those alone who see drafts. */
export async function listSharedDocuments(scope: Scope): Promise<readonly SharedDocument[]> {
  return findDocuments(scope, null);
}

/** One document, or `undefined` where there is none or its group is out of sight. */
export async function getSharedDocument(scope: Scope, id: string): Promise<SharedDocument | undefined> {
  return (await findDocuments(scope, id))[0];
}

async function findDocuments(scope: Scope, id: string | null): Promise<readonly SharedDocument[]> {
  const groups = new Map((await listGroupsInSight(scope)).map((group) => [group.id, group]));
  let query = scope.db
    .selectFrom("document")
    .select([
      "id",
      "title",
      "kind",
      "group_id",
      "owner_id",
      "review_on",
      "asks_acknowledgement",
      isBeyondDraft().as("isBeyondDraft"),
    ])
    .where("network_id", "=", scope.networkId)
    .orderBy("title")
    .orderBy("id");
  if (id !== null) query = query.where("id", "=", id);
  const rows = (await query.execute()).filter((row) => {
    const group = groups.get(row.group_id);
    return group !== undefined && (row.isBeyondDraft === 1 || standingOn(scope, group, row.owner_id).seesDrafts);
  });
  const ids = rows.map((row) => row.id);
  const versions = groupedBy(await listVersions(scope, ids), (row) => row.documentId);
  const tags = groupedBy(await listTags(scope, ids), (row) => row.documentId);
  return rows.flatMap((row) => {
    const group = groups.get(row.group_id);
    if (group === undefined) return [];
    const published = (versions.get(row.id) ?? []).toSorted(byVersion);
    return [
      {
        id: row.id,
        title: row.title,
        kind: row.kind,
        group,
        reviewOn: row.review_on as IsoDate | null,
        asksAcknowledgement: row.asks_acknowledgement === 1,
        tags: (tags.get(row.id) ?? []).map(({ kind, tag }) => ({ kind, tag })),
        versions: published,
        current: published.find(({ isCurrent }) => isCurrent) ?? null,
      },
    ];
  });
}

interface VersionRow extends PublishedVersion {
  readonly documentId: string;
  readonly isCurrent: boolean;
}

async function listVersions(scope: Scope, ids: readonly string[]): Promise<readonly VersionRow[]> {
  if (ids.length === 0) return [];
  const rows = await scope.db
    .selectFrom("document_version")
    .select(["id", "document_id", "major", "minor", "material", "published_at", "state"])
    .where("document_id", "in", ids)
    .where("published_at", "is not", null)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    documentId: row.document_id,
    major: row.major,
    minor: row.minor,
    material: row.material === 1,
    publishedAt: row.published_at as Instant,
    isCurrent: row.state === "published" || row.state === "under-review",
  }));
}

async function listTags(
  scope: Scope,
  ids: readonly string[],
): Promise<readonly (DocumentTag & { documentId: string })[]> {
  if (ids.length === 0) return [];
  return scope.db
    .selectFrom("document_tag")
    .select(["document_id as documentId", "kind", "tag"])
    .where("document_id", "in", ids)
    .orderBy("tag")
    .execute();
}

/** The headings of the current version's text, in their order; none for a version that is a file. */
export async function listSections(scope: Scope, document: SharedDocument): Promise<readonly string[]> {
  if (document.current === null || !seesGroup(scope, document.group)) return [];
  const row = await scope.db
    .selectFrom("document_version")
    .select("body")
    .where("id", "=", document.current.id)
    .executeTakeFirst();
  return [...(row?.body ?? "").matchAll(/^#{1,6}[ \t]+(.+)$/gm)].map(([, heading = ""]) => heading.trim());
}
