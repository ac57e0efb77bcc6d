// What the pages of carried answers and compared cycles show, as plain data, and their words.
import type { CountsAs, Scale } from "../../standards/types";
import type { Move } from "../cycles/comparing";
import type { IsoDate } from "../dates";
import type { Tally } from "../gap-analysis";
import type { EvidenceSummary, FilterChoice, Place, SectionFigures } from "./assessment-pages";
import type { SubjectShown } from "./service-pages";

/** The words of the tag on an answer that waits. */
export const carriedTag = "carried, please confirm";

/** One claim of an earlier assessment that waits on a criterion. */
export interface CarriedShown {
  /** "Complete", "Not applicable". */
  readonly label: string;
  readonly reason: string | null;
  readonly fromTitle: string;
  readonly version: number;
  /** Whether this person may confirm it now. */
  readonly mayConfirm: boolean;
}

export interface CarriedRow extends CarriedShown {
  readonly code: string;
  readonly text: string;
  readonly sectionCode: string;
  readonly ownerName: string | null;
  readonly note: string | null;
  readonly evidence: EvidenceSummary;
}

export interface CarriedPage {
  readonly place: Place;
  /** What waits in the whole assessment, and what the filter leaves. */
  readonly waiting: number;
  readonly matching: number;
  readonly rows: readonly CarriedRow[];
  readonly section: string;
  readonly sections: readonly FilterChoice[];
  readonly mayConfirmAny: boolean;
  readonly previous: { readonly from: string | null } | null;
  readonly next: { readonly from: string | null } | null;
}

/** A value of the scale in words. A value that the scale no longer knows reads as it was stored. */
export function labelOf(scale: Scale, value: string | null): string {
  if (value === null) return "Not yet rated";
  return scale.values.find(({ id }) => id === value)?.label ?? value;
}

/** @example standingWords(scale, { value: "complete", isEvidenced: false }) // "Complete, not evidenced" */
export function standingWords(
  scale: Scale,
  standing: { readonly value: string | null; readonly isEvidenced: boolean },
): string {
  const counts: CountsAs | undefined = scale.values.find(({ id }) => id === standing.value)?.countsAs;
  const label = labelOf(scale, standing.value);
  return counts === "complete" ? `${label}, ${standing.isEvidenced ? "evidenced" : "not evidenced"}` : label;
}

export const moveWords: Readonly<Record<Move, string>> = {
  back: "Slipped back",
  forward: "Moved forward",
  "to-confirm": "Carried, please confirm",
  "no-longer-applies": "No longer applies",
  "applies-again": "Applies again",
  same: "No change",
};

/** One of two cycles that stand beside each other. */
export interface CycleShown {
  readonly id: string;
  readonly title: string;
  /** The day its figures are of: its closing, or today. */
  readonly on: IsoDate;
  readonly isOpen: boolean;
}

export interface SectionCompared extends SectionFigures {
  /** `tally` is of the later cycle, this of the earlier. */
  readonly then: Tally;
  readonly points: { readonly complete: number | null; readonly evidenced: number | null };
}

export interface MovedRow {
  readonly code: string;
  readonly title: string;
  readonly text: string;
  readonly move: Move;
  readonly then: string;
  readonly now: string;
}

export interface CyclesCompared {
  readonly from: CycleShown;
  readonly to: CycleShown;
  readonly editionTitle: string;
  readonly notice: string;
  readonly sections: readonly SectionCompared[];
  readonly total: Omit<SectionCompared, "code" | "title">;
  readonly counts: Readonly<Record<Move, number>>;
  /** Criteria that moved, as the filter leaves them. */
  readonly rows: readonly MovedRow[];
}

export interface ComparePage {
  readonly subject: SubjectShown;
  readonly cycles: readonly { readonly id: string; readonly title: string; readonly editionTitle: string }[];
  readonly chosen: { readonly from: string; readonly to: string; readonly move: string };
  /** `null` where there are no two of one edition, or the two that were chosen are of different ones. */
  readonly compared: CyclesCompared | null;
  readonly problem: "one-cycle" | "different-editions" | null;
}

/** "+5 points", "no change", "-1 point"; empty where there is nothing to compare. */
export function pointsWords(points: number | null): string {
  if (points === null) return "";
  if (points === 0) return "no change";
  const size = Math.abs(points);
  return `${points > 0 ? "+" : "\u2212"}${size} ${size === 1 ? "point" : "points"}`;
}
