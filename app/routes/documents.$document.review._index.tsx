// The review of the current version: it begins, and ends with the version confirmed or with a new one.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ReviewConfirmationForm } from "../components/documents/ReviewConfirmationForm";
import { documentTrail } from "../components/documents/document-trail";
import { Button } from "../components/form/Button";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { HiddenFields } from "../components/form/HiddenFields";
import { PortalForm } from "../components/form/PortalForm";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { formatDate } from "../domain/dates";
import { reviewForm } from "../domain/forms/publishing";
import { keptDocument, onceOnDocument } from "../http/document-process.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { startReview } from "../models/documents/publishing.server";
import { processRefusals } from "../reports/documents/process-refusals";
import { readReview } from "../reports/documents/publication.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => `Review, ${data.document.title}` };

export async function loader(args: LoaderFunctionArgs) {
  const { scope, document } = await keptDocument(args);
  return json(readReview(scope, document));
}

export async function action(args: ActionFunctionArgs) {
  const asked = await keptDocument(args);
  const { document } = asked;
  const form = await receiveForm(args, reviewForm);
  if (!form.ok) return invalid(form);
  const { seenVersion } = form.value;
  const result = await onceOnDocument(asked, form.submission, (tx, now) => startReview(tx, now, seenVersion));
  if (!result.ok) return refusedWith("form", processRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.review(document.id), "The version is under review");
}

export default function Review() {
  const { document, current, reviewOn, next } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  return (
    <div className="app-reading">
      <Breadcrumbs trail={documentTrail(document)} />
      <ErrorSummary errors={problem?.errors ?? {}} />
      <PageHead
        title={current === null ? "Review" : `Review version ${current.words}`}
        caption={document.title}
        lead={reviewOn === null ? "It has no review date" : `To be reviewed by ${formatDate(reviewOn)}`}
      />
      {current === null && (
        <p>
          No version is current, so there is nothing to review.{" "}
          <a href={paths.document(document.id)}>Back to the document</a>
        </p>
      )}
      {current !== null && !current.isUnderReview && (
        <>
          <p>While it is under review the version stays current, and everybody sees that it is being looked at.</p>
          <PortalForm>
            <HiddenFields fields={[{ name: "seenVersion", value: String(current.version) }]} />
            <Button label="Start the review" />
          </PortalForm>
        </>
      )}
      {current?.isUnderReview === true && (
        <>
          <p>
            Does it still hold? Confirm it as it is, or{" "}
            <a href={paths.documentNewVersion(document.id)}>start a new version</a>.
          </p>
          <ReviewConfirmationForm
            action={paths.reviewConfirmation(document.id)}
            seenVersion={current.version}
            reviewOn={next}
            problem={undefined}
          />
        </>
      )}
    </div>
  );
}
