// What the pages of peer match show, as plain data, and their words.
import type { ShieldedCount } from "../sharing/shielded-count";
import type { FilterChoice } from "./assessment-pages";
import { plural } from "./figures";

/** One offer of another trust, or of the reader's own, in a list. */
export interface OfferListed {
  readonly id: string;
  readonly trustShortName: string;
  readonly trustName: string;
  readonly serviceName: string;
  readonly code: string;
  readonly title: string;
  readonly sectionCode: string;
  readonly item: { readonly id: string; readonly title: string } | null;
  readonly words: string;
  readonly uses: number;
  readonly offeredAt: string;
  readonly isOwn: boolean;
}

/** Who else meets a criterion: a count that names nobody, and those that offered to share. */
export interface PeerMatch {
  readonly count: ShieldedCount;
  readonly offers: readonly OfferListed[];
  /** The reader's own service's offer, in whatever state it is. */
  readonly own: { readonly id: string; readonly state: string; readonly isHeld: boolean } | null;
  readonly mayOffer: boolean;
}

export interface SharingFilter {
  readonly edition: string;
  readonly section: string;
  readonly trust: string;
  /** `item`: with evidence to open; `words`: with words and a contact alone. */
  readonly with: string;
}

export interface SharingPage {
  readonly filter: SharingFilter;
  readonly editions: readonly FilterChoice[];
  readonly sections: readonly FilterChoice[];
  readonly trusts: readonly FilterChoice[];
  readonly all: number;
  readonly matching: number;
  readonly groups: readonly {
    readonly code: string;
    readonly title: string;
    readonly offers: readonly OfferListed[];
  }[];
  readonly notice: string;
  readonly previous: { readonly from: string | null } | null;
  readonly next: { readonly from: string | null } | null;
}

export interface WantedRow {
  readonly code: string;
  readonly title: string;
  readonly text: string;
  readonly sectionCode: string;
  readonly evidenced: ShieldedCount;
  readonly open: ShieldedCount;
  readonly offers: number;
}

export interface WantedPage {
  readonly edition: string;
  readonly section: string;
  readonly editions: readonly FilterChoice[];
  readonly sections: readonly FilterChoice[];
  /** Too few services are assessed against the edition for any count. */
  readonly isTooFew: boolean;
  readonly rows: readonly WantedRow[];
  readonly notice: string;
}

/** @example countWords({ kind: "fewer-than", count: 3, of: 15 }) // "Fewer than 3 of 15 services" */
export function countWords(count: ShieldedCount): string {
  if (count.kind === "none") return "Too few services to count";
  const of = plural(count.of, "service");
  if (count.kind === "fewer-than") return `Fewer than ${count.count} of ${of}`;
  return count.kind === "at-least" ? `${count.count} or more of ${of}` : `${count.count} of ${of}`;
}

/** The sentence of a criterion's panel. */
export function meetsSentence(count: ShieldedCount): string {
  if (count.kind === "none") return "Too few services are assessed against this edition to give a count.";
  const verb = count.kind === "exact" && count.count === 1 ? "has" : "have";
  return `${countWords(count)} ${verb} this complete with current evidence.`;
}

/** @example usedWords(3) // "Used by 3 trusts" */
export function usedWords(uses: number): string {
  return uses === 0 ? "Not used yet" : `Used by ${plural(uses, "trust")}`;
}

export const requestStateWords = {
  open: "open",
  accepted: "accepted",
  declined: "declined",
  lapsed: "withdrawn",
} as const;
