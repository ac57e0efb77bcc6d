// A PDF begins with its own sign at the first byte and ends with its own end mark. Readers forgive less than that; the portal does not.
import { endsAsZip, hidesSomething } from "./disguise.server";
import type { FileFault } from "./file-faults";
import type { OpenFile } from "./open-file.server";

/** Programs that read PDF look for the end mark in the last kilobyte. */
const tailBytes = 1024;
const endMark = "%%EOF";

export async function checkPdf(file: OpenFile): Promise<FileFault | null> {
  if ((await file.at(0, 5)).toString("latin1") !== "%PDF-") return "not-this-type";
  const tailStart = Math.max(0, file.bytes - tailBytes);
  const endMarkAt = (await file.at(tailStart, tailBytes)).lastIndexOf(endMark, undefined, "latin1");
  if (endMarkAt === -1) return "cut-short";
  const hides = (await endsAsZip(file)) || (await hidesSomething(file, tailStart + endMarkAt + endMark.length));
  return hides ? "hidden" : null;
}
