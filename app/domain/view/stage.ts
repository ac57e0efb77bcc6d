// A declared stage as its page shows it, and in words where it does not fit the answers.
import type { StageScale } from "../../standards/types";
import type { IsoDate } from "../dates";
import type { Tally } from "../gap-analysis";
import { wholePercent } from "../rounding";
import { stageMismatch } from "../stages";
import { formatCount } from "./figures";

export interface StageNamed {
  readonly number: number;
  readonly title: string;
  readonly meaning: string;
}

export interface DeclarationShown {
  readonly id: string;
  readonly stage: number;
  readonly title: string;
  readonly declaredOn: IsoDate;
  readonly note: string | null;
  readonly recordedAt: string;
  readonly recordedByName: string;
  readonly onBehalf: boolean;
}

export interface StagePage {
  readonly scale: StageScale;
  /** `null` is "not declared". */
  readonly current: (StageNamed & { readonly declaredOn: IsoDate }) | null;
  /** A sentence where the declaration does not fit the answers. */
  readonly mismatch: string | null;
  /** Newest first. */
  readonly declarations: readonly DeclarationShown[];
  readonly awards: readonly {
    readonly id: string;
    readonly scheme: string;
    readonly scope: string;
    readonly status: string;
    readonly grantedOn: IsoDate | null;
    readonly nextReviewOn: IsoDate | null;
    readonly expiresOn: IsoDate | null;
    readonly knownOn: IsoDate;
    readonly source: string;
  }[];
}

/**
 * Says where a declared stage does not fit an assessment, in counts; `null` where it fits or nothing is there to compare with.
 * It is a question to the service, never a correction: a stage is declared.
 */
export function mismatchText(scale: StageScale, stage: number, tally: Tally | null, assessment: string): string | null {
  const mismatch = stageMismatch(scale, stage, tally);
  if (mismatch === null || tally === null) return null;
  const count = mismatch.kind === "rated" ? tally.denominator - tally.notYetRated : tally.complete;
  const least = wholePercent(mismatch.expected, 1);
  const expected = least === 100 ? "all criteria are" : `at least ${least}% of criteria are`;
  return `At stage ${stage}, ${expected} usually ${mismatch.kind}. In ${assessment}, ${formatCount(count)} of ${formatCount(tally.denominator)} are.`;
}
