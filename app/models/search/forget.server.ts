// What the search has learnt of words that stand nowhere any more.
import { sql } from "kysely";
import type { Scope } from "../scope.server";

/** Forgets the words of a text that no entry of the index holds now. Call it when the index is up to date. */
export async function forgetTerms(tx: Scope, text: string): Promise<void> {
  const terms = [...new Set(text.toLowerCase().match(/\p{L}+/gu) ?? [])];
  for (const term of terms) {
    const kept = await sql`select 1 from search_words where search_words match ${`"${term}"`} limit 1`.execute(tx.db);
    if (kept.rows.length > 0) continue;
    const known = await tx.db.selectFrom("search_term").select("id").where("term", "=", term).executeTakeFirst();
    if (known === undefined) continue;
    await sql`insert into search_spelling (search_spelling, rowid, term) values ('delete', ${known.id}, ${term})`.execute(
      tx.db,
    );
    await tx.db.deleteFrom("search_term").where("id", "=", known.id).execute();
  }
}
