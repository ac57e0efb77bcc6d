// One document with its versions as a reader may see them. A draft is seen by those who write in its group, and by its owner.
import type { Instant, IsoDate } from "../../domain/dates";
import { byVersion, versionText } from "../../domain/documents/adoption";
import { isCurrentState, statesInMaking, type VersionState } from "../../domain/documents/life-cycle";
import { can } from "../../domain/permissions";
import type { DocumentTables } from "../../../db/schema/documents";
import { getFileText } from "../files/texts.server";
import { getGroupById, type GroupRow } from "../groups.server";
import { groupSubject, seesGroup, type Scope } from "../scope.server";
import { getStoredFile, type StoredFile } from "../stored-files.server";
import type { DocumentKind, DocumentTag } from "./adoption-documents.server";

export interface VersionRow {
  readonly id: string;
  readonly major: number;
  readonly minor: number;
  /** "2.0" */
  readonly words: string;
  readonly state: VersionState;
  readonly changeNote: string;
  readonly material: boolean;
  readonly form: "text" | "file";
  /** `null` for text, and where the file may not be read here: then it is hidden. */
  readonly file: {
    readonly id: string;
    readonly name: string;
    readonly bytes: number;
    readonly type: string;
    readonly held: boolean;
  } | null;
  readonly fileHidden: boolean;
  readonly version: number;
  readonly createdAt: Instant;
  readonly createdBy: string;
  readonly publishedAt: Instant | null;
  /** Whether trusts were ever asked about it. */
  readonly wasConsulted: boolean;
}

export interface DocumentLink {
  readonly kind: DocumentTables["document_link"]["kind"];
  readonly withinId: string;
  readonly code: string;
}

export interface DocumentPlace {
  readonly id: string;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly group: GroupRow;
  readonly ownerId: string | null;
  /** The owner's name. */
  readonly owner: string | null;
  readonly reviewOn: IsoDate | null;
  readonly asksAcknowledgement: boolean;
  readonly approvalsNeeded: number;
  readonly version: number;
  readonly tags: readonly DocumentTag[];
  readonly links: readonly DocumentLink[];
  /** Those in sight, newest first. */
  readonly versions: readonly VersionRow[];
  readonly current: VersionRow | null;
  /** In draft, in consultation or in approval, where it may be seen. */
  readonly inMaking: VersionRow | null;
  /** Whether this person does everything to it: who runs its group, and its owner who writes there. */
  readonly mayKeep: boolean;
}

/**
 * A document, or `undefined` where there is none, its group is out of sight, or nothing but a draft that may not be seen is there.
 * A draft that trusts were asked about stays seen by all who see the group: those who answered read what becomes of it.
 */
export async function getDocument(scope: Scope, id: string): Promise<DocumentPlace | undefined> {
  const row = await scope.db
    .selectFrom("document")
    .leftJoin("person", "person.id", "document.owner_id")
    .selectAll("document")
    .select("person.name as owner")
    .where("document.id", "=", id)
    .where("document.network_id", "=", scope.networkId)
    .executeTakeFirst();
  const group = row && (await getGroupById(scope, row.group_id));
  if (row === undefined || group === undefined) return undefined;
  const standing = standingOn(scope, group, row.owner_id);
  const versions = (await listVersions(scope, id)).filter(
    ({ state, wasConsulted }) => state !== "draft" || wasConsulted || standing.seesDrafts,
  );
  if (versions.length === 0 && !standing.seesDrafts) return undefined;
  return {
    id,
    title: row.title,
    kind: row.kind,
    group,
    ownerId: row.owner_id,
    owner: row.owner,
    reviewOn: row.review_on as IsoDate | null,
    asksAcknowledgement: row.asks_acknowledgement === 1,
    approvalsNeeded: row.approvals_needed,
    version: row.version,
    tags: await listTags(scope, id),
    links: await listLinks(scope, id),
    versions,
    current: versions.find(({ state }) => isCurrentState(state)) ?? null,
    inMaking: versions.find(({ state }) => statesInMaking.some((each) => each === state)) ?? null,
    mayKeep: standing.mayKeep,
  };
}

/** What a person may do to the documents of a group, and to one that they own. A draft is theirs to see who write there or own it. */
export function standingOn(scope: Scope, group: GroupRow, ownerId: string | null) {
  const { actor } = scope;
  const subject = groupSubject(scope, group);
  const runs = actor !== null && can(actor, "group.run", subject);
  const posts = actor !== null && can(actor, "group.post", subject);
  const owns = actor !== null && ownerId === actor.personId;
  return { seesDrafts: actor === null || runs || posts || owns, mayKeep: runs || (owns && posts) };
}

