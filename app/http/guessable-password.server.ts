// How hard a password is to guess, against lists of leaked passwords, words, names, keyboard rows and sequences.
import { aboutWords, guessableSentence, passwordProblem } from "../domain/passwords";

/** Judging takes longer than linear time, on the one thread that answers everybody. What is behind this many characters is not looked at. */
const looksAt = 32;
/** Of 0 to 4: 3 is more than a hundred million guesses. */
const leastScore = 3;

/**
 * Everything that a new password must be: `null`, or one sentence that says what to do. `about` is what a guesser knows of the person.
 * Signs and spaces between the letters do not make a guess harder, so the password is judged without them too.
 */
export async function newPasswordProblem(password: string, about: readonly string[]): Promise<string | null> {
  const problem = passwordProblem(password, about);
  if (problem !== null) return problem;
  const judge = await (judging ??= loadJudge());
  const known = [...about, ...aboutWords(about)];
  const withoutSigns = password.replaceAll(/[^\p{L}\p{N}]/gu, "");
  const isGuessable = [password, withoutSigns]
    .filter((text) => text !== "")
    .some((text) => judge.check(text.slice(0, looksAt), known).score < leastScore);
  return isGuessable ? guessableSentence : null;
}

let judging: ReturnType<typeof loadJudge> | undefined;

/** The lists are large and seldom asked for, so they are read when the first password is changed. */
async function loadJudge() {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
    import("@zxcvbn-ts/language-en"),
  ]);
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    maxLength: looksAt,
  });
}
