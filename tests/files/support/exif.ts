// Photographs that say where they were taken and by whom, made by hand, and documents that name people.
import { crc32 } from "node:zlib";
import { jpeg, png } from "./images";
import { office, zip, type ZipPart } from "./zip";

interface Told {
  readonly orientation?: number;
  readonly artist?: string;
  readonly position?: boolean;
  readonly serial?: string;
}

type Entry = readonly [tag: number, type: number, count: number, value: Buffer | number];

/** A TIFF block, little-endian: the first directory, and one of positions where that is wanted. 52°28.8' N, 1°54' W. */
export function exifBlock({ orientation, artist, position = false, serial }: Told): Buffer {
  const text = (words: string): Buffer => Buffer.from(`${words}\0`, "latin1");
  const main: Entry[] = [];
  if (orientation !== undefined) main.push([0x0112, 3, 1, orientation]);
  if (artist !== undefined) main.push([0x013b, 2, artist.length + 1, text(artist)]);
  if (serial !== undefined) main.push([0xc62f, 2, serial.length + 1, text(serial)]);
  const head = Buffer.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0]);
  if (!position) return Buffer.concat([head, directory(8, main)]);
  const fractions = (...numbers: number[]) => {
    const bytes = Buffer.alloc(24);
    numbers.forEach((number, index) => bytes.writeUInt32LE(number, index * 4));
    return bytes;
  };
  const gps: Entry[] = [
    [1, 2, 2, text("N")],
    [2, 5, 3, fractions(52, 1, 288, 10, 0, 1)],
    [3, 2, 2, text("W")],
    [4, 5, 3, fractions(1, 1, 54, 1, 0, 1)],
  ];
  const before = directory(8, [...main, [0x8825, 4, 1, 0]]);
  const place = 8 + before.length;
  return Buffer.concat([head, directory(8, [...main, [0x8825, 4, 1, place]]), directory(place, gps)]);
}

function directory(at: number, entries: readonly Entry[]): Buffer {
  const table = Buffer.alloc(2 + entries.length * 12 + 4);
  const beyond: Buffer[] = [];
  let next = at + table.length;
  table.writeUInt16LE(entries.length, 0);
  entries.forEach(([tag, type, count, value], index) => {
    const entry = 2 + index * 12;
    table.writeUInt16LE(tag, entry);
    table.writeUInt16LE(type, entry + 2);
    table.writeUInt32LE(count, entry + 4);
    if (typeof value === "number") {
      if (type === 3) table.writeUInt16LE(value, entry + 8);
      else table.writeUInt32LE(value, entry + 8);
    } else if (value.length <= 4) value.copy(table, entry + 8);
    else {
      table.writeUInt32LE(next, entry + 8);
      beyond.push(value);
      next += value.length;
    }
  });
  return Buffer.concat([table, ...beyond]);
}

const afterStart = (image: Buffer, ...segments: Buffer[]) =>
  Buffer.concat([image.subarray(0, 2), ...segments, image.subarray(2)]);

/** A segment of a JPEG. */
export function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** A JPEG with an Exif block, and whatever else is given. */
export function photograph(told: Told, ...more: Buffer[]): Buffer {
  const exif = segment(0xe1, Buffer.concat([Buffer.from("Exif\0\0", "latin1"), exifBlock(told)]));
  return afterStart(jpeg(8, 4), exif, ...more);
}

/** A PNG with an Exif block and words. */
export function pngPhotograph(told: Told, words: Readonly<Record<string, string>> = {}): Buffer {
  const image = png(8, 4);
  const chunks = Object.entries(words).map(([key, value]) =>
    pngChunk("tEXt", Buffer.from(`${key}\0${value}`, "latin1")),
  );
  const behindHeader = 8 + 25;
  return Buffer.concat([
    image.subarray(0, behindHeader),
    pngChunk("eXIf", exifBlock(told)),
    ...chunks,
    image.subarray(behindHeader),
  ]);
}

function pngChunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}

export const core = (author: string, lastBy = "") =>
  `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>Audit</dc:title><dc:creator>${author}</dc:creator><cp:lastModifiedBy>${lastBy}</cp:lastModifiedBy></cp:coreProperties>`;

/** A Word document by that author. */
export function wordBy(author: string, more: readonly ZipPart[] = []): Buffer {
  return office("docx", [{ name: "docProps/core.xml", data: core(author) }, ...more]);
}

export { office, zip };
