// Crosswalks between editions: begun with suggestions, published once for good. Who may not edit them sees published ones only.
import { uuidv7 } from "uuidv7";
import { accountedFor, codesOf, type CrosswalkLine } from "../../domain/crosswalk/crosswalk";
import { suggestCrosswalk } from "../../domain/crosswalk/suggest";
import { compileEdition } from "../../domain/gap-analysis";
import { can } from "../../domain/permissions";
import type { Edition } from "../../standards/types";
import { audit } from "../audit.server";
import { actingPerson, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import { listLines, writeLines } from "./lines.server";

export interface Crosswalk {
  readonly id: string;
  readonly fromEditionId: string;
  readonly fromTitle: string;
  readonly toEditionId: string;
  readonly toTitle: string;
  readonly standard: string;
  readonly madeAt: string;
  readonly madeByName: string;
  readonly publishedAt: string | null;
  readonly publishedByName: string | null;
}

function crosswalkQuery(scope: Scope) {
  const query = scope.db
    .selectFrom("crosswalk")
    .innerJoin("edition as older", "older.id", "crosswalk.from_edition_id")
    .innerJoin("edition as newer", "newer.id", "crosswalk.to_edition_id")
    .innerJoin("person as maker", "maker.id", "crosswalk.made_by")
    .leftJoin("person as publisher", "publisher.id", "crosswalk.published_by")
    .select([
      "crosswalk.id",
      "crosswalk.from_edition_id as fromEditionId",
      "older.title as fromTitle",
      "crosswalk.to_edition_id as toEditionId",
      "newer.title as toTitle",
      "newer.standard",
      "crosswalk.made_at as madeAt",
      "maker.name as madeByName",
      "crosswalk.published_at as publishedAt",
      "publisher.name as publishedByName",
    ])
    .where("crosswalk.network_id", "=", scope.networkId);
  return mayEdit(scope) ? query : query.where("crosswalk.published_at", "is not", null);
}

function mayEdit(scope: Scope): boolean {
  return scope.actor !== null && can(scope.actor, "crosswalk.edit", { networkId: scope.networkId });
}

/** The network's crosswalks, the latest first. */
export async function listCrosswalks(scope: Scope): Promise<readonly Crosswalk[]> {
  return crosswalkQuery(scope).orderBy("crosswalk.made_at", "desc").orderBy("crosswalk.id").limit(200).execute();
}

/** Published crosswalks that lead from an edition, the latest first: the ways in which an assessment of it can be migrated. */
export async function listWaysFrom(scope: Scope, editionId: string): Promise<readonly Crosswalk[]> {
  return crosswalkQuery(scope)
    .where("crosswalk.from_edition_id", "=", editionId)
    .where("crosswalk.published_at", "is not", null)
    .orderBy("crosswalk.published_at", "desc")
    .orderBy("crosswalk.id")
    .execute();
}

/** One crosswalk, or `undefined`. */
export async function getCrosswalk(scope: Scope, id: string): Promise<Crosswalk | undefined> {
  return crosswalkQuery(scope).where("crosswalk.id", "=", id).executeTakeFirst();
}

/**
 * Begins a crosswalk with a suggestion for every criterion. Refused between editions of different standards or subjects, because an
 * assessment of one does not follow an assessment of the other, and from an edition to itself.
 */
export async function startCrosswalk(
  tx: Scope,
  from: Edition,
  to: Edition,
): Promise<Outcome<{ readonly id: string; readonly lines: number }, "not-alike">> {
  if (from.id === to.id || from.standard !== to.standard || from.subject !== to.subject)
    return { ok: false, reason: "not-alike" };
  const id = uuidv7();
  await tx.db
    .insertInto("crosswalk")
    .values({
      id,
      network_id: tx.networkId,
      from_edition_id: from.id,
      to_edition_id: to.id,
      made_at: tx.at,
      made_by: actingPerson(tx),
      published_at: null,
      published_by: null,
    })
    .execute();
  const lines = suggestCrosswalk(compileEdition(from), compileEdition(to));
  await writeLines(tx, id, lines);
  await audit(tx, { did: "crosswalk.started", kind: "crosswalk", id, detail: { from: from.id, to: to.id } });
  return { ok: true, id, lines: lines.length };
}

/** Drops a crosswalk that was never published. Refused for one that was: assessments may rest on it. */
export async function discardCrosswalk(
  tx: Scope,
  crosswalk: Crosswalk,
): Promise<Outcome<{ readonly id: string }, "published">> {
  const gone = await tx.db
    .deleteFrom("crosswalk")
    .where("id", "=", crosswalk.id)
    .where("published_at", "is", null)
    .executeTakeFirst();
  if (gone.numDeletedRows === 0n) return { ok: false, reason: "published" };
  await audit(tx, { did: "crosswalk.discarded", kind: "crosswalk", id: crosswalk.id });
  return { ok: true, id: crosswalk.id };
}

/** Publishes a crosswalk for good: assessments can be migrated by it. Refused while a line waits for a person. */
export async function publishCrosswalk(
  tx: Scope,
  crosswalk: Crosswalk,
): Promise<Outcome<{ readonly id: string }, "unconfirmed" | "published">> {
  const waiting = await tx.db
    .selectFrom("crosswalk_line")
    .select("id")
    .where("crosswalk_id", "=", crosswalk.id)
    .where("confirmed_at", "is", null)
    .executeTakeFirst();
  if (waiting !== undefined) return { ok: false, reason: "unconfirmed" };
  const published = await tx.db
    .updateTable("crosswalk")
    .set({ published_at: tx.at, published_by: actingPerson(tx) })
    .where("id", "=", crosswalk.id)
    .where("published_at", "is", null)
    .executeTakeFirst();
  if (published.numUpdatedRows === 0n) return { ok: false, reason: "published" };
  await audit(tx, { did: "crosswalk.published", kind: "crosswalk", id: crosswalk.id });
  return { ok: true, id: crosswalk.id };
}

/** Takes the lines of a file instead of those that stand. What the file does not name is suggested as dropped or new, unconfirmed. */
export async function fileCrosswalk(
  tx: Scope,
  crosswalk: Crosswalk,
  editions: { readonly from: Edition; readonly to: Edition },
  lines: readonly CrosswalkLine[],
): Promise<Outcome<{ readonly lines: number; readonly changed: number }, "published">> {
  if ((await getCrosswalk(tx, crosswalk.id))?.publishedAt !== null) return { ok: false, reason: "published" };
  const after = accountedFor(lines, codesOf(compileEdition(editions.from)), codesOf(compileEdition(editions.to)));
  const changed = await writeLines(tx, crosswalk.id, after, await listLines(tx, crosswalk));
  await audit(tx, { did: "crosswalk.filed", kind: "crosswalk", id: crosswalk.id, detail: { changed } });
  return { ok: true, lines: after.length, changed };
}
