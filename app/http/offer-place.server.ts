// Finds the offer of an address, and the trust for which somebody asks about it or credits it.
import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Permission } from "../domain/permissions";
import { getOffer, listLedTrusts, type Offer } from "../models/sharing/offers.server";
import type { Scope } from "../models/scope.server";
import { authorize, found } from "./authorize.server";

export interface OfferPlace {
  readonly scope: Scope;
  readonly offer: Offer;
}

/** The offer within sight; throws the answer of the door, or 404. */
export async function placeOfOffer(args: LoaderFunctionArgs, permission: Permission): Promise<OfferPlace> {
  const scope = await authorize(args, permission);
  return { scope, offer: found(await getOffer(scope, args.params.offer ?? "")) };
}

export interface LedTrust {
  readonly id: string;
  readonly shortName: string;
}

/** The trusts for which this person may ask about an offer: those that they lead, without the one that offers. */
export async function listAskingTrusts({ scope, offer }: OfferPlace): Promise<readonly LedTrust[]> {
  return (await listLedTrusts(scope)).filter(({ id }) => id !== offer.trustId);
}

/** The one that was chosen, or the only one there is; `undefined` where it is none of theirs. */
export function chosenTrust(trusts: readonly LedTrust[], chosen: string | undefined): LedTrust | undefined {
  return chosen === undefined && trusts.length === 1 ? trusts[0] : trusts.find(({ id }) => id === chosen);
}

/** What is said where an act about an offer is refused. */
export const sharingRefusals = {
  own: "This is your own trust's offer",
  withdrawn: "The offer was withdrawn meanwhile, so nothing was sent",
  "asked-already": "Your trust has asked already. Its request stands on the page of the offer",
  "answered-already":
    "This request was answered, or its offer withdrawn, after you opened the page. What stands now is shown above",
  "changed-meanwhile": "Somebody changed the offer after you opened it. Look at it again before you go on",
  "key-used": "This form was sent before with other words. Check it and send it again",
  closed: "This assessment is closed. Offer from the one that is open",
  "not-met": "Your service does not have this complete with current evidence now, so it cannot offer it",
  "already-offered": "Your service offers this already. Change or withdraw that offer",
  "no-such-item": "Choose current evidence that is attached to this criterion",
} as const;
