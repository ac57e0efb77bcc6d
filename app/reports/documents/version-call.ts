// What is said before anything else of a version that is not the one to work by.
import type { VersionCallView } from "../../domain/documents/document-views";
import type { DocumentStateId } from "../../domain/documents/document-list";
import { paths } from "../../http/paths";

export interface CalledVersion {
  readonly words: string;
  readonly state: DocumentStateId;
}

export interface CallContext {
  readonly documentId: string;
  /** The version that holds today, as it is written; `null` where none does. */
  readonly current: string | null;
  /** Why the document was withdrawn; `null` where it was not. */
  readonly withdrawnFor: string | null;
}

/** `null` for the current version, which needs no call. */
export function versionCall({ words, state }: CalledVersion, context: CallContext): VersionCallView | null {
  const { documentId, current, withdrawnFor } = context;
  const link = current === null ? null : { label: `Read version ${current}`, href: paths.document(documentId) };
  const instead = current === null ? "No version is current." : `The current version is ${current}.`;
  switch (state) {
    case "published":
    case "under-review":
      return null;
    case "draft":
      return {
        title: "Draft, not for use",
        words: `Version ${words} is being written and may change. ${instead}`,
        link,
      };
    case "consultation":
      return {
        title: "Draft in consultation, not for use",
        words: `Trusts are asked what they think of version ${words}, and it may change. ${instead}`,
        link,
      };
    case "approval":
      return {
        title: "Waiting for approval, not for use",
        words: `Version ${words} is not approved yet. ${instead}`,
        link,
      };
    case "superseded":
      return {
        title: "Superseded, do not use",
        words: `Version ${words} was replaced by a later one and is kept as a record. ${instead}`,
        link,
      };
    case "withdrawn":
      return {
        title: "Withdrawn, do not use",
        words: `Version ${words} was withdrawn${withdrawnFor === null ? "" : `: ${ended(withdrawnFor)}`}. It is kept as a record. ${instead}`,
        link,
      };
  }
}

/** A reason as the end of a sentence that brings its own full stop. */
function ended(reason: string): string {
  return reason.replace(/\.\s*$/, "");
}
