// The lines of a crosswalk: changed for one old criterion at a time, and confirmed by a person. A line that changes gets a new id, so that a tick on the earlier one is known.
import { uuidv7 } from "uuidv7";
import { accountedFor, type CrosswalkLine, type PairRelation } from "../../domain/crosswalk/crosswalk";
import { audit } from "../audit.server";
import { actingPerson, type Scope } from "../scope.server";
import type { Outcome } from "../transaction.server";
import type { Crosswalk } from "./crosswalks.server";

export interface LineKept extends CrosswalkLine {
  readonly id: string;
  readonly confirmedAt: string | null;
  readonly confirmedByName: string | null;
}

/** The lines of a crosswalk that the caller found, in no order. */
export async function listLines(scope: Scope, crosswalk: Pick<Crosswalk, "id">): Promise<readonly LineKept[]> {
  const rows = await scope.db
    .selectFrom("crosswalk_line")
    .leftJoin("person", "person.id", "crosswalk_line.confirmed_by")
    .select([
      "crosswalk_line.id",
      "from_code as from",
      "to_code as to",
      "relation",
      "note",
      "suggested_by as suggestedBy",
      "likeness",
      "confirmed_at as confirmedAt",
      "person.name as confirmedByName",
    ])
    .where("crosswalk_id", "=", crosswalk.id)
    .execute();
  return rows.map((row) => ({ ...row, isConfirmed: row.confirmedAt !== null }));
}

/** What a crosswalk says of each old criterion and how sure it is, in numbers: of one crosswalk, or of several at once. */
export async function countUnconfirmed(scope: Scope, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await scope.db
    .selectFrom("crosswalk_line")
    .select((row) => ["crosswalk_id as id", row.fn.countAll<number>().as("waiting")])
    .where("crosswalk_id", "in", ids)
    .where("confirmed_at", "is", null)
    .groupBy("crosswalk_id")
    .execute();
  return new Map(rows.map(({ id, waiting }) => [id, waiting]));
}

/** Rows of one statement: SQLite binds at most 32,766 values. */
const chunk = 1000;

/** Makes the lines those of `after`; what is the same stays as it is, with who confirmed it. Gives how many were changed, added or taken away. */
export async function writeLines(
  tx: Scope,
  crosswalkId: string,
  after: readonly CrosswalkLine[],
  before: readonly LineKept[] = [],
): Promise<number> {
  const same = new Map(before.map((line) => [contentOf(line), line.id]));
  const wanted = new Set(after.map(contentOf));
  const gone = before.filter((line) => !wanted.has(contentOf(line))).map(({ id }) => id);
  for (let from = 0; from < gone.length; from += chunk) {
    await tx.db
      .deleteFrom("crosswalk_line")
      .where("id", "in", gone.slice(from, from + chunk))
      .execute();
  }
  const added = after.filter((line) => !same.has(contentOf(line)));
  const person = actingPerson(tx);
  const values = added.map((line) => ({
    id: uuidv7(),
    crosswalk_id: crosswalkId,
    from_code: line.from,
    to_code: line.to,
    relation: line.relation,
    note: line.note,
    suggested_by: line.suggestedBy,
    likeness: line.likeness,
    confirmed_at: line.isConfirmed ? tx.at : null,
    confirmed_by: line.isConfirmed ? person : null,
  }));
  for (let from = 0; from < values.length; from += chunk) {
    await tx.db
      .insertInto("crosswalk_line")
      .values(values.slice(from, from + chunk))
      .execute();
  }
  return Math.max(gone.length, added.length);
}

const contentOf = ({ from, to, relation, note, isConfirmed }: CrosswalkLine) =>
  JSON.stringify([from, to, relation, note, isConfirmed]);

/** What a person says becomes of one old criterion. No pair: it is dropped. */
export interface Mapping {
  readonly from: string;
  readonly pairs: readonly { readonly to: string; readonly relation: PairRelation }[];
  readonly note: string | null;
}

/** The lines of one old criterion as one text, for the page that changes them to carry. */
export function stateOf(lines: readonly CrosswalkLine[], from: string): string {
  return lines
    .filter((line) => line.from === from)
    .map(({ to, relation, note, isConfirmed }) => JSON.stringify([to, relation, note, isConfirmed]))
    .toSorted()
    .join(" ");
}

/** Says what becomes of one old criterion, confirmed by who says it. Refused where somebody has said something else since the page was opened. */
export async function mapCriterion(
  tx: Scope,
  crosswalk: Crosswalk,
  codes: { readonly from: readonly string[]; readonly to: readonly string[] },
  mapping: Mapping,
  seen: string,
): Promise<Outcome<{ readonly changed: number }, "published" | "changed-meanwhile">> {
  if (await isPublished(tx, crosswalk.id)) return { ok: false, reason: "published" };
  const before = await listLines(tx, crosswalk);
  const { from, pairs, note } = mapping;
  if (stateOf(before, from) !== seen) return { ok: false, reason: "changed-meanwhile" };
  const said = { note, suggestedBy: null, likeness: null, isConfirmed: true } as const;
  const own: readonly CrosswalkLine[] =
    pairs.length === 0
      ? [{ from, to: null, relation: "dropped", ...said }]
      : pairs.map(({ to, relation }) => ({ from, to, relation, ...said }));
  const others = before.filter((line) => line.from !== from);
  const after = accountedFor([...others, ...own], codes.from, codes.to);
  const changed = await writeLines(tx, crosswalk.id, after, before);
  const detail = { criterion: from, to: pairs.map(({ to }) => to).join(", "), changed };
  await audit(tx, { did: "crosswalk.changed", kind: "crosswalk", id: crosswalk.id, detail });
  return { ok: true, changed };
}

/** Confirms suggestions by the ids that a page showed: all of them, or none where one has changed since. */
export async function confirmLines(
  tx: Scope,
  crosswalk: Crosswalk,
  ids: readonly string[],
): Promise<Outcome<{ readonly confirmed: number }, "published" | "changed-meanwhile">> {
  if (await isPublished(tx, crosswalk.id)) return { ok: false, reason: "published" };
  const confirmed = await tx.db
    .updateTable("crosswalk_line")
    .set({ confirmed_at: tx.at, confirmed_by: actingPerson(tx) })
    .where("crosswalk_id", "=", crosswalk.id)
    .where("id", "in", ids)
    .where("confirmed_at", "is", null)
    .executeTakeFirst();
  if (Number(confirmed.numUpdatedRows) !== new Set(ids).size) return { ok: false, reason: "changed-meanwhile" };
  const detail = { lines: ids.length };
  await audit(tx, { did: "crosswalk.confirmed", kind: "crosswalk", id: crosswalk.id, detail });
  return { ok: true, confirmed: ids.length };
}

async function isPublished(tx: Scope, id: string): Promise<boolean> {
  const row = await tx.db.selectFrom("crosswalk").select("published_at").where("id", "=", id).executeTakeFirst();
  return row?.published_at !== null;
}
