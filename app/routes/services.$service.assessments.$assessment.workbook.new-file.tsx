// Bringing a filled-in workbook back. Nothing is changed here: the page that follows shows what would be.
import {
  json,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AssessmentNotes, AssessmentTrail } from "../components/assessment/AssessmentTrail";
import { Button } from "../components/form/Button";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { FileInput } from "../components/form/FileInput";
import { PortalForm } from "../components/form/PortalForm";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import type { Place } from "../domain/view/assessment-pages";
import { workbookRefusals } from "../domain/view/workbook-page";
import { authorize, found, permit } from "../http/authorize.server";
import type { FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { receiveWorkbook, refuseWorkbook } from "../http/workbook-upload.server";
import { getAssessment, isOpen, subjectOf } from "../models/assessments.server";
import { getEdition } from "../models/editions.server";
import { once, type Outcome } from "../models/transaction.server";
import { keepImport } from "../models/workbook/imports.server";
import { placeOf, toAnswer } from "../reports/assessment-place.server";
import { readBroughtBack } from "../reports/workbook/brought-back.server";

export const handle: PageHandle<{ place: Place }> = {
  title: ({ place }) => `Upload a workbook, ${place.subjectName}, ${place.assessmentTitle}`,
};

/** A refused upload closes its connection, because part of its body may be unread. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toAnswer);
  const { service = "", assessment: id = "" } = args.params;
  const assessment = found(await getAssessment(scope, service, id));
  const edition = found(await getEdition(scope, assessment.editionId));
  permit(scope, subjectOf(assessment, scope.actor?.personId ?? null));
  if (assessment.closedAt !== null) throw redirect(paths.workbook(service, id));
  return json({ place: placeOf(scope, assessment, edition) });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, toAnswer);
  const { service = "", assessment: id = "" } = args.params;
  const assessment = found(await getAssessment(scope, service, id));
  const edition = found(await getEdition(scope, assessment.editionId));
  permit(scope, subjectOf(assessment, scope.actor?.personId ?? null));
  const received = await receiveWorkbook(args);
  if (!received.ok) return received.answer;
  const read = await readBroughtBack(scope, assessment, edition, received.sheets);
  if (!read.ok) return refuseWorkbook(workbookRefusals[read.reason], 422).answer;
  const { rows, faults } = read;
  const result = await once(scope, received.submission, async (tx): Promise<Outcome<{ id: string }, "closed">> => {
    if (!(await isOpen(tx, assessment))) return { ok: false, reason: "closed" };
    return { ok: true, id: await keepImport(tx, assessment, { fileName: received.fileName, rows, faults }) };
  });
  if (result.ok) return redirect(paths.workbookImport(service, id, result.id), 303);
  const message =
    result.reason === "closed" ? "This assessment was closed. Nothing was changed" : "Choose the workbook again";
  const problem: FormProblem = { errors: { file: message }, typed: {} };
  return json(problem, 409);
}

export default function NewWorkbook() {
  const { place } = useLoaderData<typeof loader>();
  const errors = useActionData<FormProblem>()?.errors ?? {};
  const { slug, assessmentId } = place;
  return (
    <>
      <AssessmentTrail
        place={place}
        below={[
          { label: "Workbook", href: paths.workbook(slug, assessmentId) },
          { label: "Upload", href: "" },
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageHead
        caption={`${place.subjectName}, ${place.assessmentTitle}`}
        title="Upload a filled-in workbook"
        lead="Nothing is changed yet: the next page shows what would be"
      />
      <AssessmentNotes place={place} />
      <div className="app-reading">
        <PortalForm encType="multipart/form-data">
          <FileInput
            name="file"
            label="The workbook"
            hint="An Excel workbook (.xlsx) that you downloaded from this assessment. LibreOffice and Google Sheets can save one too"
            accept=".xlsx"
            error={errors.file}
          />
          <Button label="Show what would change" />
        </PortalForm>
      </div>
    </>
  );
}
