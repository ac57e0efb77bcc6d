// Indexes thousands of things at once, such as the criteria of an edition: a few statements for each fifty, and others are answered between.
import { sql } from "kysely";
import type { Scope } from "../scope.server";
import type { Entry } from "./entries.server";

/** Few enough that a request which comes meanwhile waits for milliseconds: the database answers on the thread that serves. */
const atOnce = 50;

/** Entries of one kind, none of which is in the index. */
export async function addMany(tx: Scope, entries: readonly Entry[]): Promise<void> {
  for (let start = 0; start < entries.length; start += atOnce) {
    await addSome(tx, entries.slice(start, start + atOnce));
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function addSome(tx: Scope, entries: readonly Entry[]): Promise<void> {
  const { rows } = await sql<{ id: number; ref_id: string }>`
    insert into search_entry
      (network_id, kind, ref_id, reach, trust_id, group_id, author_id, code, title, place, leads_to, changed_at)
    select value ->> 'network_id', value ->> 'kind', value ->> 'ref_id', value ->> 'reach', value ->> 'trust_id',
      value ->> 'group_id', value ->> 'author_id', value ->> 'code', value ->> 'title', value ->> 'place',
      value ->> 'leads_to', value ->> 'changed_at'
    from json_each(${JSON.stringify(entries.map(({ words: _, ...entry }) => entry))}) where true
    returning id, ref_id`.execute(tx.db);
  const ids = new Map(rows.map(({ id, ref_id: ref }) => [ref, id]));
  const texts = JSON.stringify(entries.map(({ ref_id: ref, title, words }) => ({ id: ids.get(ref), title, words })));
  const shown = sql`select value ->> 'id', value ->> 'title', value ->> 'words' from json_each(${texts})`;
  await sql`insert into search_text (id, title, words) ${shown}`.execute(tx.db);
  await sql`insert into search_words (rowid, title, words) ${shown}`.execute(tx.db);
}
