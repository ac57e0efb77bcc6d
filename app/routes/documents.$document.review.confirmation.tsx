// Confirms the current version as it is, with the day of its next review.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ReviewConfirmationForm } from "../components/documents/ReviewConfirmationForm";
import { documentTrail } from "../components/documents/document-trail";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { confirmReviewForm } from "../domain/forms/publishing";
import { keptDocument, onceOnDocument } from "../http/document-process.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { confirmReview } from "../models/documents/publishing.server";
import { processRefusals } from "../reports/documents/process-refusals";
import { readReview } from "../reports/documents/publication.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Confirm the review, ${data.document.title}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const { scope, document } = await keptDocument(args);
  return json(readReview(scope, document));
}

export async function action(args: ActionFunctionArgs) {
  const asked = await keptDocument(args);
  const { scope, document } = asked;
  const form = await receiveForm(args, confirmReviewForm(scope.today));
  if (!form.ok) return invalid(form);
  const { seenVersion, ...confirmed } = form.value;
  const result = await onceOnDocument(asked, form.submission, (tx, now) =>
    confirmReview(tx, now, confirmed, seenVersion),
  );
  if (!result.ok) return refusedWith("words", processRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.document(document.id), "The review is confirmed");
}

export default function ReviewConfirmation() {
  const { document, current, next } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  return (
    <div className="app-reading">
      <Breadcrumbs trail={documentTrail(document, { label: "Review", href: paths.review(document.id) })} />
      <ErrorSummary errors={problem?.errors ?? {}} />
      <PageHead
        title={current === null ? "Confirm the review" : `Confirm version ${current.words}`}
        caption={document.title}
      />
      {current?.isUnderReview === true || problem !== undefined ? (
        <ReviewConfirmationForm
          action={paths.reviewConfirmation(document.id)}
          seenVersion={current?.version ?? 0}
          reviewOn={next}
          problem={problem}
        />
      ) : (
        <p>
          No version is under review. <a href={paths.review(document.id)}>Start a review</a>
        </p>
      )}
    </div>
  );
}
