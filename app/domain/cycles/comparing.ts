// Two cycles of one edition beside each other: which criteria moved forward, which slipped back, and how the figures moved.
import {
  percentages,
  type CompiledEdition,
  type PlacedCriterion,
  type RecordedAnswers,
  type Tally,
} from "../gap-analysis";

/** How a criterion stands in the later cycle against the earlier. */
export type Move = "forward" | "back" | "to-confirm" | "no-longer-applies" | "applies-again" | "same";

/** In the order in which a page tells of them. */
export const moves = [
  "back",
  "forward",
  "to-confirm",
  "no-longer-applies",
  "applies-again",
] as const satisfies readonly Move[];

export interface Compared {
  readonly placed: PlacedCriterion;
  readonly move: Move;
  readonly then: Standing;
  readonly now: Standing;
}

/** What one cycle had recorded of a criterion. */
export interface Standing {
  /** A value of the scale; `null` is not yet rated. */
  readonly value: string | null;
  /** Complete, and supported by current evidence. */
  readonly isEvidenced: boolean;
}

/** What was recorded in a cycle by the day it is read for. `waiting`: criteria that are carried, and that nobody has confirmed. */
export interface Cycle extends RecordedAnswers {
  readonly waiting: ReadonlySet<string>;
}

/**
 * Every criterion of the edition, in its order, as it stood in one cycle and in a later one. Not yet rated and not started are one
 * step; then commenced, complete, and complete with current evidence. A claim that waits to be confirmed has moved nowhere yet.
 */
export function compareCycles(edition: CompiledEdition, then: Cycle, now: Cycle): readonly Compared[] {
  return edition.criteria.map((placed) => {
    const { code } = placed.criterion;
    const before = standingIn(edition, then, code);
    const after = standingIn(edition, now, code);
    const move = now.waiting.has(code) ? "to-confirm" : moveOf(stepOf(edition, before), stepOf(edition, after));
    return { placed, move, then: before, now: after };
  });
}

function standingIn(edition: CompiledEdition, cycle: Cycle, code: string): Standing {
  const value = cycle.values.get(code) ?? null;
  const isComplete = value !== null && edition.countsAs.get(value) === "complete";
  return { value, isEvidenced: isComplete && cycle.evidenced.has(code) };
}

/** `null`: not applicable. */
function stepOf(edition: CompiledEdition, { value, isEvidenced }: Standing): number | null {
  const counts = value === null ? undefined : edition.countsAs.get(value);
  if (counts === "excluded") return null;
  if (counts === "complete") return isEvidenced ? 3 : 2;
  return counts === "commenced" ? 1 : 0;
}

function moveOf(before: number | null, after: number | null): Move {
  if (before === null && after === null) return "same";
  if (after === null) return "no-longer-applies";
  if (before === null) return "applies-again";
  if (before === after) return "same";
  return after > before ? "forward" : "back";
}

/** How many criteria moved each way. */
export function countMoves(compared: readonly Compared[]): Readonly<Record<Move, number>> {
  const counts = { forward: 0, back: 0, "to-confirm": 0, "no-longer-applies": 0, "applies-again": 0, same: 0 };
  for (const { move } of compared) counts[move] += 1;
  return counts;
}

/**
 * Percentage points from one figure to another, of the whole percentages that stand beside them; `null` where either has nothing to assess.
 * @example pointsBetween(half, threeQuarters, "complete") // 25
 */
export function pointsBetween(then: Tally, now: Tally, part: "complete" | "evidenced"): number | null {
  const [before, after] = [percentages(then), percentages(now)];
  return before === null || after === null ? null : after[part] - before[part];
}
