// Which known words somebody may have meant who mistyped one.

/** Words with fewer letters are taken as they stand: nearly every short word is near to another. */
export const shortestGuess = 4;

/** How many slips are forgiven: one in words of up to six letters, two in longer ones. */
export function slipsForgiven(word: string): number {
  return [...word].length <= 6 ? 1 : 2;
}

/**
 * The number of single slips (a letter too many, missing, wrong, or two swapped) between two words, or `null` beyond `most`.
 * It looks at no more letters than it must, so that a long list of candidates is judged quickly.
 */
export function slipsBetween(a: string, b: string, most: number): number | null {
  const from = [...a];
  const to = [...b];
  if (Math.abs(from.length - to.length) > most) return null;
  let beforeLast: number[] = [];
  let last = to.map((_, index) => index).concat(to.length);
  for (let row = 1; row <= from.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      let best = Math.min(
        (last[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const isSwap = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (isSwap) best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1);
      now.push(best);
    }
    if (Math.min(...now) > most) return null;
    beforeLast = last;
    last = now;
  }
  const slips = last[to.length] ?? 0;
  return slips > most ? null : slips;
}

/** The nearest of the candidates, nearest first and then by alphabet; at most `limit`, and none that is the word itself. */
export function guessesFor(word: string, candidates: readonly string[], limit: number): readonly string[] {
  const most = slipsForgiven(word);
  return candidates
    .filter((candidate) => candidate !== word)
    .flatMap((candidate) => {
      const slips = slipsBetween(word, candidate, most);
      return slips === null ? [] : [{ candidate, slips }];
    })
    .sort((a, b) => a.slips - b.slips || a.candidate.localeCompare(b.candidate))
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}
