// Zip files by hand, honest or not: each field of an entry may be told to lie.
import { crc32, deflateRawSync } from "node:zlib";

export interface ZipPart {
  readonly name: string;
  readonly data?: Buffer | string;
  /** What the directory says of it, in place of the truth. */
  readonly claimedBytes?: number;
  /** Deflated bytes as they are, in place of `data`. */
  readonly deflated?: Buffer;
  readonly flags?: number;
  readonly unixMode?: number;
}

export interface ZipLies {
  readonly claimedCount?: number;
  readonly comment?: string;
  /** Stands in front, with all positions adjusted to it. */
  readonly prefix?: string;
}

export function zip(
  parts: readonly ZipPart[],
  { claimedCount = parts.length, comment = "", prefix = "" }: ZipLies = {},
): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = prefix.length;
  for (const part of parts) {
    const data = Buffer.from(part.data ?? "");
    const deflated = part.deflated ?? deflateRawSync(data);
    const name = Buffer.from(part.name, "utf8");
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE((part.flags ?? 0) | 0x800, 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(data), 10);
    facts.writeUInt32LE(deflated.length, 14);
    facts.writeUInt32LE(part.claimedBytes ?? data.length, 18);
    facts.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), facts, name, deflated]);
    const attributes = Buffer.alloc(14);
    attributes.writeUInt32LE(((part.unixMode ?? 0) << 16) >>> 0, 6);
    attributes.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x03", "latin1"), facts, attributes, name);
    bodies.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(claimedCount % 0x10000, 4);
  end.writeUInt16LE(claimedCount % 0x10000, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  end.writeUInt16LE(comment.length, 16);
  return Buffer.concat([
    Buffer.from(prefix, "latin1"),
    ...bodies,
    list,
    Buffer.from("PK\x05\x06", "latin1"),
    end,
    Buffer.from(comment, "latin1"),
  ]);
}

const openXml = "application/vnd.openxmlformats-officedocument";
const mains = {
  docx: ["word/document.xml", `${openXml}.wordprocessingml.document.main+xml`],
  xlsx: ["xl/workbook.xml", `${openXml}.spreadsheetml.sheet.main+xml`],
  pptx: ["ppt/presentation.xml", `${openXml}.presentationml.presentation.main+xml`],
} as const;

export function contentTypes(kind: keyof typeof mains, type: string = mains[kind][1], before = ""): string {
  const namespace = "http://schemas.openxmlformats.org/package/2006/content-types";
  const override = `<Override PartName="/${mains[kind][0]}" ContentType="${type}"/>`;
  return `<?xml version="1.0" encoding="UTF-8"?>${before}<Types xmlns="${namespace}">${override}</Types>`;
}

/** A small office document, with more parts when a test needs them. */
export function office(kind: keyof typeof mains, more: readonly ZipPart[] = [], lies: ZipLies = {}): Buffer {
  const main = { name: mains[kind][0], data: "<document/>" };
  return zip([{ name: "[Content_Types].xml", data: contentTypes(kind) }, main, ...more], lies);
}

export function openDocument(kind: "text" | "spreadsheet" | "presentation", more: readonly ZipPart[] = []): Buffer {
  const mimetype = { name: "mimetype", data: `application/vnd.oasis.opendocument.${kind}` };
  return zip([mimetype, { name: "content.xml", data: "<office/>" }, ...more]);
}
