// What a password must be. Length and being hard to guess; never a rule about kinds of character, never cut short.

export const shortestPassword = 12;
/** Long enough for any phrase; a bound so that hashing cannot be made slow on purpose. */
export const longestPassword = 256;

/** Stems of the passwords that people choose first. Source: the patterns that head every published list of leaked passwords. */
const commonStems = [
  "password",
  "letmein",
  "welcome",
  "qwerty",
  "qwertyuiop",
  "administrator",
  "iloveyou",
  "monkey",
  "dragon",
  "football",
  "liverpool",
  "sunshine",
  "princess",
  "hospital",
  "radiology",
  "imaging",
  "abc",
  "changeme",
];

/**
 * `null` for a password that may be used, otherwise one sentence that says what to do.
 * `about` is what a guesser knows: the address, the name, the trust.
 * @example passwordProblem("Password1234", []) // a sentence: it is one of the first that people guess
 */
export function passwordProblem(password: string, about: readonly string[]): string | null {
  if ([...password].length < shortestPassword)
    return `Use ${shortestPassword} characters or more. Three words that have nothing to do with each other work well.`;
  if ([...password].length > longestPassword) return `Use ${longestPassword} characters or fewer.`;
  const plain = letters(password);
  if (new Set(password.toLowerCase()).size < 5) return "Use more than a few different characters.";
  if (/^(?:0123456789|1234567890|abcdefghij)/.test(password.toLowerCase()))
    return "Choose a password that is not a row of characters.";
  const known = about.flatMap((text) => text.toLowerCase().split(/[^a-z0-9]+/)).filter((word) => word.length >= 4);
  const stems = [...commonStems, ...known];
  const rest = stems.reduce((left, stem) => left.replaceAll(stem, ""), plain);
  const isMostlyStem = rest.length < plain.length && rest.replaceAll(/[^a-z]/g, "").length < 5;
  if (isMostlyStem)
    return "Choose a password that is harder to guess: not a common one, and not your address, name or trust.";
  return null;
}

/** Lower case, with the usual digits for letters undone. */
function letters(password: string): string {
  return password
    .toLowerCase()
    .replaceAll("0", "o")
    .replaceAll("1", "i")
    .replaceAll("3", "e")
    .replaceAll("@", "a")
    .replaceAll("$", "s");
}
