// Who is asked to approve a version, what they decided, and the form for one's own decision.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ApprovalForm } from "../components/documents/ApprovalForm";
import { ApproverList } from "../components/documents/ApprovalPanel";
import { documentTrail } from "../components/documents/document-trail";
import { ButtonLink } from "../components/form/Button";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { Panel } from "../components/Panel";
import { approvalForm } from "../domain/forms/publishing";
import { forbidden, found } from "../http/authorize.server";
import { type DocumentArguments, onceOnDocument, readableDocument } from "../http/document-process.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { decideApproval, listApprovals } from "../models/documents/approvals.server";
import { getVersion } from "../models/documents/documents.server";
import { readApprovalPage } from "../reports/documents/publication.server";
import { processRefusals } from "../reports/documents/process-refusals";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Approval of version ${data.approval.version}, ${data.document.title}`,
};

async function find(args: DocumentArguments) {
  const asked = await readableDocument(args);
  const version = found(await getVersion(asked.scope, asked.document, args.params.version ?? ""));
  const approvals = await listApprovals(asked.scope, asked.document, version);
  return { ...asked, version, approvals: found(approvals.length === 0 ? null : approvals) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { scope, document, version, approvals } = await find(args);
  return json(readApprovalPage(scope, document, version, approvals));
}

export async function action(args: ActionFunctionArgs) {
  const asked = await find(args);
  const { scope, document, version, approvals } = asked;
  if (!approvals.some(({ personId }) => personId === scope.actor?.personId)) throw forbidden();
  const form = await receiveForm(args, approvalForm);
  if (!form.ok) return invalid(form);
  const result = await onceOnDocument(asked, form.submission, (tx, now) =>
    decideApproval(tx, now, now.versions.find(({ id }) => id === version.id) ?? version, form.value),
  );
  if (!result.ok) return refusedWith("decision", processRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.approval(document.id, version.words), "Your decision is recorded");
}

export default function Approval() {
  const { document, approval, mine, mayKeep, isInApproval, versionHref } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  const isMet = approval.approved >= approval.needed;
  return (
    <div className="app-reading">
      <Breadcrumbs trail={documentTrail(document)} />
      <ErrorSummary errors={problem?.errors ?? {}} />
      <PageHead
        title={`Approval of version ${approval.version}`}
        caption={document.title}
        lead={approval.standing}
        links={[{ label: `Read version ${approval.version}`, href: versionHref }]}
      />
      <Panel title="Approvers">
        <ApproverList approvers={approval.approvers} />
      </Panel>
      {mine !== null && (isInApproval || problem !== undefined) && (
        <Panel title="Your decision" isNext={approval.isAsked}>
          <ApprovalForm version={approval.version} last={mine} problem={problem} />
        </Panel>
      )}
      {mayKeep && isInApproval && (
        <div className="app-acts">
          <ButtonLink
            label={isMet ? `Publish version ${approval.version}` : "What stands in the way of publication"}
            href={paths.publish(document.id)}
            kind={isMet && !approval.isAsked ? "primary" : "secondary"}
          />
          <ButtonLink label="Return it to draft" href={paths.returnToDraft(document.id)} kind="secondary" />
        </div>
      )}
    </div>
  );
}
