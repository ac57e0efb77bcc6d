// The dates and states of evidence, as lists, pages and files print them.
import type { IsoDate } from "../dates";
import { dateOr, describePeriod } from "./criterion-page";

interface Period {
  readonly coversFrom: IsoDate | null;
  readonly coversTo: IsoDate | null;
}

/** @example coversText({ coversFrom: "2024-01-01", coversTo: "2024-03-31" }) // "1 January 2024 to 31 March 2024" */
export function coversText({ coversFrom, coversTo }: Period): string {
  return describePeriod(coversFrom, coversTo);
}

export function reviewText(reviewOn: IsoDate | null): string {
  return dateOr(reviewOn, "No review date");
}

export function expiresText(expiresOn: IsoDate | null): string {
  return dateOr(expiresOn, "No expiry");
}

/** The last day on which it counts by its dates. */
export function untilText(until: IsoDate | null): string {
  return dateOr(until, "No end");
}

/** Who may see it, to follow "Seen by". The network's own has one circle of readers. */
export function visibilityText(visibility: "trust" | "network", isNetworks = false): string {
  if (isNetworks) return "People who see the network's own assessment";
  return visibility === "trust" ? "The trust only" : "Every trust in the network";
}

export interface PickedCriterion {
  readonly code: string;
  readonly title: string;
}

export interface PickedSection extends PickedCriterion {
  readonly criteria: readonly PickedCriterion[];
}

export interface CriteriaToPick {
  readonly assessmentId: string;
  readonly assessmentTitle: string;
  readonly editionTitle: string;
  readonly sections: readonly PickedSection[];
}

/** Why evidence could not be attached, in words. */
export const supportRefusals = {
  closed: "That assessment is closed now. Send the form again to add the evidence without criteria",
  withdrawn: "That evidence is withdrawn, so it was not attached",
  "not-found": "That assessment was not found. Open this page from the assessment again",
  unknown: "Choose criteria from the list",
  "key-used": "This form was sent before with other words. Check what you typed and send it again",
} as const;

/** Why an item was not changed, in words. */
export const changeRefusals = {
  "changed-meanwhile":
    "Somebody changed this after you opened it. Compare what it says now with what you typed, then send it again to replace it",
  withdrawn: "This evidence was withdrawn, so it can no longer be changed",
  "key-used": supportRefusals["key-used"],
} as const;
