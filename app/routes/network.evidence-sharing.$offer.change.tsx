// Changes the words of an offer, over the version that was seen.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "../components/form/Button";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { HiddenFields } from "../components/form/HiddenFields";
import { PortalForm } from "../components/form/PortalForm";
import { TextArea } from "../components/form/TextArea";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { Note } from "../components/Note";
import { OfferTrail } from "../components/sharing/OfferTrail";
import { RedactedTick } from "../components/sharing/RedactedTick";
import { rewordForm } from "../domain/forms/sharing";
import { found, permit } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { placeOfOffer, sharingRefusals } from "../http/offer-place.server";
import { paths } from "../http/paths";
import { rewordOffer } from "../models/sharing/offer-changes.server";
import { onceForWords } from "../models/transaction.server";
import { headOfOffer } from "../reports/sharing/offer-page.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: ({ code }) => `Change the offer on ${code}` };

async function ownOffer(args: LoaderFunctionArgs) {
  const place = await placeOfOffer(args, "sharing.offer");
  permit(place.scope, { networkId: place.scope.networkId, trustId: place.offer.trustId });
  return place;
}

export async function loader(args: LoaderFunctionArgs) {
  const { scope, offer } = await ownOffer(args);
  found(offer.state === "withdrawn" ? null : offer);
  return json({ ...(await headOfOffer(scope, offer)), words: offer.words });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, offer } = await ownOffer(args);
  const form = await receiveForm(args, rewordForm);
  if (!form.ok) return invalid(form);
  const { version, words } = form.value;
  const result = await onceForWords(scope, form.submission, (tx) => rewordOffer(tx, offer, version, words));
  if (!result.ok) return refusedWith("words", sharingRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.offer(offer.id), "The words of the offer are saved");
}

export default function ChangeOffer() {
  const offer = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  const isOlder = typed !== undefined && typed.version !== String(offer.version);
  return (
    <>
      <OfferTrail offer={offer} />
      <div className="app-reading">
        <ErrorSummary errors={errors} />
        <PageHead title="Change the words" caption={`${offer.code} ${offer.title}`} />
        {isOlder && (
          <Note>
            <p>This is what the offer says now. What you typed stands below; save it if it should replace this.</p>
            <p className="app-typed">{offer.words}</p>
          </Note>
        )}
        <PortalForm className="app-form app-panel">
          <HiddenFields fields={[{ name: "version", value: String(offer.version) }]} />
          <TextArea
            name="words"
            label="How your service meets it"
            hint="What you did, what it took, what you would do otherwise. Markdown works"
            rows={8}
            defaultValue={typed?.words ?? offer.words}
            error={errors.words}
          />
          <RedactedTick error={errors.redacted} />
          <Button label="Save" />
        </PortalForm>
      </div>
    </>
  );
}
