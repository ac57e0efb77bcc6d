// What a highlight report takes of the three columns: one plain line of each, and the lines that say what they are.
import { plainLines } from "../plain-lines";

export interface ProgressLines {
  /** The first line that says how it goes, or `null`. */
  readonly progress: string | null;
  readonly next: string | null;
  /** Why it is behind. */
  readonly why: string | null;
  /** Decisions that are asked of the board. */
  readonly decisions: readonly string[];
}

/** Words that begin a line and say what it is. The form says so beside the field. */
const marks = { next: /^next steps?:\s*/i, why: /^why(?: behind)?:\s*/i, decision: /^decisions?(?: asked)?:\s*/i };

/**
 * Reads "Progress and next steps". A line that begins "Next step:", "Why behind:" or "Decision asked:" is that; the first other line
 * is the progress. Of several next steps and reasons the first counts; every decision does.
 * @example readProgress("- Two sites done\n- Next step: train the rest").next // "train the rest"
 */
export function readProgress(markdown: string): ProgressLines {
  const lines = plainLines(markdown, Object.values(marks));
  const marked = (mark: RegExp) =>
    lines
      .filter((line) => mark.test(line))
      .map((line) => line.replace(mark, ""))
      .filter((line) => line !== "");
  const isMarked = (line: string) => Object.values(marks).some((mark) => mark.test(line));
  return {
    progress: lines.find((line) => !isMarked(line)) ?? null,
    next: marked(marks.next)[0] ?? null,
    why: marked(marks.why)[0] ?? null,
    decisions: marked(marks.decision),
  };
}

/** The first line of a text written in Markdown, without its marks; `null` for one without words. */
export function firstLine(markdown: string): string | null {
  return plainLines(markdown, Object.values(marks))[0] ?? null;
}

/** A line that fits: cut at a word, with an ellipsis, where it is longer than `most` characters. */
export function shorten(line: string, most: number): string {
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  const space = cut.lastIndexOf(" ");
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.]+$/, "")}…`;
}
