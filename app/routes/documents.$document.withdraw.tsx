// Withdraws the current version, with the reason; the trusts that use it are told.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ReasonForm } from "../components/documents/ReasonForm";
import { WithdrawalEffects } from "../components/documents/WithdrawalEffects";
import { documentTrail } from "../components/documents/document-trail";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { withdrawForm } from "../domain/forms/publishing";
import { keptDocument, onceOnDocument } from "../http/document-process.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { withdrawDocument } from "../models/documents/publishing.server";
import { processRefusals } from "../reports/documents/process-refusals";
import { readWithdrawal } from "../reports/documents/publication.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => `Withdraw ${data.document.title}` };

export async function loader(args: LoaderFunctionArgs) {
  const { scope, document } = await keptDocument(args);
  return json(await readWithdrawal(scope, document));
}

export async function action(args: ActionFunctionArgs) {
  const asked = await keptDocument(args);
  const { document } = asked;
  const form = await receiveForm(args, withdrawForm);
  if (!form.ok) return invalid(form);
  const { seenVersion, reason } = form.value;
  const result = await onceOnDocument(asked, form.submission, (tx, now) =>
    withdrawDocument(tx, now, reason, seenVersion),
  );
  if (!result.ok) return refusedWith("reason", processRefusals[result.reason], form.typed);
  return redirectWithNotice(
    args,
    paths.document(document.id),
    "The document is withdrawn, and those who use it are told",
  );
}

export default function Withdraw() {
  const { document, current, inMaking, using } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  return (
    <div className="app-reading">
      <Breadcrumbs trail={documentTrail(document)} />
      <ErrorSummary errors={problem?.errors ?? {}} />
      <PageHead title={current === null ? "Withdraw" : `Withdraw version ${current.words}`} caption={document.title} />
      {current === null && problem === undefined ? (
        <p>
          No version is current. <a href={paths.document(document.id)}>Back to the document</a>
        </p>
      ) : (
        <>
          <WithdrawalEffects using={using} inMaking={inMaking} />
          <ReasonForm
            seenVersion={current?.version ?? 0}
            label="Why it is withdrawn"
            hint="Trusts read this. Say what they should use instead, if anything"
            button="Withdraw it"
            warn
            problem={problem}
          />
        </>
      )}
    </div>
  );
}
