// Real small files for invented evidence. Every one says that it is invented, and the same words give the same bytes.
import type { FileKind } from "./evidence-templates";
import { makePdf } from "./pdf-file";
import { makeWord } from "./word-file";

export interface FileWords {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** For a log: the head and the rows. */
  readonly rows: readonly (readonly string[])[];
}

export const disclaimer = "Demonstration document. Invented. It holds no patient data.";

/** A file of a kind, as bytes. */
export function makeFile(kind: FileKind, words: FileWords): Uint8Array {
  const paragraphs = [disclaimer, ...words.paragraphs];
  switch (kind) {
    case "pdf":
      return makePdf({ title: words.title, paragraphs });
    case "docx":
      return makeWord({ title: words.title, paragraphs });
    case "csv":
      return makeText([...words.rows.map((row) => row.map(quoted).join(",")), quoted(disclaimer)]);
    case "txt":
      return makeText([words.title, "", ...paragraphs]);
  }
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
}

function makeText(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(`${lines.join("\r\n")}\r\n`);
}
