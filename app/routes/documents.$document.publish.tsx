// Publishes the version in the making: what it rests on, what changed, and when it is reviewed.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PublishChecks } from "../components/documents/PublishChecks";
import { PublishForm } from "../components/documents/PublishForm";
import { PublishOutcome } from "../components/documents/PublishOutcome";
import { documentTrail } from "../components/documents/document-trail";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { Panel } from "../components/Panel";
import { publishForm } from "../domain/forms/publishing";
import { keptDocument, onceOnDocument } from "../http/document-process.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { publishVersion } from "../models/documents/publishing.server";
import { processRefusals } from "../reports/documents/process-refusals";
import { readPublication } from "../reports/documents/publication.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => `Publish, ${data.document.title}` };

export async function loader(args: LoaderFunctionArgs) {
  const { scope, document } = await keptDocument(args);
  return json(await readPublication(scope, document));
}

export async function action(args: ActionFunctionArgs) {
  const asked = await keptDocument(args);
  const { scope, document } = asked;
  const form = await receiveForm(args, publishForm(scope.today));
  if (!form.ok) return invalid(form);
  const { seenVersion, ...publishing } = form.value;
  const result = await onceOnDocument(asked, form.submission, (tx, now) =>
    publishVersion(tx, now, publishing, seenVersion),
  );
  if (!result.ok) return refusedWith("changeNote", processRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.document(document.id), "The version is published, and the trusts are told");
}

export default function Publish() {
  const data = useLoaderData<typeof loader>();
  const { document, version, isPossible, checks, reviewOn } = data;
  const problem = useActionData<FormProblem>();
  return (
    <div className="app-reading">
      <Breadcrumbs trail={documentTrail(document)} />
      <ErrorSummary errors={problem?.errors ?? {}} />
      <PageHead title={version === null ? "Publish" : `Publish version ${version.words}`} caption={document.title} />
      {version === null ? (
        <p>
          No version is being made. <a href={paths.document(document.id)}>Back to the document</a>
        </p>
      ) : (
        <>
          <Panel title={isPossible ? "Nothing stands in the way" : "What stands in the way"} size="s">
            <PublishChecks checks={checks} />
          </Panel>
          <PublishOutcome publication={data} />
          {(isPossible || problem !== undefined) && (
            <PublishForm
              seenVersion={version.version}
              version={version.words}
              reviewOn={reviewOn}
              changeNote={version.changeNote}
              problem={problem}
            />
          )}
        </>
      )}
    </div>
  );
}
