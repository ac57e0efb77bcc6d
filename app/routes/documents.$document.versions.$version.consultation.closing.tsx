// Closes a consultation. Before its last day, the reason is kept.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ReasonForm } from "../components/documents/ReasonForm";
import { consultationTrail } from "../components/documents/document-trail";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { formatDate } from "../domain/dates";
import { closeConsultationForm } from "../domain/forms/consultations";
import { plural } from "../domain/view/figures";
import { consultationOf, keptDocument, onceInConsultation } from "../http/document-process.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { closeConsultation } from "../models/documents/consultations.server";
import { processRefusals } from "../reports/documents/process-refusals";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Close the consultation on draft ${data.version}, ${data.document.title}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const asked = await keptDocument(args);
  const { words, consultation } = await consultationOf(asked, args);
  const { id, title, inMaking } = asked.document;
  return json({
    document: { id, title },
    version: words,
    seenVersion: inMaking?.version ?? 0,
    isClosed: consultation.closedAt !== null,
    isEarly: consultation.closesOn >= asked.scope.today,
    closesOn: formatDate(consultation.closesOn),
    silent: consultation.trusts.filter(({ position }) => position === null).map(({ short }) => short),
  });
}

export async function action(args: ActionFunctionArgs) {
  const asked = await consultationOf(await keptDocument(args), args);
  const { document, words } = asked;
  const form = await receiveForm(args, closeConsultationForm);
  if (!form.ok) return invalid(form);
  const { seenVersion, reason } = form.value;
  const result = await onceInConsultation(asked, form.submission, (tx, now, consultation) =>
    closeConsultation(tx, now, consultation, reason, seenVersion),
  );
  if (!result.ok) return refusedWith("reason", processRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.consultation(document.id, words), "The consultation is closed");
}

export default function ConsultationClosing() {
  const { document, version, seenVersion, isClosed, isEarly, closesOn, silent } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  return (
    <div className="app-reading">
      <Breadcrumbs trail={consultationTrail(document, version)} />
      <ErrorSummary errors={problem?.errors ?? {}} />
      <PageHead title="Close the consultation" caption={document.title} lead={`Draft ${version}`} />
      {isClosed ? (
        <p>
          It is closed already. <a href={paths.consultation(document.id, version)}>Read what was said</a>
        </p>
      ) : (
        <>
          <p>
            {silent.length === 0
              ? "Every trust has replied."
              : `${plural(silent.length, "trust")} ${silent.length === 1 ? "has" : "have"} not replied: ${silent.join(", ")}. They are shown as "No reply".`}{" "}
            Once it is closed, positions and comments no longer change.
          </p>
          <ReasonForm
            seenVersion={seenVersion}
            label={isEarly ? "Why it closes before its last day" : "Reason (optional)"}
            hint={isEarly ? `Its last day is ${closesOn}. The history keeps the reason` : "The history keeps it"}
            button="Close the consultation"
            warn
            problem={problem}
          />
        </>
      )}
    </div>
  );
}
