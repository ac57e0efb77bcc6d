// A count of services that names none: where it would come down to one or two of them, it is given as a bound.

/** `about`: "fewer than 3", or "13 or more" where all but one or two are counted. `none`: too few were counted for any number. */
export type ShieldedCount =
  | { readonly kind: "exact"; readonly count: number; readonly of: number }
  | { readonly kind: "fewer-than"; readonly count: number; readonly of: number }
  | { readonly kind: "at-least"; readonly count: number; readonly of: number }
  | { readonly kind: "none" };

/** A group smaller than this is never counted out, whether of those that meet a criterion or of those that do not. */
export const smallestGroup = 3;

/** Below this many counted, both bounds would stand at once and say nothing. */
export const fewestCounted = 2 * smallestGroup - 1;

/**
 * How many of the counted services, for a reader who may not see each of them. Every reader knows their own service, so one who reads
 * "1 of 15" and is that one would know that no other meets it. Whoever sees every service anyway reads the number itself.
 *
 * Source: the portal's product definition, "Summaries"; peer match names nobody who does not meet a criterion.
 * @example shieldCount(1, 15, false) // { kind: "fewer-than", count: 3, of: 15 }
 */
export function shieldCount(count: number, of: number, seesEach: boolean): ShieldedCount {
  if (seesEach) return { kind: "exact", count, of };
  if (of < fewestCounted) return { kind: "none" };
  if (count < smallestGroup) return { kind: "fewer-than", count: smallestGroup, of };
  if (of - count < smallestGroup) return { kind: "at-least", count: of - smallestGroup + 1, of };
  return { kind: "exact", count, of };
}
