// What a highlight report takes of the three columns: one plain line of each, and the lines that say what they are.

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
  const lines = plainLines(markdown);
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
  return plainLines(markdown)[0] ?? null;
}

/** The lines that have words, each without the marks of Markdown. A paragraph that was wrapped by hand is one line. */
export function plainLines(markdown: string): readonly string[] {
  const lines: string[] = [];
  let isOpen = false;
  for (const raw of markdown.split("\n")) {
    const line = raw.trim();
    const begins = /^(#{1,6} |[-*+] |\d+[.)] |> ?)/.test(line) || Object.values(marks).some((mark) => mark.test(line));
    const words = plainWords(line);
    const last = lines.length - 1;
    if (words === "") isOpen = false;
    else if (isOpen && !begins) lines[last] = `${lines[last] ?? ""} ${words}`;
    else {
      lines.push(words);
      isOpen = !line.startsWith("#");
    }
  }
  return lines;
}

function plainWords(line: string): string {
  return line
    .replace(/^(?:(?:#{1,6}|[-*+]|\d+[.)]|>)\s+|>)+/, "")
    .replaceAll(/!?\[([^\][]*)\]\([^()\s]*\)/g, "$1")
    .replaceAll(/(\*\*|__|~~|`)(.+?)\1/g, "$2")
    .replaceAll(/(^|[\s(])([*_])(\S(?:.*?\S)?)\2(?=[\s).,;:!?]|$)/g, "$1$3")
    .replace(/^[-*_=\s]+$/, "")
    .trim();
}

/** A line that fits: cut at a word, with an ellipsis, where it is longer than `most` characters. */
export function shorten(line: string, most: number): string {
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  const space = cut.lastIndexOf(" ");
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.]+$/, "")}…`;
}
