// Whether an offer to share still holds. Consent is a person's, given in a role and about an item: it ends with either.

export type OfferState = "held" | "withdrawn" | "role-ended" | "item-not-shared";

export interface OfferFacts {
  readonly withdrawn: boolean;
  /** Whoever offered has held the role at the trust without a break since then, and may still sign in. */
  readonly roleHeld: boolean;
  /** `null` where the offer has no item; otherwise shared with the network, neither withdrawn nor held. */
  readonly itemShared: boolean | null;
}

/** Only an offer that is `held` is shown to other trusts. Source: the portal's product definition, "Peer match". */
export function offerState({ withdrawn, roleHeld, itemShared }: OfferFacts): OfferState {
  if (withdrawn) return "withdrawn";
  if (!roleHeld) return "role-ended";
  return itemShared === false ? "item-not-shared" : "held";
}

/** What the offering trust reads about an offer of its own. */
export const offerStateWords: Readonly<Record<OfferState, string>> = {
  held: "Offered to the network",
  withdrawn: "Withdrawn",
  "role-ended": "No longer shown: whoever offered it is not quality lead any more",
  "item-not-shared": "No longer shown: its evidence is not shared with the network any more",
};
