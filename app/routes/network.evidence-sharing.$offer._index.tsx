// One offer: how a trust meets a criterion, its item or a contact, and what came of it.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Facts } from "../components/Facts";
import { Button, ButtonLink } from "../components/form/Button";
import { PortalForm } from "../components/form/PortalForm";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { History } from "../components/History";
import { Panel } from "../components/Panel";
import { Prose } from "../components/Prose";
import { OfferTrail } from "../components/sharing/OfferTrail";
import { TrustChoice } from "../components/sharing/TrustChoice";
import { Split } from "../components/Split";
import { Tag } from "../components/Tag";
import { TaskList } from "../components/TaskList";
import { requestStateWords } from "../domain/view/sharing";
import { listAskingTrusts, placeOfOffer } from "../http/offer-place.server";
import { paths } from "../http/paths";
import { readOfferPage } from "../reports/sharing/offer-page.server";

type Data = SerializeFrom<typeof loader>;

export const handle: PageHandle<Data> = {
  title: ({ code, title, trustShortName }) => `${code} ${title}, shared by ${trustShortName}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const place = await placeOfOffer(args, "shared-evidence.read");
  return json(await readOfferPage(place.scope, place.offer, await listAskingTrusts(place)));
}

export default function OfferPage() {
  const offer = useLoaderData<typeof loader>();
  const { code, title, text, editionId, sectionCode } = offer;
  return (
    <>
      <OfferTrail />
      <PageHead caption={`${offer.trustShortName} offers to share`} title={`${code} ${title}`} lead={text} />
      <Split
        first={
          <>
            <Panel title={`How ${offer.trustShortName} meets it`}>
              <Prose html={offer.words} />
              {offer.item !== null && offer.isHeld && (
                <p>
                  Its evidence: <a href={paths.evidence(offer.item.id)}>{offer.item.title}</a>
                </p>
              )}
            </Panel>
            <Acts offer={offer} />
          </>
        }
        second={
          <>
            <Facts
              facts={[
                { label: "Trust", value: offer.trustName },
                { label: "Service", value: offer.serviceName },
                {
                  label: "Edition",
                  value: <a href={paths.editionSection(editionId, sectionCode)}>{offer.editionTitle}</a>,
                },
                { label: "Offered", value: offer.offeredOn },
                { label: "State", value: offer.state },
                { label: "Used", value: offer.used },
              ]}
            />
            {offer.mayChange && <OwnActs offer={offer} />}
            {offer.isOwn && (
              <Panel title="History" size="s">
                <History entries={offer.history} />
              </Panel>
            )}
          </>
        }
      />
    </>
  );
}

/** What another trust can do with it, and what was asked already. */
function Acts({ offer }: { offer: Data }) {
  const { id, requests, toAsk, toCredit, credited, code } = offer;
  return (
    <>
      {requests.length > 0 && (
        <Panel title="Contact requests" size="s">
          <TaskList
            items={requests.map((request) => ({
              key: request.id,
              what: <a href={paths.contactRequest(request.id)}>Request of {request.trustShortName}</a>,
              why: `Asked ${request.asked}`,
              when: <Tag word={requestStateWords[request.state]} />,
            }))}
          />
        </Panel>
      )}
      {toAsk.length > 0 && <ButtonLink label={`Ask ${offer.trustShortName} about it`} href={paths.offerContact(id)} />}
      {credited.length > 0 && (
        <p>{credited.join(" and ")} recorded that it used this. The credit stays with the trust that offered it.</p>
      )}
      {toCredit.length > 0 && (
        <PortalForm action={paths.offerUse(id)} className="app-form app-panel">
          <p>
            Did it help? {offer.trustShortName} then sees how many trusts used it, and not which. Recorded once, the
            credit stays.
          </p>
          <TrustChoice trusts={toCredit} />
          <Button label="We used this" of={`offer on ${code}`} kind="secondary" />
        </PortalForm>
      )}
    </>
  );
}

function OwnActs({ offer }: { offer: Data }) {
  return (
    <Panel title="Your trust’s offer" size="s">
      <TaskList
        items={[
          { key: "change", what: <a href={paths.offerChange(offer.id)}>Change the words</a> },
          { key: "withdraw", what: <a href={paths.offerWithdrawal(offer.id)}>Withdraw the offer</a> },
        ]}
      />
    </Panel>
  );
}
