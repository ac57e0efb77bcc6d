// Asks people of the group to approve the version in the making.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ApprovalRequestForm } from "../components/documents/ApprovalRequestForm";
import { PublishChecks } from "../components/documents/PublishChecks";
import { documentTrail } from "../components/documents/document-trail";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { Panel } from "../components/Panel";
import { askApprovalForm } from "../domain/forms/publishing";
import { keptDocument, onceOnDocument } from "../http/document-process.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { askApproval } from "../models/documents/approvals.server";
import { readApprovalRequest } from "../reports/documents/publication.server";
import { processRefusals } from "../reports/documents/process-refusals";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Ask for approval, ${data.document.title}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const { scope, document } = await keptDocument(args);
  return json(await readApprovalRequest(scope, document));
}

export async function action(args: ActionFunctionArgs) {
  const asked = await keptDocument(args);
  const { document } = asked;
  const form = await receiveForm(args, askApprovalForm);
  if (!form.ok) return invalid(form);
  const { seenVersion, approvers, approvalsNeeded } = form.value;
  const asking = { approvers, needed: approvalsNeeded };
  const result = await onceOnDocument(asked, form.submission, (tx, now) => askApproval(tx, now, asking, seenVersion));
  if (!result.ok) return refusedWith("approvers", refusals[result.reason], form.typed);
  const address = paths.approval(document.id, document.inMaking?.words ?? "");
  return redirectWithNotice(args, address, "Those who are asked are told");
}

const refusals = {
  ...processRefusals,
  "not-asked": "Choose people of the group, who are no guests",
  quorum: "Choose at least as many people as approvals are needed",
} as const;

export default function NewApproval() {
  const { document, version, isPossible, checks, people, asked, needed } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  return (
    <div className="app-reading">
      <Breadcrumbs trail={documentTrail(document)} />
      <ErrorSummary errors={problem?.errors ?? {}} />
      <PageHead
        title="Ask for approval"
        caption={document.title}
        lead={version === null ? undefined : `Version ${version.words}`}
      />
      {version === null ? (
        <p>
          No version is being made. <a href={paths.document(document.id)}>Back to the document</a>
        </p>
      ) : (
        <>
          <Panel title="Before it is approved" size="s">
            <PublishChecks checks={checks} />
          </Panel>
          {(isPossible || problem !== undefined) && (
            <ApprovalRequestForm
              seenVersion={version.version}
              people={people}
              asked={asked}
              needed={needed}
              problem={problem}
            />
          )}
        </>
      )}
    </div>
  );
}
