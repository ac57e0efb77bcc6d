// One step of an answer's history, in words.
import type { Scale } from "../standards/types";
import { formatDate, type IsoDate } from "./dates";

export interface AnswerState {
  readonly value: string | null;
  readonly reason: string | null;
  readonly note: string | null;
  readonly ownerName: string | null;
  readonly targetOn: string | null;
}

const nothing: AnswerState = { value: null, reason: null, note: null, ownerName: null, targetOn: null };

/**
 * What changed between two states, each as a phrase; an empty list where nothing did. `before` is `undefined` for the first record.
 * @example describeChange(scale, { value: "commenced", ... }, { value: "complete", ... }) // ["Changed from commenced to complete"]
 */
export function describeChange(scale: Scale, before: AnswerState | undefined, after: AnswerState): readonly string[] {
  const was = before ?? nothing;
  const phrases: string[] = [];
  if (was.value !== after.value) phrases.push(describeValue(scale, was.value, after.value));
  if (after.reason !== null && was.reason !== after.reason) phrases.push(`Reason: ${after.reason}`);
  if (was.ownerName !== after.ownerName) phrases.push(describeOwner(was.ownerName, after.ownerName));
  if (was.targetOn !== after.targetOn) {
    phrases.push(
      after.targetOn === null ? "Target date removed" : `Target date set to ${formatDate(after.targetOn as IsoDate)}`,
    );
  }
  if (was.note !== after.note)
    phrases.push(after.note === null ? "Note removed" : was.note === null ? "Note added" : "Note changed");
  return phrases;
}

function describeValue(scale: Scale, from: string | null, to: string | null): string {
  const label = (id: string) => (scale.values.find((value) => value.id === id)?.label ?? id).toLowerCase();
  if (to === null) return "Rating removed";
  return from === null ? `Set to ${label(to)}` : `Changed from ${label(from)} to ${label(to)}`;
}

function describeOwner(from: string | null, to: string | null): string {
  if (to === null) return "Owner removed";
  return from === null ? `Owner set to ${to}` : `Owner changed from ${from} to ${to}`;
}
