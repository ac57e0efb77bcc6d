// Sends a stored file, always as a download, and only after its bytes were proved.
import { createReadableStreamFromReadable } from "@remix-run/node";
import { downloadHeaders } from "../files/download.server";
import type { Arguments } from "./portal.server";

export interface FileToSend {
  readonly sha256: string;
  readonly bytes: number;
  readonly fileName: string;
  readonly fileType: string;
  /** Set where the file was removed for ever. */
  readonly purgedAt?: string | null;
  /** Not 0 where no virus scanner has called it clean, though one is set. */
  readonly unscanned?: number;
}

/** The file; 410 in words where it was removed for ever, 409 where no virus scanner has called it clean, 500 in words where its bytes are missing or not those that were stored. The caller has asked whether it may be read. */
export async function sendFile({ context }: Arguments, file: FileToSend): Promise<Response> {
  const { blobs, log } = context.portal;
  if (file.purgedAt != null) return inWords(410, "This file was removed for ever. Nobody can read it any more.\n");
  if ((file.unscanned ?? 0) > 0)
    return inWords(409, "This file is being checked for viruses. It is sent to nobody until then.\n");
  const blob = await blobs.open(file.sha256);
  if (blob === null) {
    const reference = context.request.id;
    log.error({ sha256: file.sha256, id: reference }, "file is damaged or missing");
    return inWords(500, damagedWords(reference));
  }
  return new Response(createReadableStreamFromReadable(blob.stream), {
    headers: downloadHeaders(file.fileType, file.fileName, file.bytes),
  });
}

function inWords(status: number, words: string): Response {
  const headers = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "private, no-store" };
  return new Response(words, { status, headers });
}

function damagedWords(reference: string): string {
  return `This file is damaged or missing, so it was not sent. Tell the network office this reference: ${reference}\n`;
}
