// Collects the words of a file, up to a limit, and remembers where each page, sheet or slide begins.
import type { TextPart } from "../../domain/patient-data/look-through";

/** There is more text than one file may have. What came before is kept. */
export class TooMuchText extends Error {}

const mostCharacters = 5_000_000;

export interface TextSink {
  add(text: string): void;
  /** A page, sheet or slide begins, on a line of its own. */
  begin(label: string): void;
  words(): string;
  readonly parts: readonly TextPart[];
}

export function openSink(limit = mostCharacters): TextSink {
  const pieces: string[] = [];
  const parts: TextPart[] = [];
  let length = 0;
  const add = (text: string) => {
    pieces.push(text.slice(0, limit - length));
    length += text.length;
    if (length > limit) throw new TooMuchText();
  };
  return {
    add,
    begin(label) {
      if (length > 0) add("\n");
      parts.push({ label, from: length });
    },
    words: () => pieces.join(""),
    parts,
  };
}
