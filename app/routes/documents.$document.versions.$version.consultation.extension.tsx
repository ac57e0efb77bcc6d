// Gives the trusts more time.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { consultationTrail } from "../components/documents/document-trail";
import { Button } from "../components/form/Button";
import { DateInput } from "../components/form/DateInput";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { HiddenFields } from "../components/form/HiddenFields";
import { PortalForm } from "../components/form/PortalForm";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { addDays, formatDate } from "../domain/dates";
import { extendConsultationForm } from "../domain/forms/consultations";
import { consultationOf, keptDocument, onceInConsultation } from "../http/document-process.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { extendConsultation } from "../models/documents/consultations.server";
import { processRefusals } from "../reports/documents/process-refusals";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `Extend the consultation on draft ${data.version}, ${data.document.title}`,
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
    closesOn: formatDate(consultation.closesOn),
    later: addDays(consultation.closesOn, 14),
  });
}

export async function action(args: ActionFunctionArgs) {
  const asked = await consultationOf(await keptDocument(args), args);
  const { scope, document, words } = asked;
  const form = await receiveForm(args, extendConsultationForm(scope.today));
  if (!form.ok) return invalid(form);
  const { seenVersion, closesOn } = form.value;
  const result = await onceInConsultation(asked, form.submission, (tx, now, consultation) =>
    extendConsultation(tx, now, consultation, closesOn, seenVersion),
  );
  if (!result.ok) return refusedWith("closesOn", processRefusals[result.reason], form.typed);
  const notice = `The consultation runs until ${formatDate(closesOn)}, and the trusts are told`;
  return redirectWithNotice(args, paths.consultation(document.id, words), notice);
}

export default function ConsultationExtension() {
  const { document, version, seenVersion, isClosed, closesOn, later } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  return (
    <div className="app-reading">
      <Breadcrumbs trail={consultationTrail(document, version)} />
      <ErrorSummary errors={problem?.errors ?? {}} />
      <PageHead title="Extend the consultation" caption={document.title} lead={`Draft ${version}`} />
      {isClosed ? (
        <p>
          It is closed. <a href={paths.consultation(document.id, version)}>Read what was said</a>
        </p>
      ) : (
        <PortalForm className="app-form app-panel">
          <HiddenFields fields={[{ name: "seenVersion", value: String(seenVersion) }]} />
          <DateInput
            name="closesOn"
            label="New last day for answers"
            hint={`It closes on ${closesOn} now. A consultation gets longer, never shorter: to end it before, close it`}
            typed={problem?.typed}
            day={later}
            error={problem?.errors.closesOn}
          />
          <Button label="Extend the consultation" />
        </PortalForm>
      )}
    </div>
  );
}