async function listVersions(scope: Scope, documentId: string): Promise<readonly VersionRow[]> {
  const rows = await scope.db
    .selectFrom("document_version")
    .innerJoin("person", "person.id", "document_version.created_by")
    .leftJoin("stored_file", "stored_file.id", "document_version.file_id")
    .leftJoin("file_hold", (join) =>
      join.onRef("file_hold.file_id", "=", "stored_file.id").on("file_hold.released_at", "is", null),
    )
    .select((each) => [
      each
        .exists(
          each
            .selectFrom("consultation")
            .select("consultation.id")
            .whereRef("consultation.version_id", "=", "document_version.id"),
        )
        .as("consulted"),
      "document_version.id",
      "document_version.major",
      "document_version.minor",
      "document_version.state",
      "document_version.change_note as changeNote",
      "document_version.material",
      "document_version.form",
      "document_version.version",
      "document_version.created_at as createdAt",
      "document_version.published_at as publishedAt",
      "person.name as createdBy",
      "stored_file.id as fileId",
      "stored_file.file_name as name",
      "stored_file.bytes",
      "stored_file.file_type as type",
      "stored_file.added_by as addedBy",
      "file_hold.id as hold",
    ])
    .where("document_version.document_id", "=", documentId)
    .execute();
  const versions = rows.map(({ fileId, name, bytes, type, addedBy, hold, material, consulted, ...row }) => {
    const held = hold !== null;
    const readable = !held || scope.sight.allTrusts || addedBy === scope.actor?.personId;
    const hasFile = fileId !== null && name !== null && bytes !== null && type !== null;
    return {
      ...row,
      words: versionText(row),
      material: material === 1,
      file: hasFile && readable ? { id: fileId, name, bytes, type, held } : null,
      fileHidden: hasFile && !readable,
      createdAt: row.createdAt as Instant,
      publishedAt: row.publishedAt as Instant | null,
      wasConsulted: consulted === 1,
    };
  });
  return versions.toSorted((a, b) => byVersion(b, a));
}

async function listTags(scope: Scope, documentId: string): Promise<readonly DocumentTag[]> {
  return scope.db
    .selectFrom("document_tag")
    .select(["kind", "tag"])
    .where("document_id", "=", documentId)
    .orderBy("kind")
    .orderBy("tag")
    .execute();
}

async function listLinks(scope: Scope, documentId: string): Promise<readonly DocumentLink[]> {
  return scope.db
    .selectFrom("document_link")
    .select(["kind", "within_id as withinId", "code"])
    .where("document_id", "=", documentId)
    .orderBy("kind")
    .orderBy("code")
    .execute();
}

/** A version in sight with its text, by its number: "2.0". */
export async function getVersion(
  scope: Scope,
  document: DocumentPlace,
  words: string,
): Promise<(VersionRow & { readonly body: string | null }) | undefined> {
  const version = document.versions.find((each) => each.words === words);
  if (version === undefined || !seesGroup(scope, document.group)) return undefined;
  return { ...version, body: await readBody(scope, version.id) };
}

async function readBody(scope: Scope, versionId: string): Promise<string | null> {
  const row = await scope.db
    .selectFrom("document_version")
    .select("body")
    .where("id", "=", versionId)
    .executeTakeFirst();
  return row?.body ?? null;
}

/** The file of a version in sight; `undefined` where it has none, or where it is held and not for this person. */
export async function getVersionFile(
  scope: Scope,
  document: DocumentPlace,
  versionId: string,
): Promise<StoredFile | undefined> {
  const version = document.versions.find(({ id }) => id === versionId);
  if (version?.file == null || !seesGroup(scope, document.group)) return undefined;
  return getStoredFile(scope, version.file.id);
}

/** What a version says: its text, or the text that was taken from its file. `null` while there is none, or where the file may not be read. */
export async function readVersionText(
  scope: Scope,
  document: DocumentPlace,
  versionId: string,
): Promise<string | null> {
  const version = document.versions.find(({ id }) => id === versionId);
  if (version === undefined || !seesGroup(scope, document.group)) return null;
  if (version.form === "text") return readBody(scope, versionId);
  const file = await getVersionFile(scope, document, versionId);
  return file === undefined ? null : ((await getFileText(scope, file.sha256))?.words ?? null);
}
