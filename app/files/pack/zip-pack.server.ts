// Writes a pack as a ZIP while it is sent: nothing but the file on its way is in memory. Files are stored as they are, so the size of the
// whole is known before its first byte, and a browser can show how far it is.
import { createHash } from "node:crypto";
import { PassThrough, type Readable } from "node:stream";
import { ZipFile } from "yazl";

/** A page that is in memory, or a file that is opened when its turn comes. */
export type PackEntry =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly sha256: string; readonly bytes: number };

export interface ZipPack {
  readonly stream: Readable;
  readonly bytes: number;
}

export interface PackSource {
  /** Opens a stored file whose bytes are proved, or gives `null` where it is missing or damaged. */
  open(sha256: string): Promise<{ readonly stream: Readable } | null>;
  /** Told as each entry has been sent. */
  sent(entry: PackEntry): void;
}

const manifestName = "manifest.sha256";

/**
 * All entries in one folder, and beside them the manifest that `sha256sum -c` reads. The stream ends in an error, short of its length,
 * when a file turns out to be missing or damaged: a pack is whole or it is none. Destroying the stream stops the work.
 */
export async function zipPack(
  folder: string,
  entries: readonly PackEntry[],
  day: Date,
  source: PackSource,
): Promise<ZipPack> {
  const zip = new ZipFile();
  const stream = new PassThrough();
  let reading: Readable | null = null;
  stream.once("close", () => reading?.destroy());
  zip.on("error", (error) => stream.destroy(error instanceof Error ? error : new Error(String(error))));
  const options = { mtime: day, compress: false, mode: 0o100644 };
  for (const entry of [...entries, { path: manifestName, text: manifestOf(entries) }]) {
    const path = `${folder}/${entry.path}`;
    if ("text" in entry) zip.addBuffer(Buffer.from(entry.text), path, options);
    else {
      zip.addReadStreamLazy(path, { ...options, size: entry.bytes }, (give) => {
        if (stream.destroyed) return;
        source.open(entry.sha256).then(
          (opened) => {
            if (opened === null) return give(new PackBroken(`${entry.path} is damaged or missing.`), stream);
            reading = opened.stream;
            opened.stream.once("end", () => source.sent(entry));
            give(null, opened.stream);
          },
          (error: unknown) => give(error, stream),
        );
      });
    }
  }
  const bytes = await sizeOf(zip);
  zip.outputStream.pipe(stream);
  return { stream, bytes };
}

export class PackBroken extends Error {}

/** yazl's types leave out that the callback is given the size; -1 where it is not known, which stored entries never are. */
function sizeOf(zip: ZipFile): Promise<number> {
  return new Promise((resolve, reject) => {
    const take = (bytes: number) =>
      bytes < 0 ? reject(new Error("The size of the pack is not known.")) : resolve(bytes);
    // Forced, because yazl foretells the larger format for a list of files of 64 KB and then writes the smaller one, 76 bytes short.
    zip.end({ forceZip64Format: true, comment: "" }, take as unknown as () => void);
  });
}

/** One line for each file, in the form that `sha256sum` writes. */
export function manifestOf(entries: readonly PackEntry[]): string {
  const hashOf = (entry: PackEntry) =>
    "text" in entry ? createHash("sha256").update(entry.text).digest("hex") : entry.sha256;
  return entries.map((entry) => `${hashOf(entry)}  ${entry.path}\n`).join("");
}
