// Word, Excel, PowerPoint and OpenDocument files: zipped parts, of which one says what kind of document they make.
import type { FileFault } from "./file-faults";
import type { FileTypeId } from "./file-types";
import type { OpenFile } from "./open-file.server";
import { withZipParts, type ZipParts } from "./zip-parts.server";

/** What the main part is declared to be, and where every office program puts it. */
const mainParts = {
  docx: {
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    usually: "word/document.xml",
  },
  xlsx: {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    usually: "xl/workbook.xml",
  },
  pptx: {
    type: "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
    usually: "ppt/presentation.xml",
  },
} as const satisfies Partial<Record<FileTypeId, MainPart>>;

interface MainPart {
  readonly type: string;
  readonly usually: string;
}

const openDocuments = {
  odt: "application/vnd.oasis.opendocument.text",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  odp: "application/vnd.oasis.opendocument.presentation",
} as const satisfies Partial<Record<FileTypeId, string>>;

/** The old container of Office, in which it also wraps a newer document that has a password. */
const oldContainer = "d0cf11e0a1b11ae1";

export async function checkOpenXml(file: OpenFile, type: keyof typeof mainParts): Promise<FileFault | null> {
  if ((await file.at(0, 8)).toString("hex") === oldContainer) return "password";
  return withZipParts(
    file,
    async (parts) =>
      (await checkContentTypes(parts, mainParts[type])) ?? ((await parts.hasDicom()) ? "holds-medical-image" : null),
  );
}

export async function checkOpenDocument(file: OpenFile, type: keyof typeof openDocuments): Promise<FileFault | null> {
  return withZipParts(file, async (parts) => {
    const declared = await parts.readText("mimetype");
    if (declared?.trim() !== openDocuments[type] || !parts.names.has("content.xml")) return "not-this-type";
    const manifest = await parts.readText("META-INF/manifest.xml");
    if (manifest !== null && /<(?:[\w.-]+:)?encryption-data\b/.test(manifest)) return "password";
    return (await parts.hasDicom()) ? "holds-medical-image" : null;
  });
}

/** The list of content types must name a main part of the right kind, and that part must be there. */
async function checkContentTypes(parts: ZipParts, main: MainPart): Promise<FileFault | null> {
  const list = await parts.readText("[Content_Types].xml");
  // A document type could define entities; no office program writes one.
  if (list === null || /<!(?:doctype|entity)/i.test(list)) return "not-this-type";
  const extensions = new Set([...parts.names].map(extensionOf));
  const inUse = list.replace(declaration, (element) => (isIdleDefault(element, extensions) ? "" : element));
  if (/macroEnabled|vbaProject|activeX/i.test(inUse)) return "macros";
  const declarations = [...inUse.matchAll(declaration)].map(([element]) => element);
  const declared = declarations.find((element) => attributeOf(element, "ContentType")?.toLowerCase() === main.type);
  if (declared === undefined) return "not-this-type";
  // Reporting tools declare the type for every part with the extension "xml", and name no part.
  const part = attributeOf(declared, "PartName")?.replace(/^\//, "") ?? main.usually;
  return parts.names.has(part.toLowerCase()) ? null : "not-this-type";
}

const declaration = /<(?:[\w.-]+:)?(?:Override|Default)\s[^<>]*>/g;

/** A default for an extension that no part has. Some programs list every type they know, those of macros among them. */
function isIdleDefault(element: string, extensions: ReadonlySet<string>): boolean {
  const extension = attributeOf(element, "Extension")?.toLowerCase();
  return extension !== undefined && attributeOf(element, "PartName") === undefined && !extensions.has(extension);
}

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

function attributeOf(element: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(element);
  return found?.[1] ?? found?.[2];
}
