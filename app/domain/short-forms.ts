// Which short forms a page uses, so that it can explain them to those who come from outside imaging.
import type { ShortForm } from "../standards/types";

/**
 * Those of the known short forms that a text holds as words, in the order of the alphabet. "SIGs" holds "SIG"; letters or digits on
 * either side make another word, so "ACTION" does not hold "CT", and the "IR" of "IR(ME)R" is its own word no more.
 */
export function shortFormsIn(text: string, known: readonly ShortForm[]): readonly ShortForm[] {
  const words = new Set(text.match(/[\p{L}\p{N}]+(?:\([A-Z]+\)[A-Z]+)?/gu));
  return known
    .filter(({ short }) => words.has(short) || words.has(`${short}s`))
    .toSorted((a, b) => a.short.localeCompare(b.short, "en-GB"));
}

/** The words of a page's markup: without its tags, scripts and drawings, whose words stand beside them as text. */
export function wordsOfMarkup(markup: string): string {
  return markup.replaceAll(/<(script|style)\b[^>]*>.*?<\/\1>/gs, " ").replaceAll(/<[^>]*>/g, " ");
}
