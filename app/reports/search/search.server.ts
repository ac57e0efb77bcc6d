// A search: codes first, then what holds every word; where nothing does, what was probably meant.
import { matchAll, matchThrees, readSearch } from "../../domain/search/query";
import { guessesFor, shortestGuess } from "../../domain/search/spelling";
import type { EntryKind } from "../../models/search/entries.server";
import {
  countEntries,
  findAmongMany,
  findByCode,
  findEntries,
  listNearTerms,
  type FindOptions,
  type FoundEntry,
} from "../../models/search/find.server";
import type { Scope } from "../../models/scope.server";
import { reading } from "../../models/transaction.server";

export interface SearchAsked {
  readonly typed: string;
  readonly kind: EntryKind | null;
  readonly groupId: string | null;
  readonly trustId: string | null;
  /** How many results stand on the pages before this one. */
  readonly from: number;
}

export interface SearchFound {
  readonly results: readonly FoundEntry[];
  readonly counts: ReadonlyMap<EntryKind, number>;
  /** How many there are of the kind that is asked for, or of all kinds. */
  readonly total: number;
  /** The words that were searched for instead, where those that were typed are nowhere. */
  readonly instead: string | null;
  /** In whatever spelling they were found. */
  readonly sought: readonly string[];
}

export const resultsOnAPage = 20;
/** Nobody turns this many pages: they add a word. */
export const mostResults = 400;
const guessesForAWord = 3;
const weighedAtMost = 1000;

const nothing: SearchFound = { results: [], counts: new Map(), total: 0, instead: null, sought: [] };

/** What the person of this scope may find. Nothing of what they may not see is in results, counts, quotes or guesses. */
export async function readSearchResults(scope: Scope, asked: SearchAsked): Promise<SearchFound> {
  const { words, code } = readSearch(asked.typed);
  if (words.length === 0) return nothing;
  return reading(scope, async (at) => {
    const coded = code === null || asked.from > 0 ? [] : await findByCode(at, code);
    const exact = await find(
      at,
      asked,
      words.map((word) => [word]),
    );
    if (exact.total > 0 || coded.length > 0) return withCodes(coded, exact, asked.kind);
    return guess(at, asked, words);
  });
}

async function find(scope: Scope, asked: SearchAsked, spellings: readonly (readonly string[])[]): Promise<SearchFound> {
  const { kind, groupId, trustId, from } = asked;
  const options: FindOptions = { match: matchAll(spellings), kind, groupId, trustId, from, limit: resultsOnAPage };
  const counts = await countEntries(scope, options);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const total = kind === null ? all : (counts.get(kind) ?? 0);
  const search = total > weighedAtMost ? findAmongMany : findEntries;
  const results = total === 0 ? [] : await search(scope, options);
  return { results, counts, total, instead: null, sought: spellings.flat() };
}

/** A criterion whose code was typed stands first, and once. */
function withCodes(coded: readonly FoundEntry[], found: SearchFound, kind: EntryKind | null): SearchFound {
  const first = kind === null || kind === "criterion" ? coded : [];
  const known = new Set(first.map(({ id }) => id));
  const rest = found.results.filter(({ id }) => !known.has(id));
  const added = first.filter(({ id }) => !found.results.some((each) => each.id === id)).length;
  const criteria = (found.counts.get("criterion") ?? 0) + added;
  const counts = added === 0 ? found.counts : new Map([...found.counts, ["criterion" as const, criteria]]);
  return { ...found, counts, total: found.total + added, results: [...first, ...rest] };
}

/** Each word with its nearest known ones. What was guessed is said only where it finds something that the asker may see. */
async function guess(scope: Scope, asked: SearchAsked, words: readonly string[]): Promise<SearchFound> {
  const spellings: string[][] = [];
  for (const word of words) {
    const near = word.length < shortestGuess ? [] : await listNearTerms(scope, matchThrees(word));
    spellings.push([word, ...guessesFor(word, near, guessesForAWord)]);
  }
  if (spellings.every((each) => each.length === 1)) return nothing;
  const found = await find(scope, asked, spellings);
  return found.total === 0 ? nothing : { ...found, instead: wordsFound(found.results, spellings) };
}

/** Of the guesses, those that the results show; a guess that is in none of them may come from what the asker must not see. */
function wordsFound(results: readonly FoundEntry[], spellings: readonly (readonly string[])[]): string {
  const text = results.map(({ title, words }) => `${title} ${words}`.toLowerCase()).join(" ");
  return spellings.map((each) => each.find((word) => text.includes(word)) ?? each[0] ?? "").join(" ");
}
