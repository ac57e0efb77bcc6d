// The headers of every stored file that leaves the portal: saved, never shown in place, so that no file runs as a page of ours.
import { contentDisposition } from "./file-name";
import { fileTypeOf } from "./file-types";

/** Headers for a stored file. The media type is the portal's own word for the checked type, never what the uploader sent. */
export function downloadHeaders(type: string, name: string, bytes: number): Headers {
  return new Headers({
    "Content-Type": fileTypeOf(type).mediaType,
    "Content-Length": String(bytes),
    "Content-Disposition": contentDisposition(name),
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cache-Control": "private, no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
  });
}
