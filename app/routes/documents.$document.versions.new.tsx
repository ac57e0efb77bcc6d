// Begins a new version as a draft, with what the current one says.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { documentTrail } from "../components/documents/document-trail";
import { ChangeFields } from "../components/documents/DraftFields";
import { Button } from "../components/form/Button";
import { Choices } from "../components/form/Choices";
import { ErrorSummary, type Errors } from "../components/form/ErrorSummary";
import { PortalForm } from "../components/form/PortalForm";
import { useCheckedForm } from "../components/form/use-checked-form";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { newVersionForm } from "../domain/forms/documents";
import { listOf } from "../domain/forms/parse";
import { keptDocument } from "../http/document-process.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { startVersion } from "../models/documents/drafting.server";
import { listProposals } from "../models/documents/proposals.server";
import { onceForWords } from "../models/transaction.server";
import { newVersionRefusals } from "../reports/documents/draft-refusals";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Start a new version, ${data.document.title}`,
  scripts: true,
};

export async function loader(args: LoaderFunctionArgs) {
  const { scope, document } = await keptDocument(args);
  const proposals = await listProposals(scope, document);
  const { current, inMaking, versions } = document;
  const from = current ?? versions[0] ?? null;
  return json({
    document: { id: document.id, title: document.title },
    from: from && { words: from.words, form: from.form },
    inMaking: inMaking && inMaking.words,
    proposals: proposals
      .filter(({ outcome }) => outcome === null)
      .map(({ id, threadTitle, words }) => ({ value: id, label: threadTitle, hint: words })),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, document } = await keptDocument(args);
  const form = await receiveForm(args, newVersionForm);
  if (!form.ok) return invalid(form);
  const result = await onceForWords(scope, form.submission, (tx) => startVersion(tx, document, form.value));
  if (!result.ok) {
    const [field, message] = newVersionRefusals[result.reason];
    return refusedWith(field, message, form.typed);
  }
  return redirectWithNotice(args, paths.documentEdit(document.id), "New version started as a draft");
}

const noErrors: Errors = {};

export default function NewVersionPage() {
  const { document, from, inMaking, proposals } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  const { form, errors, onSubmit } = useCheckedForm(newVersionForm, problem?.errors ?? noErrors);
  const typed = problem?.typed;
  return (
    <>
      <Breadcrumbs trail={documentTrail(document)} />
      <div className="app-reading">
        <ErrorSummary errors={errors} />
        <PageHead title="Start a new version" caption={document.title} />
        {inMaking !== null && problem === undefined ? (
          <p>
            Version {inMaking} is being made already. <a href={paths.document(document.id)}>Go on with it</a>
          </p>
        ) : (
          <>
            {from !== null && (
              <p>
                The draft begins with {from.form === "text" ? "the text" : "the file"} of version {from.words}, which
                holds until the new version is published.
              </p>
            )}
            <PortalForm formRef={form} onSubmit={onSubmit} className="app-form app-panel" autoComplete="off">
              <ChangeFields changeNote="" material={null} typed={typed} errors={errors} />
              {proposals.length > 0 && (
                <Choices
                  kind="checkbox"
                  name="proposals"
                  legend="Proposals that it takes up (optional)"
                  error={errors.proposals}
                  choices={proposals}
                  chosen={listOf(typed?.proposals)}
                />
              )}
              <Button label="Start the draft" />
            </PortalForm>
          </>
        )}
      </div>
    </>
  );
}
