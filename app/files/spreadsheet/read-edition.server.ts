// Reads an edition out of a file that was brought in. Runs in the worker. What is wrong with it is told, and what breaks the reader is not.
import { readFile } from "node:fs/promises";
import { refusedFor, type ReadEdition } from "../../domain/edition-import/draft";
import { readDocument } from "../../domain/edition-import/read-document";
import { readTable } from "../../domain/edition-import/read-table";
import { readRows, textOf, type TableFileKind } from "./read-rows.server";

export type EditionFileKind = TableFileKind | "json";

/** The edition, or every fault in it. Throws where a workbook is broken or unpacks too far. */
export async function readEdition(path: string, kind: EditionFileKind): Promise<ReadEdition> {
  if (kind !== "json") {
    const read = await readRows(path, kind);
    return read.ok ? readTable(read.rows) : refused(read.reason, read.fix);
  }
  const text = textOf(await readFile(path));
  return text === null
    ? refused("It is no text in UTF-8.", "Save the file as UTF-8 and send it again.")
    : fromJson(text);
}

function fromJson(text: string): ReadEdition {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    return refused(
      `It is no JSON: ${error instanceof Error ? error.message : "broken"}.`,
      "Export the document again.",
    );
  }
  return readDocument(document);
}

function refused(reason: string, fix: string): ReadEdition {
  return refusedFor([{ row: null, column: "", value: "", reason, fix }]);
}
