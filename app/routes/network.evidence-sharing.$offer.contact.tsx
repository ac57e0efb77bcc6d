// Asks the trust of an offer to get in touch.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "../components/form/Button";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { PortalForm } from "../components/form/PortalForm";
import { TextArea } from "../components/form/TextArea";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { OfferTrail } from "../components/sharing/OfferTrail";
import { TrustChoice } from "../components/sharing/TrustChoice";
import { contactForm } from "../domain/forms/sharing";
import { forbidden, permit } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { chosenTrust, listAskingTrusts, placeOfOffer, sharingRefusals } from "../http/offer-place.server";
import { paths } from "../http/paths";
import { askForContact } from "../models/sharing/request-changes.server";
import { once } from "../models/transaction.server";
import { headOfOffer } from "../reports/sharing/offer-page.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: ({ trustShortName, code }) => `Ask ${trustShortName} about ${code}`,
};

/** Nobody asks their own trust. */
async function placeOfAsker(args: LoaderFunctionArgs) {
  const place = await placeOfOffer(args, "sharing.use");
  const trusts = await listAskingTrusts(place);
  if (trusts.length === 0) throw forbidden();
  return { ...place, trusts };
}

export async function loader(args: LoaderFunctionArgs) {
  const { scope, offer, trusts } = await placeOfAsker(args);
  return json({ ...(await headOfOffer(scope, offer)), trusts });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, offer, trusts } = await placeOfAsker(args);
  const form = await receiveForm(args, contactForm);
  if (!form.ok) return invalid(form);
  const trust = chosenTrust(trusts, form.value.trust);
  if (trust === undefined) return refusedWith("trust", "Choose your trust", form.typed, 400);
  permit(scope, { networkId: scope.networkId, trustId: trust.id });
  const { message } = form.value;
  const result = await once(scope, form.submission, (tx) =>
    askForContact(tx, offer, trust, message, paths.contactRequest),
  );
  if (!result.ok) return refusedWith("message", sharingRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.contactRequest(result.id), `${offer.trustShortName} is asked`);
}

export default function AskForContact() {
  const offer = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  return (
    <>
      <OfferTrail offer={offer} />
      <div className="app-reading">
        <ErrorSummary errors={errors} />
        <PageHead title={`Ask ${offer.trustShortName}`} caption={`${offer.code} ${offer.title}`} />
        <p>
          Its quality leads read your message and your trust&rsquo;s name. You see each other&rsquo;s e-mail address
          once they accept, and not before.
        </p>
        <PortalForm className="app-form app-panel">
          <TrustChoice trusts={offer.trusts} chosen={typed?.trust} error={errors.trust} />
          <TextArea
            name="message"
            label="What you would like to know"
            rows={5}
            defaultValue={typed?.message}
            error={errors.message}
          />
          <Button label="Send the request" />
        </PortalForm>
      </div>
    </>
  );
}
