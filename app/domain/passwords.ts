// What a password must be. Length and being hard to guess; never a rule about kinds of character, never cut short.

export const shortestPassword = 12;
/** Long enough for any phrase; a bound so that hashing cannot be made slow on purpose. */
export const longestPassword = 256;

/**
 * `null` for a password that may be tried, otherwise one sentence that says what to do. `about` is what a guesser knows: the address, the
 * name, the trust. The browser asks this as well as the server. The server then asks how hard it is to guess, against lists too long to send.
 * @example passwordProblem("AshaPatel1234", ["Asha Patel"]) // a sentence: it is hardly more than the name
 */
export function passwordProblem(password: string, about: readonly string[]): string | null {
  if ([...password].length < shortestPassword)
    return `Use ${shortestPassword} characters or more. Three words that have nothing to do with each other work well.`;
  if ([...password].length > longestPassword) return `Use ${longestPassword} characters or fewer.`;
  if (new Set(password.toLowerCase()).size < 5) return "Use more than a few different characters.";
  return isMostly(aboutWords(about), password) ? guessableSentence : null;
}

export const guessableSentence =
  "Choose a password that is harder to guess: not a common one, and not your address, name or trust.";

/** The words of four letters or more that a guesser would start from. */
export function aboutWords(about: readonly string[]): readonly string[] {
  return about.flatMap((text) => text.toLowerCase().split(/[^a-z0-9]+/)).filter((word) => word.length >= 4);
}

/** Whether fewer than five letters are left when the known words are taken out. */
function isMostly(known: readonly string[], password: string): boolean {
  const plain = withoutDisguise(password);
  const rest = known.reduce((left, word) => left.replaceAll(word, ""), plain);
  return rest.length < plain.length && rest.replaceAll(/[^a-z]/g, "").length < 5;
}

/** Lower case, with the usual digits for letters undone. */
function withoutDisguise(password: string): string {
  return password
    .toLowerCase()
    .replaceAll("0", "o")
    .replaceAll("1", "i")
    .replaceAll("3", "e")
    .replaceAll("@", "a")
    .replaceAll("$", "s");
}
