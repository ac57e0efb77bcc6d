// One step of an evidence item's history, in words.
import type { IsoDate } from "./dates";
import { coversText, expiresText, reviewText, visibilityText } from "./view/evidence";

export interface EvidenceState {
  readonly title: string;
  readonly ownerName: string | null;
  readonly coversFrom: IsoDate | null;
  readonly coversTo: IsoDate | null;
  readonly reviewOn: IsoDate | null;
  readonly expiresOn: IsoDate | null;
  readonly visibility: "trust" | "network";
  readonly withdrawn: boolean;
  readonly held: boolean;
  /** A file's new version ("Version 2"), or why it was withdrawn or released. */
  readonly note: string | null;
}

/**
 * What changed between two states, each as a phrase. `before` is `undefined` for the first record. A change of what is not kept
 * in the history, such as the kind, reads "Changed".
 * @example describeEvidenceChange(undefined, state) // ["Added"]
 */
export function describeEvidenceChange(before: EvidenceState | undefined, after: EvidenceState): readonly string[] {
  if (before === undefined) return after.held ? ["Added", "Held"] : ["Added"];
  if (after.withdrawn && !before.withdrawn) {
    return [after.note === null ? "Withdrawn" : `Withdrawn: ${after.note}`];
  }
  const isVersion = after.note?.startsWith("Version ") === true;
  if (before.held && !after.held && !isVersion) {
    return [after.note === null ? "Released" : `Released: ${after.note}`];
  }
  if (!before.held && after.held && !isVersion) return [after.note === null ? "Held" : `Held: ${after.note}`];
  const phrases = [
    before.held !== after.held && (after.held ? "Held" : "No longer held"),
    after.note !== null && (after.note.includes(": ") ? after.note : `${after.note} added`),
    before.title !== after.title && `Title changed from “${before.title}” to “${after.title}”`,
    before.ownerName !== after.ownerName && (after.ownerName === null ? "Owner removed" : `Owner: ${after.ownerName}`),
    (before.coversFrom !== after.coversFrom || before.coversTo !== after.coversTo) && `Covers: ${coversText(after)}`,
    before.reviewOn !== after.reviewOn && `Review by: ${reviewText(after.reviewOn)}`,
    before.expiresOn !== after.expiresOn && `Expires: ${expiresText(after.expiresOn)}`,
    before.visibility !== after.visibility && `Seen by: ${visibilityText(after.visibility).toLowerCase()}`,
  ].filter((phrase) => phrase !== false);
  return phrases.length === 0 ? ["Changed"] : phrases;
}
