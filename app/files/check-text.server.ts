// CSV and plain text have no sign of their own: they are text from the first byte to the last, and begin like nothing else.
import { createReadStream } from "node:fs";
import { beginsInDisguise } from "./disguise.server";
import type { FileFault } from "./file-faults";

/** What UTF-8 must decode without fault; what else may hold, as long as it holds no control codes, is Windows-1252. */
export async function checkText(path: string): Promise<FileFault | null> {
  const reading: Reading = { decoder: null, text: "", isUnicode: true, hasNul: false, hasControl: false };
  for await (const chunk of createReadStream(path)) read(reading, chunk as Buffer);
  if (reading.decoder === null) return "not-this-type";
  finish(reading);
  if (reading.hasNul || beginsInDisguise(reading.text)) return "not-this-type";
  const isText = reading.isUnicode || (reading.decoder.encoding === "utf-8" && !reading.hasControl);
  return isText ? null : "not-this-type";
}

interface Reading {
  decoder: TextDecoder | null;
  /** The first characters only. */
  text: string;
  isUnicode: boolean;
  hasNul: boolean;
  hasControl: boolean;
}

const startCharacters = 1024;

function read(reading: Reading, chunk: Buffer): void {
  const isFirst = reading.decoder === null;
  reading.decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
  const isWide = reading.decoder.encoding !== "utf-8";
  if (!isWide) {
    reading.hasNul ||= chunk.includes(0);
    reading.hasControl ||= /[^\P{Cc}\t\n\v\f\r\x80-\x9f]/u.test(chunk.toString("latin1"));
  }
  if (isFirst) reading.text = chunk.toString("latin1", 0, startCharacters).replace(/^\xef\xbb\xbf/, "");
  if (!reading.isUnicode) return;
  try {
    const text = reading.decoder.decode(chunk, { stream: true });
    if (isWide) reading.hasNul ||= text.includes("\0");
    if (isFirst && isWide) reading.text = text.slice(0, startCharacters);
  } catch {
    reading.isUnicode = false;
  }
}

/** A character that is cut off at the end of the file. */
function finish(reading: Reading): void {
  try {
    if (reading.isUnicode) reading.decoder?.decode();
  } catch {
    reading.isUnicode = false;
  }
}

function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
  return "utf-8";
}
