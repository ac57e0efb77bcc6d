// Stages are declared by services and never computed. What is computed is a trust's figure, and whether a declaration fits the answers.
import type { StageScale } from "../standards/types";
import type { IsoDate } from "./dates";
import type { Tally } from "./gap-analysis";

export interface Declaration {
  readonly stage: number;
  readonly declaredOn: IsoDate;
  readonly recordedAt: string;
}

/** The declaration that holds on a day: the latest by its own date; of two on one day, the one recorded last. */
export function declarationOn<Kind extends Declaration>(declarations: readonly Kind[], day: IsoDate): Kind | null {
  let held: Kind | null = null;
  for (const each of declarations) {
    if (each.declaredOn > day) continue;
    const isLater =
      held === null ||
      each.declaredOn > held.declaredOn ||
      (each.declaredOn === held.declaredOn && each.recordedAt >= held.recordedAt);
    if (isLater) held = each;
  }
  return held;
}

/**
 * A trust's stage is the lowest declared stage of its services; services that declared none are left out. `null` is "not declared".
 * Source: the portal's product definition, "Numbers": trust stage.
 */
export function trustStage(stages: readonly (number | null)[]): number | null {
  const declared = stages.filter((stage) => stage !== null);
  return declared.length === 0 ? null : Math.min(...declared);
}

export interface StageCount {
  readonly atOrAbove: number;
  readonly of: number;
  readonly notDeclared: number;
}

/** How many trusts stand at a stage or above, out of all, and how many have not declared. */
export function countAtOrAbove(stages: readonly (number | null)[], least: number): StageCount {
  return {
    atOrAbove: stages.filter((stage) => stage !== null && stage >= least).length,
    of: stages.length,
    notDeclared: stages.filter((stage) => stage === null).length,
  };
}

export interface StageMismatch {
  readonly kind: "rated" | "complete";
  /** Shares of 1. */
  readonly expected: number;
  readonly actual: number;
}

/**
 * Where a declared stage does not fit the answers, by thresholds that are data of the scale: too little rated (of what applies),
 * or too little complete. `null` where it fits, and where there is nothing to compare with.
 */
export function stageMismatch(scale: StageScale, stage: number, tally: Tally | null): StageMismatch | null {
  const step = scale.stages.find((each) => each.number === stage);
  if (step === undefined || tally === null || tally.denominator === 0) return null;
  const rated = (tally.denominator - tally.notYetRated) / tally.denominator;
  const complete = tally.complete / tally.denominator;
  if (step.expectsRatedShare !== undefined && rated < step.expectsRatedShare) {
    return { kind: "rated", expected: step.expectsRatedShare, actual: rated };
  }
  if (step.expectsCompleteShare !== undefined && complete < step.expectsCompleteShare) {
    return { kind: "complete", expected: step.expectsCompleteShare, actual: complete };
  }
  return null;
}
