// Takes a version out of approval, back to draft, with the reason.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ReasonForm } from "../components/documents/ReasonForm";
import { documentTrail } from "../components/documents/document-trail";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { returnForm } from "../domain/forms/publishing";
import { keptDocument, onceOnDocument } from "../http/document-process.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { returnToDraft } from "../models/documents/approvals.server";
import { processRefusals } from "../reports/documents/process-refusals";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Return to draft, ${data.document.title}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const { document } = await keptDocument(args);
  const { id, title, inMaking } = document;
  return json({
    document: { id, title },
    version: inMaking?.state === "approval" ? { words: inMaking.words, version: inMaking.version } : null,
  });
}

export async function action(args: ActionFunctionArgs) {
  const asked = await keptDocument(args);
  const { document } = asked;
  const form = await receiveForm(args, returnForm);
  if (!form.ok) return invalid(form);
  const { seenVersion, reason } = form.value;
  const result = await onceOnDocument(asked, form.submission, (tx, now) => returnToDraft(tx, now, reason, seenVersion));
  if (!result.ok) return refusedWith("reason", processRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.document(document.id), "The version is in draft again");
}

export default function ReturnToDraft() {
  const { document, version } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  return (
    <div className="app-reading">
      <Breadcrumbs trail={documentTrail(document)} />
      <ErrorSummary errors={problem?.errors ?? {}} />
      <PageHead
        title="Return to draft"
        caption={document.title}
        lead={version === null ? undefined : `Version ${version.words}`}
      />
      {version === null && problem === undefined ? (
        <p>
          No version is in approval. <a href={paths.document(document.id)}>Back to the document</a>
        </p>
      ) : (
        <>
          <p>
            The draft can be changed again. The decisions so far stay in the history, and approval is asked for anew.
          </p>
          <ReasonForm
            seenVersion={version?.version ?? 0}
            label="Why it goes back"
            hint="Those who were asked to approve it are told"
            button="Return it to draft"
            problem={problem}
          />
        </>
      )}
    </div>
  );
}
