// What changed between two states of a work item: its facts in phrases, its texts as words added and removed.
import { diffWords } from "diff";
import { formatDate, type IsoDate } from "../dates";
import type { ItemStatus } from "./items";

export interface Piece {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/** Beyond this many edits a text counts as written anew: the comparison would say nothing and take long. */
const mostEdits = 150;
/** How much that stayed the same is kept on each side of a change. */
const around = 60;

/**
 * Words added and removed, with a little of what stands around them; an empty list where nothing changed.
 * @example changedWords("Two sites done", "Three sites done")
 * // [{ kind: "removed", text: "Two" }, { kind: "added", text: "Three" }, { kind: "same", text: " sites done" }]
 */
export function changedWords(before: string, after: string): readonly Piece[] {
  if (before === after) return [];
  const parts = diffWords(before, after, { maxEditLength: mostEdits });
  const pieces: readonly Piece[] =
    parts === undefined
      ? [
          { kind: "removed", text: before },
          { kind: "added", text: after },
        ]
      : parts.map(({ added, removed, value }) => ({
          kind: added ? "added" : removed ? "removed" : "same",
          text: value,
        }));
  return pieces
    .filter(({ text }) => text !== "")
    .map((piece, index, all) =>
      piece.kind === "same"
        ? { ...piece, text: nearChanges(piece.text, index === 0, index === all.length - 1) }
        : piece,
    );
}

function nearChanges(text: string, isFirst: boolean, isLast: boolean): string {
  const tail = isFirst ? "" : text.slice(0, around);
  const head = isLast ? "" : text.slice(-around);
  return text.length <= tail.length + head.length ? text : `${tail}…${head}`;
}

export interface ItemState {
  readonly title: string;
  readonly deliverables: string;
  readonly progress: string;
  readonly benefits: string;
  readonly owner: string | null;
  readonly startsOn: IsoDate | null;
  readonly dueOn: IsoDate | null;
  readonly status: ItemStatus;
}

/** What changed of an item's facts, each as a phrase. Without a state before it, what the item began as. */
export function describeItemChange(before: ItemState | undefined, after: ItemState): readonly string[] {
  if (before === undefined) return [`Added as ${after.status}`];
  const phrases: string[] = [];
  if (before.status !== after.status) phrases.push(`Changed from ${before.status} to ${after.status}`);
  if (before.title !== after.title) phrases.push(`Renamed from "${before.title}"`);
  if (before.owner !== after.owner)
    phrases.push(after.owner === null ? "Owner removed" : `Owner set to ${after.owner}`);
  if (before.startsOn !== after.startsOn) phrases.push(dayPhrase("Start", before.startsOn, after.startsOn));
  if (before.dueOn !== after.dueOn) phrases.push(dayPhrase("Due date", before.dueOn, after.dueOn));
  return phrases;
}

function dayPhrase(what: string, from: IsoDate | null, to: IsoDate | null): string {
  if (to === null) return `${what} removed`;
  return from === null
    ? `${what} set to ${formatDate(to)}`
    : `${what} moved from ${formatDate(from)} to ${formatDate(to)}`;
}

export const itemColumns = [
  { column: "deliverables", label: "Deliverables" },
  { column: "progress", label: "Progress and next steps" },
  { column: "benefits", label: "Benefits" },
] as const;

/** The texts that changed, each with its words. A new item has no words that changed. */
export function changedTexts(
  before: ItemState | undefined,
  after: ItemState,
): readonly { readonly label: string; readonly pieces: readonly Piece[] }[] {
  if (before === undefined) return [];
  return itemColumns
    .map(({ column, label }) => ({ label, pieces: changedWords(before[column], after[column]) }))
    .filter(({ pieces }) => pieces.length > 0);
}
