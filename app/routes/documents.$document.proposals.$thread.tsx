// Settles one proposal: taken up, or not taken up with the reason.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ProposalForm } from "../components/documents/ProposalForm";
import { ProposalList } from "../components/documents/ProposalList";
import { documentTrail } from "../components/documents/document-trail";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { Panel } from "../components/Panel";
import { settleProposalForm } from "../domain/forms/publishing";
import { found } from "../http/authorize.server";
import { type DocumentArguments, keptDocument, onceOnDocument } from "../http/document-process.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { settleProposal } from "../models/documents/proposals.server";
import { processRefusals } from "../reports/documents/process-refusals";
import { readProposals } from "../reports/documents/proposals.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Settle a proposal, ${data.document.title}`,
};

async function find(args: DocumentArguments) {
  const asked = await keptDocument(args);
  const { open, settled } = await readProposals(asked.scope, asked.document);
  const href = paths.proposal(asked.document.id, args.params.thread ?? "");
  return { ...asked, proposal: found([...open, ...settled].find((each) => each.href === href)) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { document, proposal } = await find(args);
  return json({ document: { id: document.id, title: document.title }, proposal });
}

export async function action(args: ActionFunctionArgs) {
  const asked = await find(args);
  const { document, proposal } = asked;
  const form = await receiveForm(args, settleProposalForm);
  if (!form.ok) return invalid(form);
  const { seenVersion, outcome, outcomeWords } = form.value;
  const settled = { outcome, words: outcomeWords };
  const result = await onceOnDocument(asked, form.submission, (tx, now) =>
    settleProposal(tx, now, proposal.id, settled, seenVersion),
  );
  if (!result.ok) return refusedWith("outcome", processRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.proposals(document.id), "The proposal is settled");
}

export default function SettleProposal() {
  const { document, proposal } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  return (
    <div className="app-reading">
      <Breadcrumbs
        trail={documentTrail(document, { label: "Proposals to change it", href: paths.proposals(document.id) })}
      />
      <ErrorSummary errors={problem?.errors ?? {}} />
      <PageHead title="Settle a proposal" caption={document.title} />
      <Panel title="The proposal" size="s">
        <ProposalList proposals={[proposal]} maySettle={false} />
      </Panel>
      {(proposal.outcome === null || problem !== undefined) && (
        <ProposalForm seenVersion={proposal.version} problem={problem} />
      )}
    </div>
  );
}
