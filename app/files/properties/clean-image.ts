// A copy of an image that says nothing but the image: no places, people, cameras, programs or words. How it is turned is kept.
import { crc32 } from "node:zlib";
import { jpegSegments, shapesPicture } from "./jpeg-segments";
import { pngChunks, pngSign, shapesPng } from "./png-chunks";

/** The clean copy. `orientation` is that of the original, 1 to 8; anything else counts as upright. Throws for a broken image. */
export function cleanImage(file: Buffer, type: "jpeg" | "png", orientation: unknown): Buffer {
  const turned = typeof orientation === "number" && orientation >= 2 && orientation <= 8 ? orientation : null;
  return type === "jpeg" ? cleanJpeg(file, turned) : cleanPng(file, turned);
}

function cleanJpeg(file: Buffer, orientation: number | null): Buffer {
  const segments: Buffer[] = [...jpegSegments(file)].filter(shapesPicture).map(({ bytes }) => bytes);
  const start = segments.findIndex((bytes) => bytes[1] !== 0xe0);
  if (orientation !== null) segments.splice(Math.max(0, start), 0, jpegOrientation(orientation));
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments, Buffer.from([0xff, 0xd9])]);
}

function jpegOrientation(orientation: number): Buffer {
  const body = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), orientationAlone(orientation)]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

function cleanPng(file: Buffer, orientation: number | null): Buffer {
  const pieces: Buffer[] = [pngSign];
  for (const chunk of pngChunks(file)) {
    if (shapesPng(chunk)) pieces.push(chunk.whole);
    if (chunk.kind === "IHDR" && orientation !== null) pieces.push(pngChunk("eXIf", orientationAlone(orientation)));
  }
  return Buffer.concat(pieces);
}

function pngChunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}

/** An Exif block of one entry (tag 0x0112), so that a picture taken with the camera on its side stays upright. */
function orientationAlone(orientation: number): Buffer {
  const block = Buffer.alloc(26);
  block.write("MM\0*", 0, "latin1");
  block.writeUInt32BE(8, 4);
  block.writeUInt16BE(1, 8);
  block.writeUInt16BE(0x0112, 10);
  block.writeUInt16BE(3, 12);
  block.writeUInt32BE(1, 14);
  block.writeUInt16BE(orientation, 18);
  return block;
}
