// What the pages of a progress workbook show, as plain data.
import type { RowFault } from "../workbook/read-workbook";
import type { BeforeAfter, ChangedRow } from "./answers-page";
import type { Place } from "./assessment-pages";

export interface WorkbookRow extends ChangedRow {
  /** Of the spreadsheet. */
  readonly row: number;
  readonly note: BeforeAfter;
}

export interface WorkbookConflict extends WorkbookRow {
  /** "Quality lead, 3 May 2026 at 2:15pm" */
  readonly changedBy: string;
}

export interface ImportPage {
  readonly place: Place;
  readonly importId: string;
  readonly fileName: string;
  readonly changes: readonly WorkbookRow[];
  readonly conflicts: readonly WorkbookConflict[];
  readonly notTheirs: readonly { readonly row: number; readonly code: string; readonly text: string }[];
  readonly faults: readonly RowFault[];
  readonly unchanged: number;
  /** Tells this preview from a later one. */
  readonly seen: string;
  readonly appliedBatchId: string | null;
}

/** Why a file was not taken, in the words of its page. */
export const workbookRefusals = {
  "not-a-workbook":
    "This is not a progress workbook of the portal, or its hidden sheet is gone. Download the workbook again and copy your changes into it",
  "other-assessment": "This is the workbook of another assessment. Bring it back on that assessment's page",
  "other-edition": "This is a workbook of another edition. Download the workbook of this assessment again",
  unreadable: "This file could not be read as a workbook. Save it as an Excel workbook (.xlsx) and upload it again",
} as const;
