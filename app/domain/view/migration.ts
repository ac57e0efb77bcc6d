// What the page of an assessment's migration shows, before and after it, and the words of its account.
import type { Scale } from "../../standards/types";
import type { AccountCounts, AccountRow } from "../crosswalk/account";
import type { CarryNote } from "../crosswalk/carry";
import type { IsoDate } from "../dates";
import type { Place } from "./assessment-pages";
import { labelOf } from "./cycles";
import { relationWords } from "./crosswalk";

/** Which rows of the account a list shows. */
export const accountFilters = ["merged", "split", "dropped", "lower", "fresh"] as const;
export type AccountFilter = (typeof accountFilters)[number] | "";

export const accountFilterWords: Readonly<Record<AccountFilter, string>> = {
  "": "All rows",
  merged: "Merged with others",
  split: "Split in several",
  dropped: "Dropped",
  lower: "Becomes less than it was",
  fresh: "New criteria",
};

export interface AccountShown {
  readonly key: string;
  /** Empty for a new criterion. */
  readonly from: { readonly code: string; readonly text: string } | null;
  readonly was: string;
  readonly owner: string | null;
  readonly evidence: string;
  readonly to: { readonly code: string; readonly text: string } | null;
  readonly becomes: string;
  /** Why it is not simply the same; sentences. */
  readonly why: readonly string[];
}

export interface WayChoice {
  readonly value: string;
  readonly label: string;
}

/** The record of a migration that was made. */
export interface MigrationMade {
  readonly by: string;
  readonly onBehalf: boolean;
  readonly at: string;
  readonly fromSlug: string;
  readonly fromAssessmentId: string;
  readonly fromTitle: string;
  readonly toAssessmentId: string;
  readonly toTitle: string;
  readonly undo: {
    readonly until: IsoDate;
    /** What is in the way, each in words; empty where it can be undone now. */
    readonly inTheWay: readonly string[];
    readonly mayUndo: boolean;
  };
}

export interface MigrationPage {
  readonly place: Place;
  /** Before: the ways that lead on from this edition, and which is shown. Empty: none is published. */
  readonly ways: readonly WayChoice[];
  readonly chosen: string;
  readonly crosswalkId: string | null;
  readonly fromEdition: string;
  readonly toEdition: string;
  readonly suggestedTitle: string;
  readonly mayMigrate: boolean;
  /** Why it cannot be migrated now; `null` where it can. */
  readonly stop: string | null;
  readonly made: MigrationMade | null;
  readonly counts: AccountCounts | null;
  readonly filterCounts: Readonly<Record<AccountFilter, number>>;
  readonly show: AccountFilter;
  readonly rows: readonly AccountShown[];
  readonly matching: number;
  readonly previous: { readonly from: string | null } | null;
  readonly next: { readonly from: string | null } | null;
}

/** Why a row is not simply the same, as sentences. The owner's name is put in by who knows it. */
export function whyWords(row: AccountRow, fromScale: Scale, toScale: Scale): readonly string[] {
  const { mergedWith, relation, notes, evidence, evidenceCarried, was, becomes, to } = row;
  return [
    ...(to === null ? ["Stays in the old assessment, which can be read for ever."] : []),
    ...(mergedWith.length === 0 ? [] : [`Merged with ${listed(mergedWith)}.`]),
    ...(relation === "equal" || relation === "dropped" ? [] : [`${relationWords[relation]}.`]),
    ...notes.map((note) => noteWords(note, row.from)),
    ...(was !== null && becomes !== null && labelOf(fromScale, was) !== labelOf(toScale, becomes) && notes.length === 0
      ? ["The new edition's scale names it so."]
      : []),
    ...(to !== null && evidenceCarried < evidence
      ? [`Withdrawn evidence stays behind: ${evidence - evidenceCarried} of ${evidence}.`]
      : []),
  ];
}

function noteWords(note: CarryNote, from: string): string {
  switch (note.kind) {
    case "lowest":
      return note.of.includes(from)
        ? "The answers differ: this is the lowest, and it is taken."
        : `The answers differ: the lowest is taken, that of ${listed(note.of)}.`;
    case "unrated":
      return note.of.includes(from)
        ? "It was never rated, so nothing is claimed of them together."
        : `${listed(note.of)} ${note.of.length === 1 ? "was" : "were"} never rated, so nothing is claimed of them together.`;
    case "left-out":
      return note.of.includes(from)
        ? "It did not apply: the others decide."
        : `${listed(note.of)} did not apply and ${note.of.length === 1 ? "is" : "are"} left out.`;
    case "asks-more":
      return "More is asked than the old answer shows, so it is carried as commenced.";
    case "no-such-value":
      return "The new edition's scale has no such value, so nothing is claimed.";
    case "owners-differ":
      return note.kept === from
        ? "The owners differ: this one is kept."
        : `The owners differ: that of ${note.kept} is kept.`;
    case "note-shortened":
      return "The notes together were too long and are shortened; they stand whole in the old assessment.";
  }
}

/** "1.1.1", "1.1.1 and 1.1.2", "1.1.1, 1.1.2 and 1.1.3". */
export function listed(codes: readonly string[]): string {
  const last = codes.at(-1) ?? "";
  return codes.length < 2 ? last : `${codes.slice(0, -1).join(", ")} and ${last}`;
}
