// What the list of a whole assessment shows, and the pages of a change to many of its answers, as plain data.
import type { PageLinkTo } from "../page-of";
import type { FilterChoice, Place, SectionFilter, SectionFilterChoices, SectionRow } from "./assessment-pages";
import type { NamedPerson } from "./criterion-page";

export interface AnswersFilter extends SectionFilter {
  readonly section: string;
  readonly words: string;
  /** "target" or "changed"; anything else is the order of the edition. */
  readonly order: string;
}

export interface AnswersRow extends SectionRow {
  readonly section: string;
  readonly sectionTitle: string;
  readonly statement: string;
}

export interface SavedViewShown {
  readonly id: string;
  readonly name: string;
  readonly filter: AnswersFilter;
}

export interface AnswersPage {
  readonly place: Place;
  readonly filter: AnswersFilter;
  readonly choices: SectionFilterChoices & {
    readonly section: readonly FilterChoice[];
    readonly order: readonly FilterChoice[];
  };
  readonly rows: readonly AnswersRow[];
  /** All criteria of the edition, and those that the filter leaves. */
  readonly total: number;
  readonly shown: number;
  readonly first: number;
  readonly last: number;
  readonly previous: PageLinkTo | null;
  readonly next: PageLinkTo | null;
  readonly views: readonly SavedViewShown[];
  /** `null` where nothing of what is shown is this person's to change. */
  readonly bulk: {
    readonly changeable: number;
    readonly scale: readonly { readonly id: string; readonly label: string; readonly needsReason: boolean }[];
    readonly owners: readonly NamedPerson[];
  } | null;
  /** How many changes to several answers were made here, so that they can be found again. */
  readonly batches: number;
}

/** One part of an answer, before and after; the same twice where it stays. */
export interface BeforeAfter {
  readonly before: string;
  readonly after: string;
}

export interface ChangedRow {
  readonly code: string;
  readonly text: string;
  readonly status: BeforeAfter;
  readonly owner: BeforeAfter;
  readonly target: BeforeAfter;
}

export interface BulkChangeRow extends ChangedRow {
  readonly version: number;
  /** Who changed it after it was last looked at, and when; `null` where nobody did. */
  readonly meanwhile: string | null;
}

export interface BulkCheck {
  /** What was asked for, in words: "Status: Complete". */
  readonly asked: readonly string[];
  readonly changes: readonly BulkChangeRow[];
  readonly skipped: readonly { readonly code: string; readonly text: string; readonly why: string }[];
  /** What the form carries on to its application. */
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  readonly isOpen: boolean;
}
