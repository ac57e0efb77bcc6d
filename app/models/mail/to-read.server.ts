// What is to be read of a document today, and who has said that they read it. For reminders and notices.
import type { Instant } from "../../domain/dates";
import { countsAsRead, versionToRead } from "../../domain/documents/acknowledgement";
import type { PublishedVersion } from "../../domain/documents/adoption";
import { currentStates } from "../../domain/documents/life-cycle";
import type { Scope } from "../scope.server";

export interface ToRead {
  readonly title: string;
  readonly toRead: PublishedVersion;
  /** By person. */
  readonly readBy: ReadonlySet<string>;
}

/** `undefined` where nothing of the document is current, or it asks nobody. */
export async function readToRead(scope: Scope, documentId: string): Promise<ToRead | undefined> {
  const rows = await scope.db
    .selectFrom("document_version")
    .innerJoin("document", "document.id", "document_version.document_id")
    .select([
      "document.title",
      "document_version.id",
      "document_version.major",
      "document_version.minor",
      "document_version.material",
      "document_version.state",
      "document_version.published_at as publishedAt",
    ])
    .where("document.id", "=", documentId)
    .where("document.network_id", "=", scope.networkId)
    .where("document.asks_acknowledgement", "=", 1)
    .where("document_version.published_at", "is not", null)
    .execute();
  const current = rows.find(({ state }) => currentStates.some((each) => each === state));
  const versions = rows.map(({ id, major, minor, material, publishedAt }) => ({
    id,
    major,
    minor,
    material: material === 1,
    publishedAt: publishedAt as Instant,
  }));
  const toRead = versionToRead(versions, current?.id ?? null);
  if (current === undefined || toRead === undefined) return undefined;
  const read = await scope.db
    .selectFrom("acknowledgement")
    .select("person_id as personId")
    .where("version_id", "in", [...countsAsRead(versions, toRead)])
    .execute();
  return { title: current.title, toRead, readBy: new Set(read.map(({ personId }) => personId)) };
}
