// Takes an offer back. Its item is out of other trusts' sight at once; the credit of those that used it stays.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "../components/form/Button";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { HiddenFields } from "../components/form/HiddenFields";
import { PortalForm } from "../components/form/PortalForm";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { OfferTrail } from "../components/sharing/OfferTrail";
import { withdrawOfferForm } from "../domain/forms/sharing";
import { permit } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { placeOfOffer, sharingRefusals } from "../http/offer-place.server";
import { paths } from "../http/paths";
import { staysShared, withdrawOffer } from "../models/sharing/offer-changes.server";
import { once } from "../models/transaction.server";
import { headOfOffer } from "../reports/sharing/offer-page.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: ({ code }) => `Withdraw the offer on ${code}`,
};

async function ownOffer(args: LoaderFunctionArgs) {
  const place = await placeOfOffer(args, "sharing.offer");
  permit(place.scope, { networkId: place.scope.networkId, trustId: place.offer.trustId });
  return place;
}

export async function loader(args: LoaderFunctionArgs) {
  const { scope, offer } = await ownOffer(args);
  return json({
    ...(await headOfOffer(scope, offer)),
    item: offer.evidence?.title ?? null,
    staysShared: await staysShared(scope, offer),
    isWithdrawn: offer.state === "withdrawn",
  });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, offer } = await ownOffer(args);
  const form = await receiveForm(args, withdrawOfferForm);
  if (!form.ok) return invalid(form);
  const { version } = form.value;
  const result = await once(scope, form.submission, (tx) => withdrawOffer(tx, offer, version, paths.contactRequest));
  if (!result.ok) return refusedWith("version", refusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.offer(offer.id), "The offer is withdrawn, and other trusts no longer see it");
}

const refusals = { ...sharingRefusals, withdrawn: "The offer is withdrawn already" } as const;

export default function WithdrawOffer() {
  const {
    id,
    code,
    title,
    trustShortName,
    version,
    item,
    staysShared: stays,
    isWithdrawn,
  } = useLoaderData<typeof loader>();
  const { errors = {} } = useActionData<FormProblem>() ?? {};
  return (
    <>
      <OfferTrail offer={{ id, code, trustShortName }} />
      <div className="app-reading">
        <ErrorSummary errors={errors} />
        <PageHead title="Withdraw the offer" caption={`${code} ${title}`} />
        {isWithdrawn ? (
          <p>
            It is withdrawn already. <a href={paths.offer(id)}>See the offer</a>
          </p>
        ) : (
          <>
            <p>Other trusts no longer see the offer, from this moment. A request that nobody answered yet is closed.</p>
            {item !== null && (
              <p>
                {stays
                  ? `“${item}” stays shared with the network, because another offer of your trust rests on it.`
                  : `“${item}” is no longer shared with the network: only your own trust sees it.`}
              </p>
            )}
            <p>If trusts recorded that they used it, that credit stays with your trust.</p>
            <PortalForm className="app-form app-panel">
              <HiddenFields fields={[{ name: "version", value: String(version) }]} />
              <Button label="Withdraw the offer" kind="warning" />
            </PortalForm>
          </>
        )}
      </div>
    </>
  );
}
