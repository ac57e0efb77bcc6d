// What the hospital numbers of a trust look like, in a small language of its own: # is any digit, @ is any letter, and letters,
// digits, hyphens, slashes, full stops and spaces stand for themselves. RJE###### finds RJE123456.

/** Why a pattern is not taken. */
export type PatternFault = "signs" | "too-short" | "too-long" | "too-loose";

const shortest = 5;
const longest = 20;
/** Fewer digits than these, without a letter, would be found in every file: years, times, prices. */
const fewestDigits = 6;
const fewestPlaces = 4;
/** More patterns than a trust needs make every upload slower. */
export const mostPatterns = 10;

/** A pattern as it is kept: capitals, one space between words. `tidyPattern(" rje ###  ")` is "RJE ###". */
export function tidyPattern(typed: string): string {
  return typed.trim().replace(/\s+/g, " ").toUpperCase();
}

/** What is wrong with a tidied pattern, or `null`. `faultOfPattern("####")` is "too-short"; "#####" is "too-loose". */
export function faultOfPattern(pattern: string): PatternFault | null {
  if (!/^[A-Z0-9#@./ -]*$/.test(pattern) || !/^[A-Z0-9#@].*[A-Z0-9#@]$/.test(pattern)) {
    return pattern.length < 2 ? "too-short" : "signs";
  }
  if (pattern.length < shortest) return "too-short";
  if (pattern.length > longest) return "too-long";
  const places = pattern.replace(/[^#@]/g, "").length;
  const digits = pattern.replace(/[^#0-9]/g, "").length;
  const hasLetter = /[A-Z@]/.test(pattern);
  return places < fewestPlaces || digits < fewestPlaces || (!hasLetter && digits < fewestDigits) ? "too-loose" : null;
}

/** Three numbers that a pattern finds, invented from its own signs, so that whoever sets it sees what it means. */
export function examplesOf(pattern: string): readonly string[] {
  return ["1234567890", "9081726354", "5550123987"].map((digits, turn) => {
    let digit = 0;
    let letter = turn * 7;
    return pattern.replace(/[#@]/g, (sign) =>
      sign === "#" ? (digits[digit++ % 10] ?? "0") : String.fromCharCode(65 + ((letter += 5) % 26)),
    );
  });
}

const notInWord = "(?<![\\p{L}\\p{N}])";
const notBeforeWord = "(?![\\p{L}\\p{N}])";

/**
 * Where numbers of these patterns begin in a text, in its order. Capitals do not matter, a space or hyphen may stand where letters
 * meet digits, and a number never begins or ends within a longer word. Each pattern has a fixed length, so that every character of
 * the text is looked at a bounded number of times.
 */
export function findHospitalNumbers(text: string, patterns: readonly string[]): readonly number[] {
  const found = new Set<number>();
  for (const pattern of patterns) {
    for (const match of text.matchAll(expressionOf(pattern))) found.add(match.index);
  }
  return [...found].sort((a, b) => a - b);
}

/** Built from a closed list of signs, without repetition: nothing that is typed becomes an expression of its own. */
function expressionOf(pattern: string): RegExp {
  let source = "";
  let before = "";
  for (const sign of pattern) {
    const kind = kindOf(sign);
    const meet = (before === "letter" && kind === "digit") || (before === "digit" && kind === "letter");
    source += `${meet ? "[ \\u00a0-]?" : ""}${placeOf(sign)}`;
    before = kind;
  }
  return new RegExp(`${notInWord}${source}${notBeforeWord}`, "giu");
}

function kindOf(sign: string): "letter" | "digit" | "other" {
  if (sign === "#" || /[0-9]/.test(sign)) return "digit";
  return sign === "@" || /[A-Z]/.test(sign) ? "letter" : "other";
}

function placeOf(sign: string): string {
  if (sign === "#") return "[0-9]";
  if (sign === "@") return "[A-Za-z]";
  if (sign === " ") return "[ \\u00a0]";
  return /[A-Z0-9]/.test(sign) ? sign : `[${sign}]`;
}
