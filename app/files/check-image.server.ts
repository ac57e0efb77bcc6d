// PNG and JPEG: walked from the first byte to the image's own end, so that its size is known and nothing rides behind it.
import { hidesSomething } from "./disguise.server";
import type { FileFault } from "./file-faults";
import type { OpenFile } from "./open-file.server";

const mostPixels = 50_000_000;
const longestSide = 20_000;
/** Far above any image of the sizes allowed; keeps a file of a million empty chunks from costing a second. */
const mostChunks = 65_536;

const pngSign = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export async function checkPng(file: OpenFile): Promise<FileFault | null> {
  if (!pngSign.equals(await file.at(0, 8))) return "not-this-type";
  let position = 8;
  for (let count = 0; count < mostChunks; count += 1) {
    const head = await file.at(position, 8);
    if (head.length < 8) return "cut-short";
    const length = head.readUInt32BE(0);
    const kind = head.toString("latin1", 4, 8);
    if (count === 0) {
      const size = await file.at(position + 8, 8);
      if (kind !== "IHDR" || length !== 13 || size.length < 8) return "not-this-type";
      const fault = checkSides(size.readUInt32BE(0), size.readUInt32BE(4));
      if (fault !== null) return fault;
    }
    // Length, kind and checksum take twelve bytes.
    position += length + 12;
    if (position > file.bytes) return "cut-short";
    if (kind === "IEND") return (await hidesSomething(file, position)) ? "hidden" : null;
  }
  return "cut-short";
}

export async function checkJpeg(file: OpenFile): Promise<FileFault | null> {
  const sign = await file.at(0, 3);
  if (sign.length < 3 || sign[0] !== 0xff || sign[1] !== 0xd8 || sign[2] !== 0xff) return "not-this-type";
  let position = 2;
  let hasSize = false;
  for (let count = 0; count < mostChunks; count += 1) {
    const head = await file.at(position, 9);
    if (head.length < 2) return "cut-short";
    if (head[0] !== 0xff) return "not-this-type";
    const marker = head.readUInt8(1);
    if (marker === 0xff) {
      // A filler before a marker.
      position += 1;
      continue;
    }
    if (marker === 0xd9) {
      if (!hasSize) return "not-this-type";
      return (await hidesSomething(file, position + 2)) ? "hidden" : null;
    }
    if (head.length < 4) return "cut-short";
    const length = head.readUInt16BE(2);
    if (length < 2) return "not-this-type";
    if (isFrame(marker)) {
      if (head.length < 9) return "cut-short";
      const fault = checkSides(head.readUInt16BE(7), head.readUInt16BE(5));
      if (fault !== null) return fault;
      hasSize = true;
    }
    position += 2 + length;
    if (marker === 0xda) position = await endOfScan(file, position);
  }
  return "cut-short";
}

/** The markers that start a frame: C0 to CF but for three that hold tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** The next marker behind compressed data, in which FF 00 is a plain byte and FF D0 to FF D7 are restarts. */
async function endOfScan(file: OpenFile, from: number): Promise<number> {
  let position = from;
  while (position < file.bytes) {
    const block = await file.at(position, 32 * 1024);
    let at = block.indexOf(0xff);
    while (at !== -1 && at + 1 < block.length) {
      const next = block[at + 1] ?? 0;
      if (next !== 0x00 && !(next >= 0xd0 && next <= 0xd7)) return position + at;
      at = block.indexOf(0xff, at + 2);
    }
    // An FF at the very end of a block is looked at again with the byte that follows it.
    position += at === -1 || block.length === 1 ? block.length : at;
  }
  return position;
}

function checkSides(width: number, height: number): FileFault | null {
  if (width === 0 || height === 0) return "not-this-type";
  return width > longestSide || height > longestSide || width * height > mostPixels ? "too-many-pixels" : null;
}
