// Awards: by which scheme, how they stand, and as they stood on a day. Never derived from a stage, nor a stage from them.
import type { IsoDate } from "../dates";

/** The routes to an award that are publicly described. Another scheme is written in words. Source: the portal's notes on awards. */
export const awardSchemes = [
  { value: "UKAS accreditation", label: "UKAS accreditation" },
  { value: "Quality Mark", label: "Quality Mark" },
  { value: "other", label: "Another scheme" },
] as const;

export const awardStatuses = [
  { value: "applied", label: "Applied" },
  { value: "granted", label: "Granted" },
  { value: "suspended", label: "Suspended" },
  { value: "lapsed", label: "Lapsed" },
  { value: "withdrawn", label: "Withdrawn" },
] as const;
export type AwardStatus = (typeof awardStatuses)[number]["value"];

/** What is known of an award, from a day on. */
export interface AwardState {
  readonly scheme: string;
  readonly scope: string;
  readonly editionTitle: string | null;
  readonly status: AwardStatus;
  readonly appliedOn: IsoDate | null;
  readonly grantedOn: IsoDate | null;
  readonly nextReviewOn: IsoDate | null;
  readonly expiresOn: IsoDate | null;
  /** The day from which this state holds. */
  readonly knownOn: IsoDate;
  readonly source: string;
}

/**
 * The state that holds on a day: the last in the order of recording among those that hold from the latest day not after it.
 * `undefined` before the first. Awards go by their own declared dates, as stages do.
 */
export function awardStateOn<State extends Pick<AwardState, "knownOn">>(
  states: readonly State[],
  day: IsoDate,
): State | undefined {
  let held: State | undefined;
  for (const state of states) {
    if (state.knownOn <= day && (held === undefined || state.knownOn >= held.knownOn)) held = state;
  }
  return held;
}
