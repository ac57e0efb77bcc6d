// Editions and templates as they are stored: one immutable document each. Nothing above can tell a shipped one from an imported one.
import { createHash } from "node:crypto";
import type { Database } from "../../db/connection.server";
import { UnusableDatabase } from "../../db/connection.server";
import type { Instant } from "../domain/dates";
import type { Edition, MaturityTemplate } from "../standards/types";
import type { Scope } from "./scope.server";
import { indexWhatIsDue } from "./search/at-start.server";

/**
 * Stores the shipped editions and templates at start. One that is stored already must be the same to the letter:
 * answers are pinned to it, so a changed document under an old id throws `UnusableDatabase`.
 */
export async function storeShipped(
  database: Database,
  shipped: { readonly editions: readonly Edition[]; readonly templates: readonly MaturityTemplate[] },
  at: string,
): Promise<void> {
  for (const edition of shipped.editions) {
    const document = JSON.stringify(edition);
    const sha256 = hashOf(document);
    const stored = await database.reader
      .selectFrom("edition")
      .select("sha256")
      .where("id", "=", edition.id)
      .executeTakeFirst();
    if (stored !== undefined) refuseChanged(edition.id, stored.sha256, sha256);
    else {
      const { id, standard, title, subject } = edition;
      await database.writer
        .insertInto("edition")
        .values({ id, standard, title, subject, origin: "shipped", document, sha256, stored_at: at })
        .execute();
    }
  }
  for (const template of shipped.templates) {
    const document = JSON.stringify(template);
    const sha256 = hashOf(document);
    const stored = await database.reader
      .selectFrom("maturity_template")
      .select("sha256")
      .where("id", "=", template.id)
      .executeTakeFirst();
    if (stored !== undefined) refuseChanged(template.id, stored.sha256, sha256);
    else {
      await database.writer
        .insertInto("maturity_template")
        .values({ id: template.id, title: template.title, document, sha256, stored_at: at })
        .execute();
    }
  }
  await indexWhatIsDue(database, at as Instant);
}

/** Stores an edition that was brought in, for good. `false` where its id is taken, by whatever document: ids are never used again. */
export async function storeImported(tx: Scope, edition: Edition): Promise<boolean> {
  const { id, standard, title, subject } = edition;
  const taken = await tx.db.selectFrom("edition").select("id").where("id", "=", id).executeTakeFirst();
  if (taken !== undefined) return false;
  const document = JSON.stringify(edition);
  const sha256 = hashOf(document);
  await tx.db
    .insertInto("edition")
    .values({ id, standard, title, subject, origin: "imported", document, sha256, stored_at: tx.at })
    .execute();
  return true;
}

function hashOf(document: string): string {
  return createHash("sha256").update(document).digest("hex");
}

function refuseChanged(id: string, stored: string, shipped: string): void {
  if (stored === shipped) return;
  throw new UnusableDatabase(
    `The edition ${id} differs from the one that answers were made against. Give the changed edition a new id.`,
  );
}

/** What a list of editions shows. */
export interface EditionHeader {
  readonly id: string;
  readonly standard: string;
  readonly title: string;
  readonly subject: "service" | "network";
}

/**
 * All editions: those that the network assesses itself against now first, the most used before the others, then by title. The first of a
 * subject is what a page shows where nobody chose one, and an edition that was brought in and not begun with never takes its place.
 */
export async function listEditions(scope: Scope): Promise<readonly EditionHeader[]> {
  return scope.db
    .selectFrom("edition")
    .select(["edition.id", "edition.standard", "edition.title", "edition.subject"])
    .orderBy(
      (of) =>
        of
          .selectFrom("assessment")
          .select(({ fn }) => fn.countAll().as("open"))
          .whereRef("assessment.edition_id", "=", "edition.id")
          .where("assessment.network_id", "=", scope.networkId)
          .where("assessment.closed_at", "is", null),
      "desc",
    )
    .orderBy("edition.title")
    .execute();
}

// A document never changes under its hash, so a parsed one may be kept for the life of the process.
const parsed = new Map<string, Edition>();

/** One edition whole, or `undefined`. */
export async function getEdition(scope: Scope, id: string): Promise<Edition | undefined> {
  const row = await scope.db.selectFrom("edition").select("sha256").where("id", "=", id).executeTakeFirst();
  if (row === undefined) return undefined;
  const kept = parsed.get(row.sha256);
  if (kept !== undefined) return kept;
  const { document } = await scope.db
    .selectFrom("edition")
    .select("document")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const edition = JSON.parse(document) as Edition;
  parsed.set(row.sha256, edition);
  return edition;
}

/** The maturity template that new submissions use: the newest stored. */
export async function getCurrentTemplate(scope: Scope): Promise<MaturityTemplate | undefined> {
  const row = await scope.db
    .selectFrom("maturity_template")
    .select("document")
    .orderBy("stored_at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : (JSON.parse(row.document) as MaturityTemplate);
}

/** The template that a submission was made against. */
export async function getTemplate(scope: Scope, id: string): Promise<MaturityTemplate | undefined> {
  const row = await scope.db.selectFrom("maturity_template").select("document").where("id", "=", id).executeTakeFirst();
  return row === undefined ? undefined : (JSON.parse(row.document) as MaturityTemplate);
}
