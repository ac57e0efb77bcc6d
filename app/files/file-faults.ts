// Why a file is refused, and the words for it: what is wrong, and what to do about it.
import { acceptedTypesInWords, type FileType } from "./file-types";

export type FileFault =
  | "not-this-type"
  | "cut-short"
  | "hidden"
  | "too-many-pixels"
  | "unpacks-too-far"
  | "password"
  | "macros"
  | "unsafe-parts"
  | "medical-image"
  | "holds-medical-image";

const again = "and upload it again.";

const words: Readonly<Record<Exclude<FileFault, "not-this-type">, string>> = {
  "cut-short": `This file is damaged or cut short. Open it, save it as a new file ${again}`,
  hidden: `This file has something else hidden in it. Open it, save it as a new file ${again}`,
  "too-many-pixels": `This image is too large. Make it smaller than 50 million pixels, and 20,000 on a side, ${again}`,
  "unpacks-too-far": `This file unpacks to far more than its size. Save it as a PDF ${again}`,
  password: `This file is protected by a password, or is of an older kind. Save it without a password as a new file ${again}`,
  macros: `This file contains macros. Save it without macros, or as a PDF, ${again}`,
  "unsafe-parts": `This file contains a program or an archive. Remove it, or save the file as a PDF, ${again}`,
  "medical-image": `This file is a DICOM image. Do not upload images of patients: save what you need as a PDF ${again}`,
  "holds-medical-image": `This file holds a DICOM image. Remove it, or save the file as a PDF, ${again}`,
};

/** The message for a DICOM file, whatever its name. */
export const medicalImageInWords = words["medical-image"];

/** The message for a file whose content does not stand up to what its name claims. */
export function faultInWords(fault: FileFault, claimed: FileType): string {
  if (fault !== "not-this-type") return words[fault];
  return `This file is not ${claimed.noun}, whatever its name says. Save it as ${claimed.noun} ${again}`;
}

const older: Readonly<Record<string, string>> = {
  doc: "an older Word document. Save it as .docx",
  xls: "an older Excel workbook. Save it as .xlsx",
  ppt: "an older PowerPoint presentation. Save it as .pptx",
  docm: "a Word document with macros. Save it as .docx",
  xlsm: "an Excel workbook with macros. Save it as .xlsx",
  pptm: "a PowerPoint presentation with macros. Save it as .pptx",
};

/** The message for a name whose extension is not in the table. `refusedByName("plan.doc")` says to save it as .docx. */
export function refusedByName(name: string): string {
  const extension = /\.([^.]*)$/.exec(name.toLowerCase())?.[1] ?? "";
  if (extension === "dcm" || extension === "dicom") return medicalImageInWords;
  const known = Object.hasOwn(older, extension) ? older[extension] : undefined;
  if (known !== undefined) return `This file is ${known} or PDF, ${again}`;
  return `This kind of file cannot be uploaded. Upload a ${acceptedTypesInWords} file.`;
}
