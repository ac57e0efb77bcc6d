// The kinds of file that may be evidence. Pages, checks and downloads read this one table; what is not in it is refused.
//
// Older Word, Excel and PowerPoint files (.doc, .xls, .ppt) are left out: their container hides macros from any check that does
// not run a full parser of it, and every Office since 2007 saves the newer kind. The refusal says so.

export interface FileType {
  readonly id: string;
  readonly label: string;
  /** As a sentence names it: "This file is not a PDF". */
  readonly noun: string;
  readonly mediaType: string;
  /** Lower case, with the dot; the first is the usual one. */
  readonly extensions: readonly string[];
}

const openXml = "application/vnd.openxmlformats-officedocument";
const openDocument = "application/vnd.oasis.opendocument";

export const fileTypes = [
  { id: "pdf", label: "PDF", noun: "a PDF", mediaType: "application/pdf", extensions: [".pdf"] },
  {
    id: "docx",
    label: "Word",
    noun: "a Word document (.docx)",
    mediaType: `${openXml}.wordprocessingml.document`,
    extensions: [".docx"],
  },
  {
    id: "xlsx",
    label: "Excel",
    noun: "an Excel workbook (.xlsx)",
    mediaType: `${openXml}.spreadsheetml.sheet`,
    extensions: [".xlsx"],
  },
  {
    id: "pptx",
    label: "PowerPoint",
    noun: "a PowerPoint presentation (.pptx)",
    mediaType: `${openXml}.presentationml.presentation`,
    extensions: [".pptx"],
  },
  {
    id: "odt",
    label: "OpenDocument text",
    noun: "an OpenDocument text (.odt)",
    mediaType: `${openDocument}.text`,
    extensions: [".odt"],
  },
  {
    id: "ods",
    label: "OpenDocument spreadsheet",
    noun: "an OpenDocument spreadsheet (.ods)",
    mediaType: `${openDocument}.spreadsheet`,
    extensions: [".ods"],
  },
  {
    id: "odp",
    label: "OpenDocument presentation",
    noun: "an OpenDocument presentation (.odp)",
    mediaType: `${openDocument}.presentation`,
    extensions: [".odp"],
  },
  { id: "png", label: "PNG", noun: "a PNG image", mediaType: "image/png", extensions: [".png"] },
  { id: "jpeg", label: "JPEG", noun: "a JPEG image", mediaType: "image/jpeg", extensions: [".jpg", ".jpeg"] },
  { id: "csv", label: "CSV", noun: "a CSV file", mediaType: "text/csv", extensions: [".csv"] },
  { id: "txt", label: "Text", noun: "a plain text file", mediaType: "text/plain", extensions: [".txt"] },
] as const satisfies readonly FileType[];

export type FileTypeId = (typeof fileTypes)[number]["id"];

/** How hints and refusals name all of them. */
export const acceptedTypesInWords = "PDF, Word, Excel, PowerPoint, OpenDocument, PNG, JPEG, CSV or text";

/** For `<input type="file" accept>`: extensions, because browsers know few of the media types. */
export const acceptAttribute = fileTypes.flatMap((type) => [...type.extensions]).join(",");

const unknownType: FileType = {
  id: "unknown",
  label: "File",
  noun: "a known file",
  mediaType: "application/octet-stream",
  extensions: [],
};

/** The type that was stored with a file. One that has left the table is a plain "File" of no known media type. */
export function fileTypeOf(id: string): FileType {
  return fileTypes.find((type) => type.id === id) ?? unknownType;
}

/** The type that a name claims by its extension; the content has the last word. `typeClaimedBy("Scan.JPG")` is JPEG. */
export function typeClaimedBy(name: string): (typeof fileTypes)[number] | undefined {
  const extension = /\.[^.]*$/.exec(name.toLowerCase())?.[0];
  return fileTypes.find((type) => type.extensions.some((known) => known === extension));
}
