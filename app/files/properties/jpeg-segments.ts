// The segments of a JPEG, as far as cleaning needs to tell them apart. Source: ITU-T T.81, Annex B; Exif 2.32, section 4.7.

/** A piece of a JPEG from its marker to where the next begins. `marker` 0xda carries the compressed data behind it. */
export interface JpegSegment {
  readonly marker: number;
  readonly bytes: Buffer;
}

/** The segments between the start and the end of the first image. Throws where the file is no whole JPEG. */
export function* jpegSegments(file: Buffer): Generator<JpegSegment> {
  if (file.length < 4 || file.readUInt16BE(0) !== 0xffd8) throw new Error("This is no JPEG.");
  let position = 2;
  for (;;) {
    while (file[position] === 0xff && file[position + 1] === 0xff) position += 1;
    if (position + 2 > file.length || file[position] !== 0xff) throw new Error("The JPEG is cut short.");
    const marker = file.readUInt8(position + 1);
    if (marker === 0xd9) return;
    if (position + 4 > file.length) throw new Error("The JPEG is cut short.");
    const end = position + 2 + file.readUInt16BE(position + 2);
    const next = marker === 0xda ? endOfScan(file, end) : end;
    if (next > file.length || next <= position + 3) throw new Error("The JPEG is cut short.");
    yield { marker, bytes: file.subarray(position, next) };
    position = next;
  }
}

/** In compressed data FF 00 is a plain byte, and FF D0 to FF D7 are restarts. */
function endOfScan(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at !== -1; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1];
    if (next === undefined) break;
    if (next !== 0x00 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw new Error("The JPEG is cut short.");
}

/** Whether a segment shapes the picture. Everything else says something about it. */
export function shapesPicture({ marker, bytes }: JpegSegment): boolean {
  if (marker === 0xfe) return false;
  const isApplication = marker >= 0xe0 && marker <= 0xef;
  if (!isApplication) return true;
  const name = bytes.toString("latin1", 4, 16);
  if (marker === 0xe0) return name.startsWith("JFIF\0");
  if (marker === 0xe2) return name.startsWith("ICC_PROFILE\0");
  return marker === 0xee && name.startsWith("Adobe");
}
