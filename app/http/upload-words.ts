// What is said of a file that was not taken.
import { formatDate, type Instant } from "../domain/dates";
import { londonDate } from "../domain/london";
import { formatBytes } from "../files/file-name";
import type { Upload } from "../files/receive.server";

/** The bytes are known by their hash alone. */
export function purgedWords(at: string): string {
  return `This very file was removed from the portal for ever on ${formatDate(londonDate(at as Instant))}. It cannot be uploaded again`;
}

export const notCleanedWords =
  "No clean copy of this file could be made. Remove the names and places in the program that made it, or save it as a PDF, and upload it again";

export const infectedWords = "The virus scanner found something in this file. It was not kept. Tell your IT department";

/** What is said where there is no room for a file or its row. */
export const noSpaceWords = "We could not save this file. Nothing was changed. Try again later";

/** Why nothing was received, and what to do. */
export function wordsFor(reason: Extract<Upload, { ok: false }>["reason"], limitBytes: number): string {
  switch (reason) {
    case "too-large":
      return `This file is larger than ${formatBytes(limitBytes)}. Make it smaller, split it, or add a link to it instead`;
    case "too-many-parts":
      return "This form says too much at once. Tick fewer criteria and add the others afterwards";
    case "empty":
      return "This file is empty. Choose another";
    case "no-space":
      return noSpaceWords;
    case "malformed":
    case "unsupported":
      return "The file did not arrive whole. Choose it again and send the form once more";
  }
}
