// Two texts side by side: which words were added, and which were removed.
import { diffLines, diffWordsWithSpace } from "diff";

export interface Piece {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/** Beyond so many characters in both texts together, lines are compared instead of words: words take time that grows faster than the text. */
const mostByWords = 200_000;
/** Beyond so many, nothing is compared. */
const mostByLines = 4_000_000;
const mostMilliseconds = 400;

/**
 * What `after` says otherwise than `before`, in the order of reading. Texts that differ too much to be compared in time stand whole,
 * one removed and one added.
 */
export function compareWords(before: string, after: string): readonly Piece[] {
  const size = before.length + after.length;
  const whole: Piece[] = [
    { kind: "removed", text: before },
    { kind: "added", text: after },
  ];
  if (size > mostByLines) return whole;
  const options = { timeout: mostMilliseconds };
  const byWords = size <= mostByWords ? diffWordsWithSpace(before, after, options) : undefined;
  const changes = byWords ?? diffLines(before, after, options);
  if (changes === undefined) return whole;
  return changes.map(({ added, removed, value }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value,
  }));
}
