// Words of plain text and CSV files, in the encodings that app/files/check-text.server.ts lets through.
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import type { TextSink } from "./text-sink.server";

/** Adds the whole file: UTF-16 by its mark, UTF-8 where it is sound, and Windows-1252 otherwise. */
export async function readPlainWords(path: string, sink: TextSink): Promise<void> {
  const decoder = new TextDecoder(await encodingOf(path));
  for await (const chunk of createReadStream(path)) sink.add(decoder.decode(chunk as Buffer, { stream: true }));
  sink.add(decoder.decode());
}

async function encodingOf(path: string): Promise<string> {
  const file = await open(path, "r");
  try {
    const start = Buffer.alloc(2);
    await file.read(start, 0, 2, 0);
    if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
    if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
  } finally {
    await file.close();
  }
  return (await isUtf8(path)) ? "utf-8" : "windows-1252";
}

async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk as Buffer, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
