// What a pack for assessors holds: an assessment at the end of a day, statement by statement, with the evidence that may be shared.
import type { IsoDate } from "../dates";
import type { Tally } from "../gap-analysis";

/** One evidence item that supported one criterion on the day. */
export interface PackEvidence {
  readonly criterion: string;
  readonly evidenceId: string;
  readonly title: string;
  readonly isLink: boolean;
  /** When a person last looked whether a link still leads there, by the end of that day; `null` where nobody did, and for a file. */
  readonly checkedOn: IsoDate | null;
  readonly address: string | null;
  /** Of an item that is a document of the portal. */
  readonly documentTitle: string | null;
  readonly coversFrom: IsoDate | null;
  readonly coversTo: IsoDate | null;
  readonly reviewOn: IsoDate | null;
  readonly expiresOn: IsoDate | null;
  /** Then or since. */
  readonly withdrawn: boolean;
  readonly held: boolean;
  /** The version of that day. */
  readonly file: PackFile | null;
}

export interface PackFile {
  readonly number: number;
  readonly sha256: string;
  readonly bytes: number;
  readonly name: string;
}

export interface PackCriterion {
  readonly code: string;
  readonly text: string;
  /** "Complete", "Not yet rated". */
  readonly state: string;
  readonly isGap: boolean;
  /** Complete and supported by current evidence. */
  readonly isEvidenced: boolean;
  readonly isComplete: boolean;
  readonly reason: string | null;
  readonly note: string | null;
  readonly ownerName: string | null;
  readonly targetOn: IsoDate | null;
  readonly evidence: readonly PackEvidence[];
}

export interface PackStatement {
  readonly code: string;
  readonly title: string;
  readonly outcome: string | null;
  readonly tally: Tally;
  readonly criteria: readonly PackCriterion[];
}

export interface PackContents {
  readonly subjectName: string;
  readonly assessmentTitle: string;
  readonly editionTitle: string;
  readonly notice: string;
  readonly networkName: string;
  readonly isDemonstration: boolean;
  readonly on: IsoDate;
  readonly madeOn: IsoDate;
  readonly total: Tally;
  readonly sections: readonly { readonly code: string; readonly title: string; readonly tally: Tally }[];
  readonly statements: readonly PackStatement[];
}

/** Why an item is named and not given, or `null` where it may be shared. */
export function leftOutBecause(item: PackEvidence): string | null {
  if (item.held) return "The file is held while somebody looks whether it names a patient";
  if (item.withdrawn) return "The item was withdrawn";
  if (!item.isLink && item.file === null) return "The item had no file on that day";
  return null;
}

/** Whether the item is a file of the pack. */
export function isGiven(item: PackEvidence): item is PackEvidence & { readonly file: PackFile } {
  return leftOutBecause(item) === null && !item.isLink && item.file !== null;
}
