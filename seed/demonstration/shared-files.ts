// Files of the demonstration's documents, meetings and adoptions, made as bytes before anything points at them.
import { learningTemplate } from "./documents-quality";
import { makeFile } from "./files";
import { heldFiles } from "./held-files";

export interface SharedFile {
  /** What loaders ask for it by. */
  readonly name: string;
  make(): Uint8Array;
}

export const sharedFiles: readonly SharedFile[] = [
  ...heldFiles.map(({ file, words }) => ({ name: file, make: () => makeFile("txt", words) })),
  { name: learningTemplate.name, make: () => makeFile("docx", learningTemplate.words) },
];
