// What threads are about, inside the asker's sight: a criterion of an edition, or a version of a document.
import type { ThreadAbout } from "../../domain/discussions/about";
import { can } from "../../domain/permissions";
import { groupSubject, seesGroup, type Scope } from "../scope.server";

export interface AboutVersion {
  readonly documentId: string;
  readonly title: string;
  readonly major: number;
  readonly minor: number;
  readonly groupSlug: string;
}

/** The version of a document that a thread is about; `undefined` where its group is out of sight, and for a draft where one does not post. */
export async function getAboutVersion(scope: Scope, versionId: string): Promise<AboutVersion | undefined> {
  const row = await scope.db
    .selectFrom("document_version")
    .innerJoin("document", "document.id", "document_version.document_id")
    .innerJoin("group", "group.id", "document.group_id")
    .select([
      "document.id as documentId",
      "document.title",
      "document.owner_id as ownerId",
      "document_version.major",
      "document_version.minor",
      "document_version.state",
      "group.id",
      "group.access",
      "group.slug as groupSlug",
    ])
    .where("document.network_id", "=", scope.networkId)
    .where("document_version.id", "=", versionId)
    .executeTakeFirst();
  if (row === undefined || !seesGroup(scope, row)) return undefined;
  const { documentId, title, major, minor, groupSlug } = row;
  if (row.state === "draft" && !seesDrafts(scope, row)) return undefined;
  return { documentId, title, major, minor, groupSlug };
}

function seesDrafts(
  scope: Scope,
  row: { id: string; access: "open" | "members-only"; ownerId: string | null },
): boolean {
  if (scope.actor === null || row.ownerId === scope.actor.personId) return true;
  return can(scope.actor, "group.post", groupSubject(scope, row));
}

export interface ThreadAboutIt {
  readonly id: string;
  readonly title: string;
  readonly group: string;
  readonly posts: number;
  readonly lastPostAt: string;
  readonly isAnswered: boolean;
  readonly isClosed: boolean;
}

/** The threads about a criterion, or about a version, of the groups in sight: those last written in first, at most fifty. */
export async function listThreadsAbout(scope: Scope, about: ThreadAbout): Promise<readonly ThreadAboutIt[]> {
  const id = about.kind === "criterion" ? about.code : about.versionId;
  let query = scope.db
    .selectFrom("thread")
    .innerJoin("group", "group.id", "thread.group_id")
    .select([
      "thread.id",
      "thread.title",
      "thread.posts",
      "thread.last_post_at",
      "thread.answer_post_id",
      "thread.closed_at",
      "group.id as group_id",
      "group.access",
      "group.name as group",
    ])
    .where("thread.network_id", "=", scope.networkId)
    .where("thread.about_kind", "=", about.kind)
    .where("thread.about_id", "=", id)
    .orderBy("thread.last_post_at", "desc")
    .orderBy("thread.id");
  if (about.kind === "criterion") query = query.where("thread.about_edition_id", "=", about.editionId);
  const rows = await query.execute();
  return rows
    .filter((row) => seesGroup(scope, { id: row.group_id, access: row.access }))
    .slice(0, 50)
    .map((row) => ({
      id: row.id,
      title: row.title,
      group: row.group,
      posts: row.posts,
      lastPostAt: row.last_post_at,
      isAnswered: row.answer_post_id !== null,
      isClosed: row.closed_at !== null,
    }));
}
