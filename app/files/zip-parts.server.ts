// The list of parts in a zipped document, read from its central directory within limits. Nothing is unpacked but a small part asked for.
import type { Entry, ZipFile } from "yauzl";
import { beginsAsDicom, dicomStartBytes } from "./check-dicom.server";
import type { FileFault } from "./file-faults";
import type { OpenFile } from "./open-file.server";
import { openZip } from "./zip-reader.server";

export const mostParts = 2_000;
export const mostUnpackedBytes = 200 * 1024 * 1024;
export const mostRatio = 100;
/** Below this a document may be nearly empty, and shrink well. */
export const smallUnpackedBytes = 1024 * 1024;
const mostPartBytes = 1024 * 1024;

const archives = "zip|rar|7z|gz|tgz|tar|bz2|xz|zst|z|lzh|arj|cab|iso|img|vhdx?|jar|war|apk|msix|appx";
const programs =
  "exe|dll|com|scr|pif|cpl|msi|msp|sys|drv|ocx|bat|cmd|ps1|psm1|vbs|vbe|js|jse|mjs|wsf|wsh|hta|lnk|url|reg|sh|py|chm|app|dmg|pkg|deb|rpm|so|dylib";
const unsafeName = new RegExp(`\\.(?:${archives}|${programs})$`, "i");
const macroName =
  /(?:^|\/)(?:vbaproject\w*\.bin|vbadata\.xml|activex\/.*|macrosheets\/.*)$|^(?:basic|scripts)\/.|\.(?:doc|xls|ppt|dot|xlt|pot)m$/i;

export interface ZipParts {
  /** Names in lower case: office programs do not tell cases apart. */
  readonly names: ReadonlySet<string>;
  /** A part as text, `null` when there is none. Unpacks at most 1 MB. */
  readText(name: string): Promise<string | null>;
  /** Whether a part that is no XML begins as a DICOM file. */
  hasDicom(): Promise<boolean>;
}

/** Opens a zipped document and hands over its parts, if all of them are harmless by name and size. */
export async function withZipParts(
  file: OpenFile,
  use: (parts: ZipParts) => Promise<FileFault | null>,
): Promise<FileFault | null> {
  // A program or an image in front of the archive would make it two files in one.
  if ((await file.at(0, 4)).toString("latin1") !== "PK\x03\x04") return "not-this-type";
  let zip: ZipFile | null = null;
  try {
    zip = await openZip(file);
    zip.on("error", () => undefined);
    const entries = await listEntries(zip, file);
    if (typeof entries === "string") return entries;
    const opened = zip;
    return await use({
      names: new Set(entries.keys()),
      readText: async (name) => {
        const entry = entries.get(name.toLowerCase());
        return entry === undefined ? null : await readText(opened, entry);
      },
      async hasDicom() {
        for (const [name, entry] of entries) {
          if (/\.(?:xml|rels|vml)$/.test(name) || entry.uncompressedSize < 16) continue;
          if (beginsAsDicom(await readStart(opened, entry))) return true;
        }
        return false;
      },
    });
  } catch (error) {
    if (isSystemError(error)) throw error;
    // Whatever yauzl does not accept: a name that leads out of the folder, sizes that disagree, a broken directory.
    return "not-this-type";
  } finally {
    zip?.close();
  }
}

async function listEntries(zip: ZipFile, file: OpenFile): Promise<Map<string, Entry> | FileFault> {
  if (zip.entryCount > mostParts) return "unpacks-too-far";
  const entries = new Map<string, Entry>();
  let unpackedBytes = 0;
  for await (const entry of zip.eachEntry()) {
    unpackedBytes += entry.uncompressedSize;
    const ratio = unpackedBytes / file.bytes;
    if (unpackedBytes > mostUnpackedBytes || (unpackedBytes > smallUnpackedBytes && ratio > mostRatio))
      return "unpacks-too-far";
    const fault = faultOf(entry);
    if (fault !== null) return fault;
    const name = entry.fileName.toLowerCase();
    // Two parts of one name: programs differ in which of them they read.
    if (entries.has(name)) return "not-this-type";
    entries.set(name, entry);
  }
  return (await endsHere(zip, file)) ? entries : "not-this-type";
}

function faultOf(entry: Entry): FileFault | null {
  const name = entry.fileName.replace(/[. ]+$/, "");
  if (entry.isEncrypted()) return "password";
  if (macroName.test(name)) return "macros";
  const isLink = ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
  return isLink || name.includes("\0") || unsafeName.test(name) ? "unsafe-parts" : null;
}

/** A directory that goes on behind the entries it owns up to would show other programs more than was checked. */
async function endsHere(zip: ZipFile, file: OpenFile): Promise<boolean> {
  const sign = (await file.at(Number(zip.readEntryCursor), 4)).toString("latin1");
  return sign === "PK\x05\x06" || sign === "PK\x06\x06";
}

/** The true size is counted: yauzl breaks off when a part unpacks to more than its entry says. */
async function readText(zip: ZipFile, entry: Entry): Promise<string> {
  if (entry.uncompressedSize > mostPartBytes) throw new Error("A part of the document is too large to read.");
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

/** A part that lies about its size breaks off: what came before is looked at, and no program shows the rest. */
async function readStart(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      chunks.push(chunk as Buffer);
      bytes += (chunk as Buffer).byteLength;
      if (bytes >= dicomStartBytes) break;
    }
  } catch (error) {
    if (isSystemError(error)) throw error;
  }
  return Buffer.concat(chunks);
}

/** A fault of the machine, not of the file. */
function isSystemError(error: unknown): boolean {
  return typeof (error as NodeJS.ErrnoException).syscall === "string";
}
