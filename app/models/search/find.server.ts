// Finding things by their words: only what the asker may see is found, counted or quoted.
import { sql, type RawBuilder } from "kysely";
import { listGroupsInSight } from "../groups.server";
import type { Scope } from "../scope.server";
import type { EntryKind } from "./entries.server";

export interface FindOptions {
  /** A full-text query made by `matchAll()`. */
  readonly match: string;
  readonly kind: EntryKind | null;
  readonly groupId: string | null;
  readonly trustId: string | null;
  readonly from: number;
  readonly limit: number;
}

export interface FoundEntry {
  readonly id: number;
  readonly kind: EntryKind;
  readonly code: string | null;
  readonly title: string;
  readonly place: string;
  readonly leadsTo: string;
  /** The text that was indexed, as far as a snippet looks for its words. */
  readonly words: string;
}

/** What matches and may be seen, best first: by how often and how rarely used the words are, in titles more than in texts. */
export async function findEntries(scope: Scope, options: FindOptions): Promise<readonly FoundEntry[]> {
  return readFound(scope, await listBest(scope, options));
}

/**
 * As `findEntries`, for words that thousands of texts hold: to weigh them all takes longer than a reader waits, and says little.
 * What has the words in its title comes first, weighed; then what has them in its text, newest first.
 */
export async function findAmongMany(scope: Scope, options: FindOptions): Promise<readonly FoundEntry[]> {
  const { match, from, limit } = options;
  const inTitle = `{title} : (${match})`;
  const titled = await countAll(scope, { ...options, match: inTitle });
  const first = from < titled ? await listBest(scope, { ...options, match: inTitle }) : [];
  const rest = {
    ...options,
    match: `(${match}) NOT (${inTitle})`,
    from: Math.max(0, from - titled),
    limit: limit - first.length,
  };
  return readFound(scope, [...first, ...(rest.limit === 0 ? [] : await listNewest(scope, rest))]);
}

async function listBest(scope: Scope, options: FindOptions): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`
    select e.id from search_words join search_entry e on e.id = search_words.rowid
    where search_words match ${options.match} and ${await mayFind(scope)} and ${narrowed(options)}
    order by bm25(search_words, 6.0, 1.0), e.changed_at desc, e.id limit ${options.limit} offset ${options.from}`.execute(
    scope.db,
  );
  return rows.map(({ id }) => id);
}

/** By when they were indexed: the index gives them in that order by itself. */
async function listNewest(scope: Scope, options: FindOptions): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`
    select e.id from search_words join search_entry e on e.id = search_words.rowid
    where search_words match ${options.match} and ${await mayFind(scope)} and ${narrowed(options)}
    order by search_words.rowid desc limit ${options.limit} offset ${options.from}`.execute(scope.db);
  return rows.map(({ id }) => id);
}

async function countAll(scope: Scope, options: FindOptions): Promise<number> {
  const { rows } = await sql<{ found: number }>`
    select count(*) as found from search_words join search_entry e on e.id = search_words.rowid
    where search_words match ${options.match} and ${await mayFind(scope)} and ${narrowed(options)}`.execute(scope.db);
  return rows[0]?.found ?? 0;
}

/** How many things of each kind match and may be seen, whatever kind is asked for. */
export async function countEntries(scope: Scope, options: FindOptions): Promise<ReadonlyMap<EntryKind, number>> {
  const { rows } = await sql<{ kind: EntryKind; found: number }>`
    select e.kind, count(*) as found
    from search_words join search_entry e on e.id = search_words.rowid
    where search_words match ${options.match} and ${await mayFind(scope)} and ${narrowed({ ...options, kind: null })}
    group by e.kind`.execute(scope.db);
  return new Map(rows.map(({ kind, found }) => [kind, found]));
}

/** Criteria with exactly this code, of every edition. */
export async function findByCode(scope: Scope, code: string): Promise<readonly FoundEntry[]> {
  const { rows } = await sql<{ id: number }>`
    select e.id from search_entry e where e.code = ${code} and ${await mayFind(scope)} order by e.place limit 20`.execute(
    scope.db,
  );
  return readFound(
    scope,
    rows.map(({ id }) => id),
  );
}

/** Known words that share threes of letters with a mistyped one, likeliest first. They are guesses from all words: show none unless it finds something. */
export async function listNearTerms(scope: Scope, match: string): Promise<readonly string[]> {
  if (match === "") return [];
  const { rows } = await sql<{ term: string }>`
    select term from search_spelling where search_spelling match ${match} order by rank limit 60`.execute(scope.db);
  return rows.map(({ term }) => term);
}

/** Snippets are cut from no more than this of a text. */
const lettersLookedAt = 40_000;

/** The entries themselves, in the order of their ids. */
async function readFound(scope: Scope, ids: readonly number[]): Promise<readonly FoundEntry[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<FoundEntry>`
    select e.id, e.kind, e.code, e.title, e.place, e.leads_to as leadsTo, substr(t.words, 1, ${lettersLookedAt}) as words
    from search_entry e join search_text t on t.id = e.id where e.id in (${sql.join(ids)})`.execute(scope.db);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function narrowed({ kind, groupId, trustId }: Pick<FindOptions, "kind" | "groupId" | "trustId">): RawBuilder<unknown> {
  const parts = [sql`1 = 1`];
  if (kind !== null) parts.push(sql`e.kind = ${kind}`);
  if (groupId !== null) parts.push(sql`e.group_id = ${groupId}`);
  if (trustId !== null) parts.push(sql`e.trust_id = ${trustId}`);
  return sql`(${sql.join(parts, sql` and `)})`;
}

/** The same sight as everywhere else, as a condition on the entry `e`. */
async function mayFind(scope: Scope): Promise<RawBuilder<unknown>> {
  const { sight, actor, networkId } = scope;
  const groups = (await listGroupsInSight(scope)).map(({ id }) => id);
  const takesPart = sight.allGroups ? sql`1 = 1` : oneOf(sql`e.group_id`, sight.groups);
  const ofTrust = sight.allTrusts ? sql`1 = 1` : oneOf(sql`e.trust_id`, sight.trusts);
  const isAuthor = sight.allTrusts ? sql`1 = 1` : sql`e.author_id = ${actor?.personId ?? ""}`;
  return sql`(e.network_id is null or e.network_id = ${networkId}) and case e.reach
    when 'everyone' then 1
    when 'trust' then ${ofTrust}
    when 'shared' then ${sight.shared ? sql`1 = 1` : ofTrust}
    when 'network' then ${sight.network ? sql`1 = 1` : sql`1 = 0`}
    when 'group' then ${oneOf(sql`e.group_id`, groups)}
    when 'members' then ${takesPart}
    when 'author' then ${isAuthor}
    when 'person' then ${knowsPerson(scope, groups)}
    else 0 end`;
}

function oneOf(column: RawBuilder<unknown>, ids: readonly string[]): RawBuilder<unknown> {
  return ids.length === 0 ? sql`1 = 0` : sql`${column} in (${sql.join(ids)})`;
}

/** One finds people of one's own trusts, and those who take part in a group that one sees. */
function knowsPerson(scope: Scope, groups: readonly string[]): RawBuilder<unknown> {
  if (scope.sight.allTrusts) return sql`1 = 1`;
  return sql`exists (select 1 from role_held held
    where held.person_id = e.ref_id and held.from_on <= ${scope.today} and (held.to_on is null or held.to_on >= ${scope.today})
    and (${oneOf(sql`held.trust_id`, scope.sight.trusts)} or ${oneOf(sql`held.group_id`, groups)}))`;
}
