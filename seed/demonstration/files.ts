// Real small files for invented evidence. Every one says that it is invented, and the same words give the same bytes.
import PDFDocument from "pdfkit";
import type { FileKind } from "./evidence-templates";
import { makeWord } from "./word-file";

export interface FileWords {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** For a log: the head and the rows. */
  readonly rows: readonly (readonly string[])[];
}

export const disclaimer = "Demonstration document. Invented. It holds no patient data.";

/** A file of a kind, as bytes. */
export async function makeFile(kind: FileKind, words: FileWords): Promise<Uint8Array> {
  const paragraphs = [disclaimer, ...words.paragraphs];
  switch (kind) {
    case "pdf":
      return makePdf(words.title, paragraphs);
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

/** One tagged page with a title and a language, in a font that every reader has. */
function makePdf(title: string, paragraphs: readonly string[]): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const day = new Date(0);
    const info = { Title: title, Author: "Demonstration", CreationDate: day, ModDate: day };
    const pdf = new PDFDocument({
      size: "A4",
      margin: 60,
      lang: "en-GB",
      displayTitle: true,
      tagged: true,
      pdfVersion: "1.5",
      info,
    });
    const parts: Uint8Array[] = [];
    pdf.on("data", (part: Uint8Array) => parts.push(part));
    pdf.on("error", reject);
    pdf.on("end", () => resolve(Buffer.concat(parts)));
    const section = pdf.struct("Document");
    pdf.addStructure(section);
    section.add(pdf.struct("H1", {}, () => void pdf.fontSize(20).text(title)));
    for (const text of paragraphs)
      section.add(pdf.struct("P", {}, () => void pdf.moveDown(0.7).fontSize(12).text(text)));
    section.end();
    pdf.end();
  });
}
