// The parts of a zipped document, unpacked as they are read and never past its limits. What a part claims about its size is not believed.
import type { Entry, ZipFile } from "yauzl";
import { withOpenFile, type OpenFile } from "../open-file.server";
import { mostParts, mostRatio, mostUnpackedBytes, smallUnpackedBytes } from "../zip-parts.server";
import { openZip } from "../zip-reader.server";

export interface ZipText {
  readonly names: readonly string[];
  /** The bytes of a part, counted against the limits of the whole. */
  read(name: string): AsyncIterable<Buffer>;
}

/** Opens a zipped document for as long as `use` runs. Throws where it is broken or unpacks too far. Archives inside stay packed. */
export async function withZipText<Result>(path: string, use: (zip: ZipText) => Promise<Result>): Promise<Result> {
  return withOpenFile(path, async (file) => {
    const zip = await openZip(file);
    zip.on("error", () => undefined);
    try {
      return await use(await readable(zip, file));
    } finally {
      zip.close();
    }
  });
}

async function readable(zip: ZipFile, file: OpenFile): Promise<ZipText> {
  if (zip.entryCount > mostParts) throw new Error("The document has too many parts.");
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  let unpacked = 0;
  const count = (bytes: number) => {
    unpacked += bytes;
    const isBomb = unpacked > smallUnpackedBytes && unpacked > file.bytes * mostRatio;
    if (isBomb || unpacked > mostUnpackedBytes) throw new Error("The document unpacks too far.");
  };
  return {
    names: [...entries.keys()],
    async *read(name) {
      const entry = entries.get(name);
      if (entry === undefined) return;
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        count((chunk as Buffer).byteLength);
        yield chunk as Buffer;
      }
    },
  };
}
