// Who is named in a post: "@" and a name as the portal writes it.

export interface Mentionable {
  readonly id: string;
  readonly name: string;
}

/** How a post names somebody. */
export function mentionOf(name: string): string {
  return `@${name}`;
}

/**
 * The ids of those whom a text names, each once, in the order of the text. The longest name that fits counts, in capitals or not;
 * who share a name are all meant. Quoted lines (">") name nobody: somebody else wrote them. Part of a word is no name, nor is what
 * follows one, as in an e-mail address.
 * @example findMentions("Thanks @Quality lead, GEH.", [{ id: "a", name: "Quality lead, GEH" }]) // ["a"]
 */
export function findMentions(words: string, people: readonly Mentionable[]): readonly string[] {
  const own = fold(words)
    .split("\n")
    .filter((line) => !/^ {0,3}>/.test(line))
    .join("\n");
  const longestFirst = [...people]
    .map(({ id, name }) => ({ id, name: fold(name) }))
    .sort((a, b) => b.name.length - a.name.length);
  const found = new Set<string>();
  for (const { index } of own.matchAll(/(?<![\p{L}\p{N}._-])@/gu)) {
    const rest = own.slice(index + 1);
    const named = longestFirst.find(
      ({ name }) => rest.startsWith(name) && !/^[\p{L}\p{N}]/u.test(rest.slice(name.length)),
    );
    if (named === undefined) continue;
    for (const { id, name } of longestFirst) if (name === named.name) found.add(id);
  }
  return [...found];
}

function fold(words: string): string {
  return words.normalize("NFC").toLowerCase();
}
