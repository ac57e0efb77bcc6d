// What is asked of a person, from whichever part of the portal: one line of "my work".
import type { IsoDate } from "./dates";

export interface Asked {
  readonly key: string;
  /** What to do, as the link says it: "Say where UHNM stands on MRI spine protocol, draft 2.0". */
  readonly what: string;
  readonly href: string;
  /** Who asks, or what it belongs to: "MSK SIG". */
  readonly why: string;
  readonly dueOn: IsoDate | null;
}

/** Soonest first, those without a day last; what falls together stays in the order in which it came. */
export function inOrderOfDue(asked: readonly Asked[]): readonly Asked[] {
  return [...asked].sort((a, b) => (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999"));
}
