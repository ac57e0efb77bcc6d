// How the file of a version is named when it is downloaded: a copy that does not hold today must not pass for one that does.
import type { DocumentStateId } from "./document-list";

const before: Readonly<Record<DocumentStateId, string>> = {
  draft: "DRAFT ",
  consultation: "DRAFT ",
  approval: "DRAFT ",
  published: "",
  "under-review": "",
  superseded: "SUPERSEDED ",
  withdrawn: "WITHDRAWN ",
};

/** @example recordName("superseded", "Spine protocol.docx") // "SUPERSEDED Spine protocol.docx" */
export function recordName(state: DocumentStateId, fileName: string): string {
  return `${before[state]}${fileName}`;
}
