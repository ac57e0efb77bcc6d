// What a file of any kind says beside its content, and the clean copy of it. Runs in the worker.
import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { tidyProperties, type FileProperty } from "../../domain/file-properties/properties";
import type { FileTypeId } from "../file-types";
import { cleanImage } from "./clean-image";
import { readImage } from "./image-properties";
import { cleanOffice, readOfficeProperties } from "./office-properties.server";

/** The kinds of file whose properties are read, and can be emptied. */
const office: readonly FileTypeId[] = ["docx", "xlsx", "pptx", "odt", "ods", "odp"];

/**
 * What the file says of people, places and devices; empty for one that says nothing. A document that is broken says nothing here:
 * it is held as one that could not be looked through.
 */
export async function readProperties(path: string, type: FileTypeId): Promise<readonly FileProperty[]> {
  if (type === "jpeg" || type === "png") {
    return tidyProperties((await readImage(await readFile(path), type)).properties);
  }
  if (!office.includes(type)) return [];
  return tidyProperties(await readOfficeProperties(path).catch(() => []));
}

/** Writes the clean copy to the target, and proves that it says nothing any more. `false` where that cannot be had: then none is left. */
export async function writeClean(path: string, type: FileTypeId, target: string): Promise<boolean> {
  try {
    if (type === "jpeg" || type === "png") {
      const file = await readFile(path);
      const { orientation } = await readImage(file, type);
      await writeFile(target, cleanImage(file, type, orientation), { flag: "wx", mode: 0o600 });
    } else if (office.includes(type)) await cleanOffice(path, target);
    else return false;
    if ((await stat(target)).size > 0 && (await readProperties(target, type)).length === 0) return true;
  } catch {
    // Said by the answer.
  }
  await rm(target, { force: true });
  return false;
}
