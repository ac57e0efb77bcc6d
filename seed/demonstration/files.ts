// Real small files for invented evidence. Every one says that it is invented.
import { Document, HeadingLevel, Packer, Paragraph } from "docx";
import PDFDocument from "pdfkit";

export interface FileWords {
  readonly title: string;
  readonly trust: string;
  readonly lines: readonly string[];
}

const disclaimer = "Demonstration document. Invented. It holds no patient data.";

/** A file of a type, as bytes. */
export async function makeFile(type: "pdf" | "docx" | "csv" | "txt", words: FileWords): Promise<Uint8Array> {
  switch (type) {
    case "pdf":
      return makePdf(words);
    case "docx":
      return makeWord(words);
    case "csv":
      return makeText([
        "date,checked by,result",
        ...words.lines.map((line, index) => `2024-0${(index % 9) + 1}-15,${words.trust},"${line}"`),
        `,,"${disclaimer}"`,
      ]);
    case "txt":
      return makeText([words.title, "", ...words.lines, "", disclaimer]);
  }
}

function makeText(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(`${lines.join("\r\n")}\r\n`);
}

/** One tagged page with a title and a language, in a font that every reader has. */
function makePdf({ title, trust, lines }: FileWords): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const made = new Date(0);
    const info = { Title: title, Author: "Demonstration", CreationDate: made, ModDate: made };
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
    for (const line of [trust, ...lines, disclaimer])
      section.add(pdf.struct("P", {}, () => void pdf.moveDown().fontSize(12).text(line)));
    section.end();
    pdf.end();
  });
}

async function makeWord({ title, trust, lines }: FileWords): Promise<Uint8Array> {
  const paragraphs = [trust, ...lines, disclaimer].map((text) => new Paragraph({ text }));
  const document = new Document({
    title,
    creator: "Demonstration",
    sections: [{ children: [new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }), ...paragraphs] }],
  });
  return Packer.toBuffer(document);
}
