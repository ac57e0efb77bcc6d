// What somebody typed into the search box, as words to find. Whatever stands in it is words and never syntax (bars.md, attack 42).

/** Longer searches are cut: nobody types them, and no index likes them. */
export const longestSearch = 200;
const mostWords = 12;

export interface SearchWords {
  /** In small letters, in order, each once. */
  readonly words: readonly string[];
  /** What was typed as a whole, where it may be the code of a criterion: "5.9.2". */
  readonly code: string | null;
}

/** Splits what was typed at everything that is neither letter nor digit. No words: nothing to search for. */
export function readSearch(typed: string): SearchWords {
  const text = typed.normalize("NFKC").slice(0, longestSearch).trim();
  const words = [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])].slice(0, mostWords);
  return { words, code: /^[\p{L}\p{N}]+([.-][\p{L}\p{N}]+)+$/u.test(text) ? text : null };
}

/** One word for the full-text index, as a quoted string: no word is ever an operator there. `open` also finds longer words that begin with it. */
function quoted(word: string, open: boolean): string {
  return `"${word.replaceAll('"', '""')}"${open ? "*" : ""}`;
}

/** Every word must be there; each may stand for several spellings. The last word may be unfinished. */
export function matchAll(spellings: readonly (readonly string[])[]): string {
  return spellings
    .map((each, index) => {
      const isLast = index === spellings.length - 1;
      return `(${each.map((word) => quoted(word, isLast && word.length > 2)).join(" OR ")})`;
    })
    .join(" AND ");
}

/** Letters in threes, for the index from which a mistyped word is guessed; any of them may be there. */
export function matchThrees(word: string): string {
  const letters = [...word];
  const threes = letters.slice(0, -2).map((_, at) => letters.slice(at, at + 3).join(""));
  return [...new Set(threes)].map((three) => quoted(three, false)).join(" OR ");
}
