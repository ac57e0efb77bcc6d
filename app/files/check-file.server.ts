// Decides whether an uploaded file is what its name says. Its name, its first bytes and its structure must agree, or it is refused.
import { fileTypeFromFile } from "file-type";
import { checkJpeg, checkPng } from "./check-image.server";
import { beginsAsDicom, dicomStartBytes } from "./check-dicom.server";
import { checkOpenDocument, checkOpenXml } from "./check-office.server";
import { checkPdf } from "./check-pdf.server";
import { checkText } from "./check-text.server";
import { faultInWords, medicalImageInWords, refusedByName, type FileFault } from "./file-faults";
import { cleanFileName } from "./file-name";
import { typeClaimedBy, type FileTypeId } from "./file-types";
import { withOpenFile, type OpenFile } from "./open-file.server";

export type FileCheck =
  { readonly ok: true; readonly type: FileTypeId } | { readonly ok: false; readonly message: string };

/** Checks the file at a path against the name it was uploaded with. The message says what is wrong and what to do. */
export async function checkFile(path: string, name: string): Promise<FileCheck> {
  const claimed = typeClaimedBy(cleanFileName(name));
  if (await withOpenFile(path, async (file) => beginsAsDicom(await file.at(0, dicomStartBytes))))
    return { ok: false, message: medicalImageInWords };
  if (claimed === undefined) return { ok: false, message: refusedByName(cleanFileName(name)) };
  const fault =
    (await withOpenFile(path, (file) => checkStructure(path, file, claimed.id))) ??
    (await checkSecondOpinion(path, claimed.id));
  return fault === null ? { ok: true, type: claimed.id } : { ok: false, message: faultInWords(fault, claimed) };
}

async function checkStructure(path: string, file: OpenFile, type: FileTypeId): Promise<FileFault | null> {
  switch (type) {
    case "pdf":
      return checkPdf(file);
    case "docx":
    case "xlsx":
    case "pptx":
      return checkOpenXml(file, type);
    case "odt":
    case "ods":
    case "odp":
      return checkOpenDocument(file, type);
    case "png":
      return checkPng(file);
    case "jpeg":
      return checkJpeg(file);
    case "csv":
    case "txt":
      return checkText(path);
  }
}

/** What the file-type library calls the types that have a sign of their own. */
const detectedAs: Readonly<Partial<Record<FileTypeId, readonly string[]>>> = {
  pdf: ["pdf"],
  png: ["png", "apng"],
  jpeg: ["jpg"],
  // "zip" is said of a document whose parts come in an order the library does not know; our own reading has decided those.
  docx: ["docx", "zip"],
  xlsx: ["xlsx", "zip"],
  pptx: ["pptx", "zip"],
  odt: ["odt", "zip"],
  ods: ["ods", "zip"],
  odp: ["odp", "zip"],
};

/** Asks a library that knows hundreds of signs. Not for text: it takes "BM" at the start of a table for a bitmap. */
async function checkSecondOpinion(path: string, type: FileTypeId): Promise<FileFault | null> {
  const expected = detectedAs[type];
  if (expected === undefined) return null;
  const detected = await fileTypeFromFile(path).catch(() => undefined);
  const isUndecided = detected === undefined && expected.includes("zip");
  return isUndecided || (detected !== undefined && expected.includes(detected.ext)) ? null : "not-this-type";
}
