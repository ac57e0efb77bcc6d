// The dates and states of evidence, as lists, pages and files print them.
import { formatDate, type IsoDate } from "../dates";
import type { EvidenceStanding } from "../evidence";

interface Period {
  readonly coversFrom: IsoDate | null;
  readonly coversTo: IsoDate | null;
}

/** @example coversText({ coversFrom: "2024-01-01", coversTo: "2024-03-31" }) // "1 January 2024 to 31 March 2024" */
export function coversText({ coversFrom, coversTo }: Period): string {
  if (coversFrom === null) return coversTo === null ? "Not said" : `To ${formatDate(coversTo)}`;
  if (coversTo === null) return `From ${formatDate(coversFrom)}`;
  return coversFrom === coversTo ? formatDate(coversFrom) : `${formatDate(coversFrom)} to ${formatDate(coversTo)}`;
}

export function reviewText(reviewOn: IsoDate | null): string {
  return reviewOn === null ? "No review date" : formatDate(reviewOn);
}

export function expiresText(expiresOn: IsoDate | null): string {
  return expiresOn === null ? "No expiry" : formatDate(expiresOn);
}

/** The last day on which it counts by its dates. */
export function untilText(until: IsoDate | null): string {
  return until === null ? "No end" : formatDate(until);
}

export function visibilityText(visibility: "trust" | "network"): string {
  return visibility === "trust" ? "people of the trust" : "people of every trust in the network";
}

/** The words of the tags: "review due" stands beside "current", never instead of it. */
export function stateWords({ state, endsSoon }: EvidenceStanding): readonly string[] {
  return endsSoon ? [state, "review due"] : [state];
}
