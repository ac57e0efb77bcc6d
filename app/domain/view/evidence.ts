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

export function visibilityText(visibility: "trust" | "network"): string {
  return visibility === "trust" ? "people of the trust" : "people of every trust in the network";
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
