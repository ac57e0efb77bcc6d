// The chunks of a PNG, as far as cleaning needs to tell them apart. Source: W3C, Portable Network Graphics (third edition).

export const pngSign = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export interface PngChunk {
  readonly kind: string;
  readonly data: Buffer;
  /** With its length, kind and checksum. */
  readonly whole: Buffer;
}

/** Every chunk up to the image's own end. Throws where the file is no whole PNG. */
export function* pngChunks(file: Buffer): Generator<PngChunk> {
  if (!file.subarray(0, 8).equals(pngSign)) throw new Error("This is no PNG.");
  let position = 8;
  for (;;) {
    if (position + 12 > file.length) throw new Error("The PNG is cut short.");
    const length = file.readUInt32BE(position);
    const end = position + 12 + length;
    if (end > file.length) throw new Error("The PNG is cut short.");
    const kind = file.toString("latin1", position + 4, position + 8);
    yield { kind, data: file.subarray(position + 8, end - 4), whole: file.subarray(position, end) };
    if (kind === "IEND") return;
    position = end;
  }
}

/** What shapes the picture, its colours and its animation. Words, dates and everything unknown are not among them. */
const shaping = new Set([
  ...["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "bKGD", "hIST", "pHYs"],
  ...["sPLT", "acTL", "fcTL", "fdAT"],
]);

export function shapesPng({ kind }: PngChunk): boolean {
  return shaping.has(kind);
}
