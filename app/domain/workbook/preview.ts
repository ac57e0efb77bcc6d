// What a workbook that came back would change: told from what it was made of, and held against what stands now.
import type { RowRead } from "./read-workbook";
import { cleanCell } from "./read-workbook";
import type { WorkbookAnswer } from "./progress-workbook";

export type State = Pick<WorkbookAnswer, "value" | "reason" | "note" | "ownerId" | "targetOn">;

export interface RowEffect {
  readonly row: RowRead;
  readonly now: WorkbookAnswer;
}

export interface WorkbookEffect {
  /** Edited in the workbook, and nobody changed the answer since. */
  readonly changes: readonly RowEffect[];
  /** Edited in the workbook, and changed by somebody else since it was made. */
  readonly conflicts: readonly RowEffect[];
  /** Edited, but this person may not change the answer. */
  readonly notTheirs: readonly RowEffect[];
  readonly unchanged: number;
}

/**
 * Sorts rows by their effect. `then` gives the answer as the workbook was made of it, `now` as it stands: a row that says what it was
 * made of was not edited, whatever happened since, and one that says what stands now has nothing to change.
 */
export function workbookEffect(
  rows: readonly RowRead[],
  then: (row: RowRead) => State,
  now: (criterion: string) => WorkbookAnswer,
  mayChange: (answer: WorkbookAnswer) => boolean,
): WorkbookEffect {
  const changes: RowEffect[] = [];
  const conflicts: RowEffect[] = [];
  const notTheirs: RowEffect[] = [];
  for (const row of rows) {
    const current = now(row.criterion);
    if (saysSame(row, then(row)) || saysSame(row, current)) continue;
    const effect = { row, now: current };
    if (!mayChange(current)) notTheirs.push(effect);
    else if (current.version === row.seenVersion) changes.push(effect);
    else conflicts.push(effect);
  }
  const unchanged = rows.length - changes.length - conflicts.length - notTheirs.length;
  return { changes, conflicts, notTheirs, unchanged };
}

/** Line ends and outer spaces do not make another answer. */
function saysSame(row: State, state: State): boolean {
  const text = (value: string | null) => cleanCell(value ?? "");
  return (
    row.value === state.value &&
    text(row.reason) === text(state.reason) &&
    text(row.note) === text(state.note) &&
    row.ownerId === state.ownerId &&
    row.targetOn === state.targetOn
  );
}

/** Tells a preview from a later one: which answers it showed, and at which version each. */
export function seenKey({ changes, conflicts }: WorkbookEffect): string {
  return [...changes, ...conflicts].map(({ row, now }) => `${row.criterion}@${now.version}`).join(" ");
}
