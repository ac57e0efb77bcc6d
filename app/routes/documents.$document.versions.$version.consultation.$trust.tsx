// One trust's position on a draft: stated by its quality lead, or by the QI manager on its behalf.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PositionForm } from "../components/documents/PositionForm";
import { consultationTrail } from "../components/documents/document-trail";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { Note } from "../components/Note";
import { positionForm } from "../domain/forms/consultations";
import { found, permit } from "../http/authorize.server";
import {
  consultationOf,
  type DocumentArguments,
  onceInConsultation,
  readableDocument,
} from "../http/document-process.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { recordPosition } from "../models/documents/consultation-comments.server";
import { processRefusals } from "../reports/documents/process-refusals";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `${data.trust.short} on draft ${data.version}, ${data.document.title}`,
};

async function find(args: DocumentArguments) {
  const document = await readableDocument(args, "page", ["document.respond", "document.respond-on-behalf"]);
  const asked = await consultationOf(document, args);
  const trust = found(asked.consultation.trusts.find(({ short }) => short.toLowerCase() === args.params.trust));
  const { onBehalf } = permit(asked.scope, { networkId: asked.scope.networkId, trustId: trust.id });
  return { ...asked, trust, onBehalf };
}

export async function loader(args: LoaderFunctionArgs) {
  const { document, words, consultation, trust, onBehalf } = await find(args);
  const { id, title } = document;
  const { short, name, position, note, version } = trust;
  return json({
    document: { id, title },
    version: words,
    question: consultation.question,
    isOpen: consultation.isOpen,
    trust: { short, name },
    last: { position, note },
    seenVersion: version,
    onBehalf,
  });
}

export async function action(args: ActionFunctionArgs) {
  const asked = await find(args);
  const { document, words, trust, onBehalf } = asked;
  const form = await receiveForm(args, positionForm);
  if (!form.ok) return invalid(form);
  const { seenVersion, position, note } = form.value;
  const stated = { trustId: trust.id, position, note };
  const result = await onceInConsultation(asked, form.submission, (tx, now, consultation) =>
    recordPosition(tx, now, consultation, stated, seenVersion, onBehalf),
  );
  if (!result.ok)
    return refusedWith(result.reason === "words" ? "note" : "position", processRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.consultation(document.id, words), `${trust.short}'s position is recorded`);
}

export default function TrustPosition() {
  const data = useLoaderData<typeof loader>();
  const { document, version, question, isOpen, trust, last, seenVersion, onBehalf } = data;
  const problem = useActionData<FormProblem>();
  return (
    <div className="app-reading">
      <Breadcrumbs trail={consultationTrail(document, version)} />
      <ErrorSummary errors={problem?.errors ?? {}} />
      <PageHead title={`${trust.short}'s position on draft ${version}`} caption={document.title} lead={trust.name} />
      <p className="app-comments__words">{question}</p>
      <p>
        <a href={paths.consultation(document.id, version)}>Read the draft and what others say</a>
      </p>
      {onBehalf && (
        <Note>
          <p>What you record is shown as recorded on behalf of {trust.short}.</p>
        </Note>
      )}
      {isOpen || problem !== undefined ? (
        <PositionForm trust={trust.short} draft={version} seenVersion={seenVersion} last={last} problem={problem} />
      ) : (
        <p>The consultation is closed, so positions no longer change.</p>
      )}
    </div>
  );
}
