// Records that a trust used what another offered: credit to the one that offered.
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { offerUseForm } from "../domain/forms/sharing";
import { forbidden, permit } from "../http/authorize.server";
import { receiveForm, redirectWithNotice } from "../http/forms.server";
import { chosenTrust, listAskingTrusts, placeOfOffer, sharingRefusals } from "../http/offer-place.server";
import { paths } from "../http/paths";
import { recordUse } from "../models/sharing/offer-changes.server";
import { once } from "../models/transaction.server";

/** An address that was reached by a link goes to the offer. */
export async function loader(args: LoaderFunctionArgs) {
  const { offer } = await placeOfOffer(args, "shared-evidence.read");
  return redirect(paths.offer(offer.id));
}

export async function action(args: ActionFunctionArgs) {
  const place = await placeOfOffer(args, "sharing.use");
  const { scope, offer } = place;
  const trusts = await listAskingTrusts(place);
  if (trusts.length === 0) throw forbidden();
  const form = await receiveForm(args, offerUseForm);
  const trust = chosenTrust(trusts, form.ok ? form.value.trust : "");
  const page = paths.offer(offer.id);
  if (trust === undefined) return redirectWithNotice(args, page, "Nothing was recorded. Choose your trust");
  permit(scope, { networkId: scope.networkId, trustId: trust.id });
  const result = await once(scope, form.submission, (tx) => recordUse(tx, offer, trust.id));
  const notice = result.ok
    ? `Recorded: ${trust.shortName} used what ${offer.trustShortName} shared`
    : sharingRefusals[result.reason];
  return redirectWithNotice(args, page, notice);
}
