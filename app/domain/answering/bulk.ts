// What one choice does to many answers: which change, which stay as they are and why. Nothing is decided by the way that it is asked.
import type { IsoDate } from "../dates";

/** A part that is left out stays as it is. */
export interface BulkChoice {
  readonly status?: { readonly value: string; readonly reason: string | null };
  readonly owner?: { readonly id: string | null };
  readonly target?: { readonly on: IsoDate | null };
}

export interface BulkState {
  readonly value: string | null;
  readonly reason: string | null;
  readonly note: string | null;
  readonly ownerId: string | null;
  readonly targetOn: IsoDate | null;
}

/** The answer after the choice. A reason goes with the value that asked for it; the note always stays. */
export function applyChoice({ value, reason, note, ownerId, targetOn }: BulkState, choice: BulkChoice): BulkState {
  return {
    value: choice.status?.value ?? value,
    reason: choice.status === undefined ? reason : choice.status.reason,
    note,
    ownerId: choice.owner === undefined ? ownerId : choice.owner.id,
    targetOn: choice.target === undefined ? targetOn : choice.target.on,
  };
}

export type SkipReason = "not-yours" | "as-it-is";

export interface BulkAnswer {
  readonly answer: BulkState;
  readonly mayChange: boolean;
}

export interface BulkPlan<Row> {
  readonly changes: readonly { readonly row: Row; readonly after: BulkState }[];
  readonly skipped: readonly { readonly row: Row; readonly why: SkipReason }[];
}

/** Sorts rows into those that the choice changes and those that it leaves, each with its reason, in the order given. */
export function planBulk<Row extends BulkAnswer>(rows: readonly Row[], choice: BulkChoice): BulkPlan<Row> {
  const changes: { row: Row; after: BulkState }[] = [];
  const skipped: { row: Row; why: SkipReason }[] = [];
  for (const row of rows) {
    const after = applyChoice(row.answer, choice);
    if (!row.mayChange) skipped.push({ row, why: "not-yours" });
    else if (isSameState(row.answer, after)) skipped.push({ row, why: "as-it-is" });
    else changes.push({ row, after });
  }
  return { changes, skipped };
}

/** Whether two answers say the same. */
export function isSameState(one: BulkState, other: BulkState): boolean {
  return (
    one.value === other.value &&
    one.reason === other.reason &&
    one.note === other.note &&
    one.ownerId === other.ownerId &&
    one.targetOn === other.targetOn
  );
}
