// When evidence counts. On its review date and its expiry date it still does; the day after, it does not.
import { addDays, type IsoDate } from "./dates";

export interface EvidenceFacts {
  readonly withdrawn: boolean;
  readonly held: boolean;
  readonly reviewOn: IsoDate | null;
  readonly expiresOn: IsoDate | null;
}

/** Source: the portal's product definition, "Numbers": current on a day. */
export function isCurrentOn(facts: EvidenceFacts, day: IsoDate): boolean {
  if (facts.withdrawn || facts.held) return false;
  const until = countsUntil(facts);
  return until === null || until >= day;
}

/** The last day on which evidence counts, by its own dates; `null` where it has none. */
export function countsUntil(facts: Pick<EvidenceFacts, "reviewOn" | "expiresOn">): IsoDate | null {
  const { reviewOn, expiresOn } = facts;
  if (reviewOn === null) return expiresOn;
  if (expiresOn === null) return reviewOn;
  return reviewOn < expiresOn ? reviewOn : expiresOn;
}

export type EvidenceState = "current" | "expired" | "review overdue" | "withdrawn" | "held";

export interface EvidenceStanding {
  readonly state: EvidenceState;
  /** Current, but its last day is near: stands beside "current", never instead of it. */
  readonly endsSoon: boolean;
  /** Neither a review date nor an expiry date. */
  readonly hasNoDate: boolean;
}

/** How an item stands on a day. `soonDays` is how near its end counts as near. */
export function evidenceStanding(facts: EvidenceFacts, day: IsoDate, soonDays: number): EvidenceStanding {
  const until = countsUntil(facts);
  const state = stateOn(facts, day);
  const endsSoon = state === "current" && until !== null && until <= addDays(day, soonDays);
  return { state, endsSoon, hasNoDate: until === null };
}

function stateOn(facts: EvidenceFacts, day: IsoDate): EvidenceState {
  if (facts.withdrawn) return "withdrawn";
  if (facts.held) return "held";
  if (facts.expiresOn !== null && facts.expiresOn < day) return "expired";
  if (facts.reviewOn !== null && facts.reviewOn < day) return "review overdue";
  return "current";
}
