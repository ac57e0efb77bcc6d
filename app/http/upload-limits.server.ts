// What an upload page says of the files it takes.
import { acceptAttribute, acceptedTypesInWords } from "../files/file-types";
import { formatBytes } from "../files/file-name";
import type { Arguments } from "./portal.server";

/** The limits as a page shows them and its script checks them; the server checks again. */
export function uploadLimits({ context }: Arguments) {
  const bytes = context.portal.config.uploadLimitBytes;
  return { bytes, words: formatBytes(bytes), accept: acceptAttribute, kinds: acceptedTypesInWords };
}
