// A file that waits for its uploader's choice, as the upload page shows it.
import type { FileProperty } from "./properties";

export interface WaitingFile {
  /** Stands in the form in place of the file. */
  readonly token: string;
  readonly fileName: string;
  /** Empty once the choice was made and the form came back for another reason. */
  readonly properties: readonly FileProperty[];
  readonly mayKeep: boolean;
}
