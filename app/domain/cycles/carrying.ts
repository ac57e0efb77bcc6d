// What an answer becomes when the next assessment starts from the last. A claim is never repeated by the portal: a person confirms it.
import type { CountsAs } from "../../standards/types";
import type { IsoDate } from "../dates";

/** An answer as the earlier assessment ended with it. */
export interface EndedAnswer {
  readonly value: string | null;
  readonly reason: string | null;
  readonly note: string | null;
  readonly ownerId: string | null;
  readonly targetOn: IsoDate | null;
}

export interface CarriedOver {
  /** What is recorded in the next assessment at its start. */
  readonly answer: EndedAnswer;
  /** What was claimed before and waits for a person; `null` where nothing was claimed. */
  readonly toConfirm: { readonly value: string; readonly reason: string | null } | null;
}

export interface CarryingRules {
  readonly countsAs: ReadonlyMap<string, CountsAs>;
  /** Whether this person may own answers of the subject today: who has left is asked for nothing. */
  readonly mayOwn: (personId: string) => boolean;
  /** The day on which the next assessment starts. */
  readonly startsOn: IsoDate;
}

/**
 * "Complete" and "not applicable" say that nothing is left to do: they wait to be confirmed, and until then no value is recorded, so
 * that no figure counts them. Whatever says that work goes on is recorded as it was. Note and owner are kept. A target date that was
 * met stays behind; one that still lies ahead, and any of an answer that is open, is kept. `undefined` where nothing is left to carry.
 *
 * Source: docs/decisions/013.
 * @example carryOver(complete, rules) // { answer: { value: null, … }, toConfirm: { value: "complete", reason: null } }
 */
export function carryOver(ended: EndedAnswer, rules: CarryingRules): CarriedOver | undefined {
  const counts = ended.value === null ? undefined : rules.countsAs.get(ended.value);
  const isClaim = ended.value !== null && (counts === "complete" || counts === "excluded");
  const isKnown = counts !== undefined;
  const ownerId = ended.ownerId !== null && rules.mayOwn(ended.ownerId) ? ended.ownerId : null;
  const isTargetMet = isClaim && ended.targetOn !== null && ended.targetOn < rules.startsOn;
  const answer: EndedAnswer = {
    value: isKnown && !isClaim ? ended.value : null,
    reason: isKnown && !isClaim ? ended.reason : null,
    note: ended.note,
    ownerId,
    targetOn: isTargetMet ? null : ended.targetOn,
  };
  const toConfirm = isClaim && ended.value !== null ? { value: ended.value, reason: ended.reason } : null;
  const isBlank = Object.values(answer).every((part) => part === null);
  return isBlank && toConfirm === null ? undefined : { answer, toConfirm };
}
