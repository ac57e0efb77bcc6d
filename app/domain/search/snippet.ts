// A few words of a long text around what was searched for.

export interface SnippetPart {
  readonly words: string;
  readonly found: boolean;
}

const lettersBefore = 60;
const lettersInAll = 220;
/** Endings that a stem may have lost: "protocols" is found by "protocol", "reporting" by "report". */
const longestEnding = 3;

/** The text around the first of the words that it holds, with each of them marked. Nothing where it holds none. */
export function snippetOf(text: string, words: readonly string[]): readonly SnippetPart[] {
  const sought = words.map((word) =>
    word.length > longestEnding + 3 ? word.slice(0, word.length - longestEnding) : word,
  );
  if (sought.length === 0) return [];
  // words hold letters and digits alone, so none of them is syntax here
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${sought.join("|")})[\\p{L}\\p{N}]*`, "giu");
  const first = text.search(pattern);
  if (first === -1) return [];
  const from = wordBorder(text, Math.max(0, first - lettersBefore));
  const cut = text.slice(from, from + lettersInAll);
  const parts = markFound(cut, pattern);
  const ends = [from > 0 ? "… " : "", from + lettersInAll < text.length ? " …" : ""] as const;
  return [{ words: ends[0], found: false }, ...parts, { words: ends[1], found: false }].filter(
    (part) => part.words !== "",
  );
}

/** Where the next word begins, so that no word is cut at the front. */
function wordBorder(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.slice(at, at + lettersBefore).search(/\s/u);
  return space === -1 ? at : at + space + 1;
}

function markFound(cut: string, pattern: RegExp): SnippetPart[] {
  const parts: SnippetPart[] = [];
  let after = 0;
  for (const hit of cut.matchAll(pattern)) {
    parts.push({ words: cut.slice(after, hit.index), found: false }, { words: hit[0], found: true });
    after = hit.index + hit[0].length;
  }
  return [...parts, { words: cut.slice(after), found: false }];
}
