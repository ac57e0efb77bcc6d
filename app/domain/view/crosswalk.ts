// What the pages of the migration desk show, as plain data, and their words.
import type { Relation } from "../crosswalk/crosswalk";

/** How the new criterion stands to the old one. */
export const relationWords: Readonly<Record<Relation, string>> = {
  equal: "Equal: asks the same",
  narrower: "Narrower: the new one asks less",
  broader: "Broader: the new one asks more",
  overlaps: "Overlaps: partly the same",
  new: "New: was not asked before",
  dropped: "Dropped: is asked no more",
};

export interface CrosswalkHead {
  readonly id: string;
  readonly fromEditionId: string;
  readonly fromTitle: string;
  readonly toEditionId: string;
  readonly toTitle: string;
  /** "Begun by …, 3 May 2026"; "Published by …". */
  readonly state: string;
  readonly isPublished: boolean;
  readonly mayEdit: boolean;
}

/** Which lines a list shows. */
export const deskFilters = ["unconfirmed", "split", "merged", "moved", "dropped", "new", "confirmed"] as const;
export type DeskFilter = (typeof deskFilters)[number] | "";

export const deskFilterWords: Readonly<Record<DeskFilter, string>> = {
  "": "All lines",
  unconfirmed: "To confirm",
  split: "Split in several",
  merged: "Merged into one",
  moved: "Moved to another section",
  dropped: "Dropped",
  new: "New",
  confirmed: "Confirmed",
};

export interface DeskSide {
  readonly code: string;
  readonly text: string;
  readonly section: string;
}

export interface DeskLine {
  readonly id: string;
  readonly from: DeskSide | null;
  readonly to: DeskSide | null;
  readonly relation: string;
  /** "Suggested by the same code, 64% of the words alike"; "Confirmed by …, 3 May 2026 at 2:15pm". */
  readonly why: string;
  readonly note: string | null;
  readonly isConfirmed: boolean;
  /** "Split", "Merged", "Moved". */
  readonly tags: readonly string[];
}

export interface DeskPage {
  readonly head: CrosswalkHead;
  readonly counts: Readonly<Record<DeskFilter, number>>;
  readonly chosen: { readonly show: DeskFilter; readonly section: string };
  readonly sections: readonly { readonly value: string; readonly label: string }[];
  readonly matching: number;
  readonly lines: readonly DeskLine[];
  readonly previous: { readonly from: string | null } | null;
  readonly next: { readonly from: string | null } | null;
}

/** The words before a line's likeness. Nothing found is a suggestion too. */
export function suggestedWords(by: "code" | "words", likeness: number | null): string {
  if (likeness === null) return "Suggested: nothing alike was found";
  const alike = likeness === 100 ? "the words are the same" : `${likeness}% of the words alike`;
  return by === "code" ? `Suggested by the same code, ${alike}` : `Suggested by its words, ${alike}`;
}

/** One criterion of the new edition that may be what an old one has become, for the form. */
export interface MappingChoice {
  readonly code: string;
  readonly text: string;
  /** Percent; `null` where the words were not compared. */
  readonly likeness: number | null;
  /** The relation as it stands; empty for no match. */
  readonly relation: string;
}

export interface MappingPage {
  readonly head: CrosswalkHead;
  readonly old: DeskSide & { readonly statement: string };
  readonly choices: readonly MappingChoice[];
  readonly note: string | null;
  readonly seen: string;
  /** The old criteria before and after. */
  readonly previous: string | null;
  readonly next: string | null;
}
