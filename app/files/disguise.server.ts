// Signs that a file is something other than it claims: a page, a script, a program or an archive, at its start or behind its end.
import type { OpenFile } from "./open-file.server";

/** What a browser takes for a page, by the first tag (WHATWG MIME Sniffing, section 7.1), and what else a first tag can start. */
const markup =
  /^<(?:!doctype\b|!--|\?|%|(?:html|head|body|script|svg|iframe|style|title|meta|link|img|object|embed|form|font|table|div|h1|br|a|b|p)(?:[\s/>]|$))/i;

/** Magic numbers that are themselves text, or nearly so. */
const programsAndDocuments = ["#!", "MZ", "\x7fELF", "%PDF-", "%!PS", "{\\rtf", "PK\x03\x04", "Rar!", "7z\xbc\xaf"];
const images = ["GIF8", "\x89PNG", "\xff\xd8\xff"];

/** Whether a text begins as a page, an image, a script or a program would. White space and a byte order mark do not hide it. */
export function beginsInDisguise(text: string): boolean {
  return beginsWith(text, [...programsAndDocuments, ...images]);
}

function beginsWith(text: string, signs: readonly string[]): boolean {
  const start = text.replace(/^[\uFEFF\s]+/, "");
  return markup.test(start) || signs.some((sign) => start.startsWith(sign));
}

const hiddenMarkup = /<(?:!doctype|html|body|script|iframe|\?php|\?xml|svg[\s>])/i;
const hiddenSigns = [
  "PK\x03\x04",
  "PK\x05\x06",
  "Rar!\x1a\x07",
  "7z\xbc\xaf\x27\x1c",
  "%PDF-",
  "\x7fELF",
  "DICM\x02\0\0\0UL",
];
const windowBytes = 64 * 1024;
const overlap = 32;

/** Whether what lies between a position and the end of the file is, or holds, a page, script, program or archive. */
export async function hidesSomething(file: OpenFile, from: number): Promise<boolean> {
  if (from >= file.bytes) return false;
  if (isWrittenText(await file.at(from, 512))) return true;
  for (let position = from; position < file.bytes; position += windowBytes - overlap) {
    const text = (await file.at(position, windowBytes)).toString("latin1");
    // Not so an image: telephones put a second picture behind the first.
    if (position === from && beginsWith(text, programsAndDocuments)) return true;
    if (hiddenMarkup.test(text) || hiddenSigns.some((sign) => text.includes(sign))) return true;
  }
  return false;
}

/** Cameras add binary data behind an image, and padding; words there were put there by hand. */
function isWrittenText(bytes: Buffer): boolean {
  const text = bytes.toString("latin1").trim();
  return text.length >= 8 && /^[\t\n\r\x20-\x7e]*$/.test(text);
}

const endRecordBytes = 22;

/** Whether a program that unpacks archives would take the file for one, whatever it begins with: it looks at the end only. */
export async function endsAsZip(file: OpenFile): Promise<boolean> {
  const length = Math.min(file.bytes, endRecordBytes + 0xffff);
  const tail = await file.at(file.bytes - length, length);
  for (let at = tail.indexOf("PK\x05\x06", 0, "latin1"); at !== -1; at = tail.indexOf("PK\x05\x06", at + 1, "latin1")) {
    if (at + endRecordBytes <= length && at + endRecordBytes + tail.readUInt16LE(at + 20) === length) return true;
  }
  return false;
}
