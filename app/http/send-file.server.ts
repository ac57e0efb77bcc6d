// Sends a stored file, always as a download, and only after its bytes were proved.
import { createReadableStreamFromReadable } from "@remix-run/node";
import { downloadHeaders } from "../files/download.server";
import type { Arguments } from "./portal.server";

export interface FileToSend {
  readonly sha256: string;
  readonly bytes: number;
  readonly fileName: string;
  readonly fileType: string;
}

/** The file, or 500 in words where its bytes are missing or not those that were stored. The caller has asked whether it may be read. */
export async function sendFile({ context }: Arguments, file: FileToSend): Promise<Response> {
  const { blobs, log } = context.portal;
  const blob = await blobs.open(file.sha256);
  if (blob === null) {
    const reference = context.request.id;
    log.error({ sha256: file.sha256, id: reference }, "file is damaged or missing");
    return new Response(damagedWords(reference), {
      status: 500,
      headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "private, no-store" },
    });
  }
  return new Response(createReadableStreamFromReadable(blob.stream), {
    headers: downloadHeaders(file.fileType, file.fileName, file.bytes),
  });
}

function damagedWords(reference: string): string {
  return `This file is damaged or missing, so it was not sent. Tell the network office this reference: ${reference}\n`;
}
