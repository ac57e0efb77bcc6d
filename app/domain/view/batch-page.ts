// Changes made together, and an earlier answer to restore, as plain data.
import type { BeforeAfter, ChangedRow } from "./answers-page";
import type { Place } from "./assessment-pages";

export interface BatchHead {
  readonly id: string;
  /** "Changed together", "Brought in from a workbook", "Undone". */
  readonly kind: string;
  readonly changed: number;
  readonly byName: string;
  readonly when: string;
  readonly onBehalfOf: string | null;
  readonly isUndone: boolean;
}

export interface BatchRow extends ChangedRow {
  readonly note: BeforeAfter;
  /** Changed again after the batch: an undo leaves it as it is now. */
  readonly isChangedSince: boolean;
}

export interface BatchPage {
  readonly place: Place;
  readonly head: BatchHead;
  /** The batch that this one undid, and the one that undid it. */
  readonly undoes: string | null;
  readonly undoneBy: string | null;
  readonly rows: readonly BatchRow[];
  readonly mayUndo: boolean;
  /** Of the rows, how many an undo would put back. */
  readonly standing: number;
}

export interface BatchesPage {
  readonly place: Place;
  readonly batches: readonly BatchHead[];
  readonly hasMore: boolean;
}

export interface EarlierAnswerPage {
  readonly place: Place;
  readonly section: { readonly code: string; readonly title: string };
  readonly code: string;
  readonly title: string;
  /** The version that would be restored. */
  readonly earlier: number;
  readonly recordedBy: string;
  readonly recordedWhen: string;
  /** The version that stands now: restoring is refused where it is another by then. */
  readonly version: number;
  readonly changedBy: string;
  readonly parts: readonly { readonly part: string; readonly now: string; readonly then: string }[];
  readonly isSame: boolean;
  readonly mayRestore: boolean;
  /** The earlier owner may own nothing here any more, so that the answer would have none. */
  readonly lostOwner: string | null;
}
