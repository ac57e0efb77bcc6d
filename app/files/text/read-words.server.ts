// Reads the words of one file by its type and looks them through. Runs in the worker, where a fault or a stop harms nobody.
import { stat } from "node:fs/promises";
import type { IsoDate } from "../../domain/dates";
import { lookForPatientData } from "../../domain/patient-data/look-through";
import type { FileTypeId } from "../file-types";
import { unread, type FileText } from "./file-text";
import { readOfficeWords } from "./office-text.server";
import { readPdfWords } from "./pdf-text.server";
import { readPlainWords } from "./plain-text.server";
import { openSink, TooMuchText, type TextSink } from "./text-sink.server";
import { readWorkbookWords } from "./workbook-text.server";

const megabyte = 1024 * 1024;

/** A workbook is taken apart in memory as a whole; the others are read in pieces. */
const mostBytes = (type: FileTypeId): number => (type === "xlsx" ? 15 * megabyte : 100 * megabyte);

/** The words of a file and what they hold of patient data. Never throws for what a file holds: then its state says so. */
export async function readWords(
  path: string,
  type: FileTypeId,
  today: IsoDate,
  patterns: readonly string[] = [],
): Promise<FileText> {
  if ((await stat(path)).size > mostBytes(type)) return unread("too-large");
  const sink = openSink();
  let state: FileText["state"] = "read";
  try {
    await addWords(path, type, sink);
  } catch (error) {
    state = error instanceof TooMuchText ? "too-large" : "unreadable";
  }
  const words = sink.words();
  const patientData = lookForPatientData(words, sink.parts, today, patterns);
  return { state: state === "read" && words.trim() === "" ? "none" : state, words, patientData };
}

async function addWords(path: string, type: FileTypeId, sink: TextSink): Promise<void> {
  switch (type) {
    case "pdf":
      return readPdfWords(path, sink);
    case "docx":
    case "pptx":
      return readOfficeWords(path, type, sink);
    case "xlsx":
      return readWorkbookWords(path, sink);
    case "odt":
    case "ods":
    case "odp":
      return readOfficeWords(path, "odf", sink);
    case "csv":
    case "txt":
      return readPlainWords(path, sink);
    case "png":
    case "jpeg":
      return;
  }
}
