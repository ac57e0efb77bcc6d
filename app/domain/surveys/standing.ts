// Who may see what of a survey, and whether it can be answered now.
import type { IsoDate } from "../dates";

export type PublishRule = "named" | "anonymous" | "private";

export const publishRules: Readonly<Record<PublishRule, string>> = {
  named: "Named: everybody who sees the group sees each trust's final answers",
  anonymous: "Anonymous: everybody who sees the group sees counts only, and no group smaller than three",
  private: "Private: only those who run the group and the QI manager see the answers",
};

export interface Asker {
  /** Runs the group that asks. */
  readonly runs: boolean;
  /** Works for the whole network: the QI manager. */
  readonly isOffice: boolean;
}

/** `none`: not shown. `counts`: without names, small groups hidden. `names`: everything that is final. */
export function resultsFor(rule: PublishRule, { runs, isOffice }: Asker): "none" | "counts" | "names" {
  if (rule === "named" || isOffice) return "names";
  if (rule === "anonymous") return "counts";
  return runs ? "names" : "none";
}

/** Answers that are not final are their trust's own; those who run the group may count them, never where names are hidden from them. */
export function mayCountProvisional(rule: PublishRule, asker: Asker): boolean {
  return (asker.runs || asker.isOffice) && resultsFor(rule, asker) === "names";
}

export interface Standing {
  readonly state: "draft" | "open" | "closed";
  readonly closesOn: IsoDate | null;
}

/** A survey takes answers to the end of its closing date. */
export function stateOn({ state, closesOn }: Standing, today: IsoDate): Standing["state"] {
  return state === "open" && closesOn !== null && closesOn < today ? "closed" : state;
}

/** The door of a page that answers; the first covers the own trust, the second is on behalf of it. */
export const toAnswer = ["survey.answer", "survey.answer-on-behalf"] as const;
