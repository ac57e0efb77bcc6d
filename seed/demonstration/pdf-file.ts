// A small PDF, written object by object: one tagged page, a heading and paragraphs, with a title and a language, in a font that every
// reader has. The same words give the same bytes. It is written out here because a PDF library would take most of a first start.

export interface PdfText {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

interface Block {
  readonly tag: "H1" | "P";
  readonly font: "F1" | "F2";
  readonly size: number;
  readonly lines: readonly string[];
}

/** Objects that are always there; the tagged blocks are numbered from here on. */
const numbers = {
  catalog: 1,
  pages: 2,
  page: 3,
  plain: 4,
  bold: 5,
  info: 6,
  content: 7,
  tags: 8,
  document: 9,
} as const;
const firstBlock = 10;

export function makePdf({ title, paragraphs }: PdfText): Uint8Array {
  const heading: Block = { tag: "H1", font: "F2", size: 18, lines: wrapped(title, 48) };
  const blocks = [
    heading,
    ...paragraphs.map((text): Block => ({ tag: "P", font: "F1", size: 12, lines: wrapped(text, 80) })),
  ];
  const references = blocks.map((_, index) => `${firstBlock + index} 0 R`).join(" ");
  const content = contentOf(blocks);
  const font = (name: string) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) /MarkInfo << /Marked true >> /StructTreeRoot ${numbers.tags} 0 R /ViewerPreferences << /DisplayDocTitle true >> >>`,
    `<< /Type /Pages /Kids [${numbers.page} 0 R] /Count 1 >>`,
    `<< /Type /Page /Parent ${numbers.pages} 0 R /MediaBox [0 0 595 842] /Contents ${numbers.content} 0 R /StructParents 0 /Tabs /S ` +
      `/Resources << /Font << /F1 ${numbers.plain} 0 R /F2 ${numbers.bold} 0 R >> >> >>`,
    font("Helvetica"),
    font("Helvetica-Bold"),
    `<< /Title ${literal(title)} /Author (Demonstration) >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    `<< /Type /StructTreeRoot /K ${numbers.document} 0 R /ParentTree << /Nums [0 [${references}]] >> /ParentTreeNextKey 1 >>`,
    `<< /Type /StructElem /S /Document /P ${numbers.tags} 0 R /K [${references}] >>`,
    ...blocks.map(
      ({ tag }, index) =>
        `<< /Type /StructElem /S /${tag} /P ${numbers.document} 0 R /Pg ${numbers.page} 0 R /K ${index} >>`,
    ),
  ];
  return fileOf(objects);
}

/** The marked blocks from the top of the page down. */
function contentOf(blocks: readonly Block[]): string {
  let height = 770;
  const marked = blocks.map(({ tag, font, size, lines }, index) => {
    const leading = Math.round(size * 1.4);
    const shown = lines.map((line) => `${literal(line)} Tj T*`).join("\n");
    const block = `/${tag} << /MCID ${index} >> BDC\nBT /${font} ${size} Tf ${leading} TL 60 ${height} Td\n${shown}\nET EMC`;
    height -= leading * lines.length + 8;
    return block;
  });
  return marked.join("\n");
}

/** Lines of at most so many characters, broken between words. */
function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + word.length >= width) {
      // The space stays, so that copied text keeps its words apart.
      lines.push(`${line} `);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** A string of the file. What Latin-1 does not have is a question mark. */
function literal(text: string): string {
  const latin = text.replace(/[^\x20-\x7e\xa0-\xff]/g, "?");
  return `(${latin.replace(/[\\()]/g, "\\$&")})`;
}

/** The objects, numbered from 1, and the table of where each begins. */
function fileOf(objects: readonly string[]): Uint8Array {
  let file = "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n";
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root ${numbers.catalog} 0 R /Info ${numbers.info} 0 R >>`;
  return Buffer.from(`${file}${table}${trailer}\nstartxref\n${file.length}\n%%EOF\n`, "latin1");
}
