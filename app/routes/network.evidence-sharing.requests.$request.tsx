// One contact request between two trusts: what was asked, the answer, and after acceptance how to reach each other.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Facts } from "../components/Facts";
import { Button } from "../components/form/Button";
import { Choices } from "../components/form/Choices";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { HiddenFields } from "../components/form/HiddenFields";
import { PortalForm } from "../components/form/PortalForm";
import { TextArea } from "../components/form/TextArea";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { Panel } from "../components/Panel";
import { OfferTrail } from "../components/sharing/OfferTrail";
import { Tag } from "../components/Tag";
import { formatDate, type Instant } from "../domain/dates";
import { contactAnswerForm } from "../domain/forms/sharing";
import { londonDate } from "../domain/london";
import { requestStateWords } from "../domain/view/sharing";
import { authorize, found, permit } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { sharingRefusals } from "../http/offer-place.server";
import { paths } from "../http/paths";
import { answerContact } from "../models/sharing/request-changes.server";
import { getContactRequest } from "../models/sharing/requests.server";
import { once } from "../models/transaction.server";
import { may } from "../reports/assessment-place.server";

type Data = SerializeFrom<typeof loader>;

export const handle: PageHandle<Data> = {
  title: ({ request }) => `Contact request of ${request.trustShortName} on ${request.criterion}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "shared-evidence.read");
  const request = found(await getContactRequest(scope, args.params.request ?? ""));
  const subject = { networkId: scope.networkId, trustId: request.offeringTrustId };
  return json({ request, mayAnswer: request.state === "open" && may(scope, ["sharing.offer"], subject) });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, "sharing.offer");
  const request = found(await getContactRequest(scope, args.params.request ?? ""));
  permit(scope, { networkId: scope.networkId, trustId: request.offeringTrustId });
  const form = await receiveForm(args, contactAnswerForm);
  if (!form.ok) return invalid(form);
  const { version: seenVersion, decision: state, reply } = form.value;
  const address = paths.contactRequest(request.id);
  const result = await once(scope, form.submission, (tx) =>
    answerContact(tx, request, { state, reply, seenVersion }, address),
  );
  if (!result.ok) return refusedWith("decision", sharingRefusals[result.reason], form.typed);
  const notice = state === "accepted" ? "Accepted: you see each other's e-mail address" : "The request is declined";
  return redirectWithNotice(args, address, notice);
}

export default function ContactRequestPage() {
  const { request, mayAnswer } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  const { trustShortName, offeringShortName, criterion, offerId } = request;
  return (
    <>
      <OfferTrail offer={{ id: offerId, code: criterion, trustShortName: offeringShortName }} />
      <div className="app-reading">
        <ErrorSummary errors={problem?.errors ?? {}} />
        <PageHead
          caption={`${trustShortName} asks ${offeringShortName}`}
          title={`Contact request on ${criterion}`}
          lead={<Tag word={requestStateWords[request.state]} />}
        />
        <Panel title={`What ${trustShortName} would like to know`} size="s" aside={dayOf(request.askedAt)}>
          <p className="app-typed">{request.message}</p>
        </Panel>
        {request.settledAt !== null && <Settled request={request} />}
        {(mayAnswer || problem !== undefined) && request.state === "open" && (
          <AnswerForm request={request} problem={problem} />
        )}
      </div>
    </>
  );
}

function Settled({ request }: { request: Data["request"] }) {
  const { state, reply, asker, answerer, offeringShortName, settledAt } = request;
  const words = {
    open: "",
    accepted: `${offeringShortName} accepts. You can write to each other.`,
    declined: `${offeringShortName} cannot help with this now.`,
    lapsed: "The offer was withdrawn before the request was answered.",
  };
  return (
    <Panel title="Answer" size="s" aside={settledAt === null ? undefined : dayOf(settledAt)}>
      <p>{words[state]}</p>
      {reply !== null && <p className="app-typed">{reply}</p>}
      {asker !== null && answerer !== null && (
        <Facts
          facts={[asker, answerer].map(({ name, email }) => ({
            label: name,
            value: <a href={`mailto:${email}`}>{email}</a>,
          }))}
        />
      )}
    </Panel>
  );
}

function AnswerForm({ request, problem }: { request: Data["request"]; problem: FormProblem | undefined }) {
  const { errors = {}, typed } = problem ?? {};
  return (
    <PortalForm className="app-form app-panel">
      <HiddenFields fields={[{ name: "version", value: String(request.version) }]} />
      <Choices
        kind="radio"
        name="decision"
        legend="Will you help?"
        error={errors.decision}
        choices={[
          { value: "accepted", label: "Accept", hint: "You see each other's name and e-mail address" },
          { value: "declined", label: "Not now", hint: "They are told so, and see no address" },
        ]}
        chosen={typed?.decision === undefined ? [] : [typed.decision]}
      />
      <TextArea name="reply" label="Your words (optional)" defaultValue={typed?.reply} error={errors.reply} />
      <Button label="Send the answer" />
    </PortalForm>
  );
}

function dayOf(moment: string): string {
  return formatDate(londonDate(moment as Instant));
}
