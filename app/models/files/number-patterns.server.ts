// What the hospital numbers of trusts look like: set by each trust, and read by every upload.
import { uuidv7 } from "uuidv7";
import { mostPatterns } from "../../domain/patient-data/number-pattern";
import { audit } from "../audit.server";
import { actingPerson, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";

export interface NumberPattern {
  readonly id: string;
  readonly pattern: string;
  readonly addedAt: string;
  readonly addedByName: string;
}

/** The patterns that a trust has now, in order. The caller has asked who may read them. */
export async function listPatterns(scope: Scope, trustId: string): Promise<readonly NumberPattern[]> {
  return scope.db
    .selectFrom("number_pattern")
    .innerJoin("trust", "trust.id", "number_pattern.trust_id")
    .innerJoin("person", "person.id", "number_pattern.added_by")
    .select([
      "number_pattern.id",
      "number_pattern.pattern",
      "number_pattern.added_at as addedAt",
      "person.name as addedByName",
    ])
    .where("number_pattern.trust_id", "=", trustId)
    .where("trust.network_id", "=", scope.networkId)
    .where("number_pattern.removed_at", "is", null)
    .orderBy("number_pattern.pattern")
    .execute();
}

/** What an upload is looked through for: the patterns of its trust and of those where its uploader works. */
export async function listPatternsOf(scope: Scope, trustIds: readonly string[]): Promise<readonly string[]> {
  if (trustIds.length === 0) return [];
  const rows = await scope.db
    .selectFrom("number_pattern")
    .select("pattern")
    .distinct()
    .where("trust_id", "in", trustIds)
    .where("removed_at", "is", null)
    .execute();
  return rows.map(({ pattern }) => pattern);
}

/** Adds a pattern that `faultOfPattern` finds nothing wrong with. */
export async function addPattern(
  tx: Scope,
  trustId: string,
  pattern: string,
): Promise<Outcome<{ readonly id: string }, "known" | "too-many">> {
  const now = await listPatterns(tx, trustId);
  if (now.some((each) => each.pattern === pattern)) return { ok: false, reason: "known" };
  if (now.length >= mostPatterns) return { ok: false, reason: "too-many" };
  const id = uuidv7();
  await tx.db
    .insertInto("number_pattern")
    .values({
      id,
      trust_id: trustId,
      pattern,
      added_at: tx.at,
      added_by: actingPerson(tx),
      removed_at: null,
      removed_by: null,
    })
    .execute();
  await audit(tx, { did: "number-pattern.added", kind: "number-pattern", id, trustId });
  return { ok: true, id };
}

/** Takes a pattern of this trust away. Files that it held stay held. */
export async function removePattern(
  tx: Scope,
  trustId: string,
  id: string,
): Promise<Outcome<{ readonly pattern: string }, "gone">> {
  const row = await tx.db
    .updateTable("number_pattern")
    .set({ removed_at: tx.at, removed_by: actingPerson(tx) })
    .where("id", "=", id)
    .where("trust_id", "=", trustId)
    .where("removed_at", "is", null)
    .returning("pattern")
    .executeTakeFirst();
  if (row === undefined) return { ok: false, reason: "gone" };
  await audit(tx, { did: "number-pattern.removed", kind: "number-pattern", id, trustId });
  return { ok: true, pattern: row.pattern };
}
