// Decides a comment: adopted, or not adopted with the reason.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CommentDecisionForm } from "../components/documents/CommentDecisionForm";
import { CommentList } from "../components/documents/CommentList";
import { consultationTrail } from "../components/documents/document-trail";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { Panel } from "../components/Panel";
import { decideCommentForm } from "../domain/forms/consultations";
import { found } from "../http/authorize.server";
import {
  type DocumentArguments,
  type DocumentAsked,
  keptDocument,
  onceOnDocument,
} from "../http/document-process.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { decideComment } from "../models/documents/consultation-comments.server";
import { listConsultations } from "../models/documents/consultations.server";
import { commentViews } from "../reports/documents/consultation-present";
import { processRefusals } from "../reports/documents/process-refusals";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Decide a comment on draft ${data.version}, ${data.document.title}`,
};

async function find(args: DocumentArguments) {
  const asked = await keptDocument(args);
  const { version: words = "", comment: id = "" } = args.params;
  return { ...asked, words, id, consultation: found(await findByComment(asked, words, id)) };
}

/** The consultation that holds a comment: the newest of its version, or one before it. */
async function findByComment({ scope, document }: DocumentAsked, words: string, id: string) {
  const version = document.versions.find((each) => each.words === words);
  const rounds = (await listConsultations(scope, document)).filter(({ versionId }) => versionId === version?.id);
  return rounds.find(({ comments }) => comments.some((each) => each.id === id));
}

export async function loader(args: LoaderFunctionArgs) {
  const { document, words, consultation } = await find(args);
  const { id, title } = document;
  const comment = found(consultation.comments.find((each) => each.id === args.params.comment));
  return json({
    document: { id, title },
    version: words,
    comment: found(commentViews(consultation, { id, words }, false).find((each) => each.id === comment.id)),
    last: { outcome: comment.outcome, words: comment.outcomeWords },
    seenVersion: comment.version,
  });
}

export async function action(args: ActionFunctionArgs) {
  const asked = await find(args);
  const { document, words, id } = asked;
  const form = await receiveForm(args, decideCommentForm);
  if (!form.ok) return invalid(form);
  const { seenVersion, outcome, outcomeWords } = form.value;
  const decision = { outcome, words: outcomeWords };
  const result = await onceOnDocument(asked, form.submission, async (tx, now) => {
    const consultation = found(await findByComment({ scope: tx, document: now }, words, id));
    return decideComment(tx, now, consultation, id, decision, seenVersion);
  });
  if (!result.ok) return refusedWith("outcome", processRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.consultation(document.id, words), "Decision recorded");
}

export default function CommentDecision() {
  const { document, version, comment, last, seenVersion } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  return (
    <div className="app-reading">
      <Breadcrumbs trail={consultationTrail(document, version)} />
      <ErrorSummary errors={problem?.errors ?? {}} />
      <PageHead title="Decide a comment" caption={document.title} />
      <Panel title="The comment" size="s">
        <CommentList comments={[comment]} inFull />
      </Panel>
      <CommentDecisionForm seenVersion={seenVersion} last={last} problem={problem} />
    </div>
  );
}
