// Adds a comment to a consultation. The form stands on the consultation's page; here it stands by itself, with what is wrong in it.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CommentForm } from "../components/documents/CommentForm";
import { consultationTrail } from "../components/documents/document-trail";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { commentForm } from "../domain/forms/consultations";
import { forbidden } from "../http/authorize.server";
import {
  consultationOf,
  type DocumentArguments,
  onceInConsultation,
  readableDocument,
} from "../http/document-process.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { addComment } from "../models/documents/consultation-comments.server";
import { commentingTrust, mayComment } from "../reports/documents/consultation.server";
import { processRefusals } from "../reports/documents/process-refusals";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Comment on draft ${data.version}, ${data.document.title}`,
};

async function find(args: DocumentArguments) {
  const asked = await consultationOf(await readableDocument(args), args);
  if (!mayComment(asked.scope, asked.document, asked.consultation)) throw forbidden();
  return { ...asked, trust: await commentingTrust(asked.scope) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { document, words, consultation, trust } = await find(args);
  const { id, title } = document;
  return json({
    document: { id, title },
    version: words,
    isOpen: consultation.isOpen,
    trust: trust?.shortName ?? null,
  });
}

export async function action(args: ActionFunctionArgs) {
  const asked = await find(args);
  const { document, words, trust } = asked;
  const form = await receiveForm(args, commentForm);
  if (!form.ok) return invalid(form);
  const comment = { ...form.value, trustId: trust?.id ?? null };
  const result = await onceInConsultation(asked, form.submission, (tx, now, consultation) =>
    addComment(tx, now, consultation, comment),
  );
  if (!result.ok) return refusedWith("words", processRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.consultation(document.id, words), "Comment added");
}

export default function NewComment() {
  const { document, version, isOpen, trust } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  return (
    <div className="app-reading">
      <Breadcrumbs trail={consultationTrail(document, version)} />
      <ErrorSummary errors={problem?.errors ?? {}} />
      <PageHead title={`Comment on draft ${version}`} caption={document.title} />
      {isOpen || problem !== undefined ? (
        <CommentForm action={paths.consultationComments(document.id, version)} trust={trust} problem={problem} />
      ) : (
        <p>
          The consultation is closed. <a href={paths.consultation(document.id, version)}>Read what was said</a>
        </p>
      )}
    </div>
  );
}
