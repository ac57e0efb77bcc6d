// What a Word, Excel, PowerPoint or OpenDocument file says beside its content, and a copy of it that does not.
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import yazl from "yazl";
import type { FileProperty } from "../../domain/file-properties/properties";
import { withZipText, type ZipText } from "../text/zip-text.server";
import { cleanImage } from "./clean-image";
import { readImage } from "./image-properties";
import { emptySlots, readSlots, slotsOf } from "./office-slots";

const imagePart = /^(?:(?:word|xl|ppt)\/media|pictures|thumbnails|docprops)\/[^/]+\.(jpe?g|png)$/i;

function imageTypeOf(part: string): "jpeg" | "png" | null {
  const extension = imagePart.exec(part)?.[1]?.toLowerCase();
  if (extension === undefined) return null;
  return extension === "png" ? "png" : "jpeg";
}

/** Who is named in a document, and where the photographs within it were taken. Throws where the document is broken. */
export async function readOfficeProperties(path: string): Promise<readonly FileProperty[]> {
  return withZipText(path, async (zip) => {
    const found: FileProperty[] = [];
    for (const name of zip.names) {
      const slots = slotsOf(name);
      if (slots !== undefined) found.push(...readSlots(textOf(await whole(zip, name)), slots));
      const type = imageTypeOf(name);
      if (type !== null) found.push(...(await imageProperties(await whole(zip, name), type)));
    }
    return found;
  });
}

/** A picture that is broken inside of a document is shown by no program: it says nothing. */
async function imageProperties(bytes: Buffer, type: "jpeg" | "png"): Promise<readonly FileProperty[]> {
  const { properties } = await readImage(bytes, type).catch(() => ({ properties: [] }));
  return properties.map((property) => ({ ...property, label: `A picture in it: ${property.label.toLowerCase()}` }));
}

/** One date for all parts: when they were changed is told by nobody, and the same file gives the same clean copy. */
const mtime = new Date(Date.UTC(2000, 0, 1));

/** Writes a copy with the same parts in the same order, in which nobody is named. Throws where the document is broken. */
export async function cleanOffice(path: string, target: string): Promise<void> {
  await withZipText(path, async (zip) => {
    const copy = new yazl.ZipFile();
    const written = pipeline(copy.outputStream, createWriteStream(target, { flags: "wx", mode: 0o600 }));
    written.catch(() => undefined);
    for (const name of zip.names) {
      if (name.endsWith("/")) continue;
      // OpenDocument wants its type first, and not packed.
      const options = { mtime, mode: 0o100644, compress: name !== "mimetype" };
      copy.addBuffer(await cleanPart(zip, name), name, options);
    }
    copy.end();
    await written;
  });
}

async function cleanPart(zip: ZipText, name: string): Promise<Buffer> {
  const bytes = await whole(zip, name);
  const type = imageTypeOf(name);
  if (type !== null) return cleanPicture(bytes, type);
  const slots = slotsOf(name);
  if (slots !== undefined && isWide(bytes)) throw new Error("A part that names people cannot be written anew.");
  return slots === undefined ? bytes : Buffer.from(emptySlots(textOf(bytes), slots), "utf8");
}

async function cleanPicture(bytes: Buffer, type: "jpeg" | "png"): Promise<Buffer> {
  try {
    return cleanImage(bytes, type, (await readImage(bytes, type)).orientation);
  } catch {
    return bytes;
  }
}

/** Office programs write UTF-8; UTF-16 is read as well. */
function textOf(bytes: Buffer): string {
  return new TextDecoder(isWide(bytes) ? "utf-16le" : "utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
}

function isWide(bytes: Buffer): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xfe;
}

async function whole(zip: ZipText, name: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of zip.read(name)) pieces.push(piece);
  return Buffer.concat(pieces);
}
