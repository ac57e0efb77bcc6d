// A small Word document, written part by part: a heading and paragraphs, with a title and a language. The same words give the same bytes.
import { crc32, deflateRawSync } from "node:zlib";

export interface WordText {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const schemas = "http://schemas.openxmlformats.org";
const word = `xmlns:w="${schemas}/wordprocessingml/2006/main"`;
const types = "application/vnd.openxmlformats-";

export function makeWord({ title, paragraphs }: WordText): Uint8Array {
  const body = [paragraph(title, "Heading1"), ...paragraphs.map((text) => paragraph(text, null))].join("");
  return zip([
    ["[Content_Types].xml", `${xml}${contentTypes}`],
    ["_rels/.rels", `${xml}${packageLinks}`],
    ["word/document.xml", `${xml}<w:document ${word}><w:body>${body}${page}</w:body></w:document>`],
    ["word/styles.xml", `${xml}${styles}`],
    ["word/_rels/document.xml.rels", `${xml}${documentLinks}`],
    ["docProps/core.xml", `${xml}${coreOf(title)}`],
  ]);
}

function paragraph(text: string, style: string | null): string {
  const properties = style === null ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

const page =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>';

const styles =
  `<w:styles ${word}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="24"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault>` +
  '<w:pPrDefault><w:pPr><w:spacing w:after="160"/></w:pPr></w:pPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/>' +
  '<w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="36"/></w:rPr></w:style></w:styles>';

const contentTypes =
  `<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="rels" ContentType="${types}package.relationships+xml"/>` +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/word/document.xml" ContentType="${types}officedocument.wordprocessingml.document.main+xml"/>` +
  `<Override PartName="/word/styles.xml" ContentType="${types}officedocument.wordprocessingml.styles+xml"/>` +
  `<Override PartName="/docProps/core.xml" ContentType="${types}package.core-properties+xml"/></Types>`;

const packageLinks =
  `<Relationships xmlns="${schemas}/package/2006/relationships">` +
  `<Relationship Id="rId1" Type="${schemas}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>` +
  `<Relationship Id="rId2" Type="${schemas}/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

const documentLinks =
  `<Relationships xmlns="${schemas}/package/2006/relationships">` +
  `<Relationship Id="rId1" Type="${schemas}/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`;

function coreOf(title: string): string {
  return (
    `<cp:coreProperties xmlns:cp="${schemas}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    `<dc:title>${escaped(title)}</dc:title><dc:creator>Demonstration</dc:creator><dc:language>en-GB</dc:language></cp:coreProperties>`
  );
}

/** 1 January 1980, the first day that a ZIP file can name: no file tells when it was made. */
const zipDate = 0x21;
const deflated = 8;
/** Part names are UTF-8. */
const utf8Names = 0x800;

function zip(parts: readonly (readonly [name: string, text: string])[]): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of parts) {
    const plain = Buffer.from(text, "utf8");
    const packed = deflateRawSync(plain);
    const nameBytes = Buffer.from(name, "utf8");
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(utf8Names, 2);
    facts.writeUInt16LE(deflated, 4);
    facts.writeUInt16LE(0, 6);
    facts.writeUInt16LE(zipDate, 8);
    facts.writeUInt32LE(crc32(plain), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(plain.length, 18);
    facts.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), facts, nameBytes, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), facts, place, nameBytes]));
    bodies.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, listed, end]);
}
