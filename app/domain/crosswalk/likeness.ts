// How alike the words of two texts are. One way to count, the same on every machine and every day.

export interface Like {
  /** The place of the text in the list that was compared with. */
  readonly index: number;
  /** Whole percent, 1 to 100. */
  readonly likeness: number;
}

/** The words of a text, each once, without case, marks and the "s" of the plural. Figures count as words. */
export function wordsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.map((word) => (word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word)));
}

/** A word that stands in more than one text of four tells little apart, and costs the most to follow. Few texts have no such words. */
const commonShare = 0.25;
const fewTexts = 40;

/**
 * For each text of `from` the texts of `to` that are like it, the likest first, at most `most` of them. The cosine of the words that both
 * have, each weighed by how rare it is among all texts: 100 is the same words, whatever their order. Texts with the same words are
 * always found, however common these are. Texts that are not asked about get none. Takes time by the words that are shared, so that a thousand criteria against a thousand stay well below a second.
 */
export function findAlike(
  from: readonly string[],
  to: readonly string[],
  most: number,
  isAsked: (index: number) => boolean = () => true,
): readonly (readonly Like[])[] {
  const fromWords = from.map(wordsOf);
  const toWords = to.map(wordsOf);
  const weights = weigh([...fromWords, ...toWords]);
  const toSizes = toWords.map((words) => sizeOf(words, weights));
  const places = new Map<string, number[]>();
  const whole = new Map<string, number[]>();
  toWords.forEach((words, index) => {
    add(whole, keyOf(words), index);
    for (const word of words) if (weights.has(word)) add(places, word, index);
  });
  return fromWords.map((words, place) => {
    if (!isAsked(place)) return [];
    const shared = new Map<number, number>();
    for (const word of words) {
      const weight = weights.get(word) ?? 0;
      for (const index of places.get(word) ?? []) shared.set(index, (shared.get(index) ?? 0) + weight * weight);
    }
    const size = sizeOf(words, weights);
    const found = new Map<number, number>();
    for (const [index, product] of shared) found.set(index, percent(product, size * (toSizes[index] ?? 0)));
    for (const index of words.size === 0 ? [] : (whole.get(keyOf(words)) ?? [])) found.set(index, 100);
    return [...found]
      .map(([index, likeness]) => ({ index, likeness }))
      .filter(({ likeness }) => likeness > 0)
      .toSorted((a, b) => b.likeness - a.likeness || a.index - b.index)
      .slice(0, most);
  });
}

/** Words by how much they tell: the rarer the heavier. Common ones have no weight. */
function weigh(texts: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const words of texts) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const most = texts.length <= fewTexts ? texts.length : texts.length * commonShare;
  return new Map(
    [...counts].filter(([, count]) => count <= most).map(([word, count]) => [word, Math.log(1 + texts.length / count)]),
  );
}

function sizeOf(words: ReadonlySet<string>, weights: ReadonlyMap<string, number>): number {
  let squares = 0;
  for (const word of words) squares += (weights.get(word) ?? 0) ** 2;
  return Math.sqrt(squares);
}

/** Only the very same words are 100. */
function percent(product: number, sizes: number): number {
  return sizes === 0 ? 0 : Math.min(99, Math.floor((100 * product) / sizes));
}

const keyOf = (words: ReadonlySet<string>) => [...words].sort().join(" ");

function add(map: Map<string, number[]>, key: string, index: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [index]);
  else known.push(index);
}
