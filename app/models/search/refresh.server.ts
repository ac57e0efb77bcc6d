// Keeps the index as the rest is: what a transaction changed is indexed again before that transaction ends.
import { sql } from "kysely";
import { shortestGuess } from "../../domain/search/spelling";
import type { Scope } from "../scope.server";
import { addMany } from "./add-many.server";
import { readEntries, type Entry } from "./entries.server";

/** Indexes again what the triggers noted. `transaction()` calls it last; nothing noted costs one look. */
export async function refreshSearch(tx: Scope): Promise<void> {
  const due = await tx.db.selectFrom("search_due").select(["kind", "ref_id"]).execute();
  for (const { kind, ref_id: id } of due) {
    for (const old of await oldEntries(tx, kind, id)) await removeEntry(tx, old);
    await addEntries(tx, await readEntries(tx, kind, id));
    await tx.db.deleteFrom("search_due").where("kind", "=", kind).where("ref_id", "=", id).execute();
  }
}

interface OldEntry {
  readonly id: number;
  readonly title: string;
  readonly words: string;
}

function oldEntries(tx: Scope, kind: string, id: string): Promise<readonly OldEntry[]> {
  const query = tx.db
    .selectFrom("search_entry")
    .innerJoin("search_text", "search_text.id", "search_entry.id")
    .select(["search_entry.id", "search_text.title", "search_text.words"]);
  if (kind === "edition")
    return query
      .where("kind", "=", "criterion")
      .where("ref_id", ">", `${id}/`)
      .where("ref_id", "<", `${id}0`)
      .execute();
  return query
    .where("kind", "=", kind as Entry["kind"])
    .where("ref_id", "=", id)
    .execute();
}

/** The full-text table keeps no text of its own, so it must be told what it is to forget. */
async function removeEntry(tx: Scope, { id, title, words }: OldEntry): Promise<void> {
  await sql`insert into search_words (search_words, rowid, title, words) values ('delete', ${id}, ${title}, ${words})`.execute(
    tx.db,
  );
  await tx.db.deleteFrom("search_entry").where("id", "=", id).execute();
}

async function addEntries(tx: Scope, entries: readonly Entry[]): Promise<void> {
  const [only, ...more] = entries;
  if (only === undefined) return;
  if (more.length === 0) return addEntry(tx, only);
  await addMany(tx, entries);
  await learnTerms(tx, entries.map(({ title, words }) => `${title} ${words}`).join("\n"));
}

async function addEntry(tx: Scope, { words, ...entry }: Entry): Promise<void> {
  const { id } = await tx.db.insertInto("search_entry").values(entry).returning("id").executeTakeFirstOrThrow();
  await tx.db.insertInto("search_text").values({ id, title: entry.title, words }).execute();
  await sql`insert into search_words (rowid, title, words) values (${id}, ${entry.title}, ${words})`.execute(tx.db);
  await learnTerms(tx, `${entry.title} ${words}`);
}

/** Words that were not known before become candidates for somebody's slip of the finger. */
async function learnTerms(tx: Scope, text: string): Promise<void> {
  const terms = [...new Set(text.toLowerCase().match(/\p{L}+/gu) ?? [])].filter(
    (term) => term.length >= shortestGuess && term.length <= 40,
  );
  if (terms.length === 0) return;
  const learnt = await sql<{ id: number; term: string }>`
    insert into search_term (term) select value from json_each(${JSON.stringify(terms)}) where true
    on conflict do nothing returning id, term`.execute(tx.db);
  if (learnt.rows.length === 0) return;
  await sql`insert into search_spelling (rowid, term)
    select value ->> 'id', value ->> 'term' from json_each(${JSON.stringify(learnt.rows)})`.execute(tx.db);
}
