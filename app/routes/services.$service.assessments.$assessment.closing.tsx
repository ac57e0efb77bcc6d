// Closing an assessment: asked once more, because it is read-only for ever after.
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AssessmentNotes, AssessmentTrail } from "../components/assessment/AssessmentTrail";
import { Button } from "../components/form/Button";
import { Choices } from "../components/form/Choices";
import { ErrorSummary } from "../components/form/ErrorSummary";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { PortalForm } from "../components/form/PortalForm";
import { TallyLine } from "../components/assessment/TallyLine";
import { closeAssessmentForm } from "../domain/forms/assessment";
import type { AssessmentHome } from "../domain/view/assessment-pages";
import { authorize, found, permit } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { closeAssessment, getAssessment, subjectOf } from "../models/assessments.server";
import { once } from "../models/transaction.server";
import { readAssessmentHome } from "../reports/assessment-home.server";
import { toStart } from "../reports/assessment-place.server";

export const handle: PageHandle<AssessmentHome> = {
  title: ({ place }) => `Close ${place.assessmentTitle}, ${place.subjectName}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toStart);
  const { service = "", assessment: id = "" } = args.params;
  const assessment = found(await getAssessment(scope, service, id));
  permit(scope, subjectOf(assessment));
  if (assessment.closedAt !== null) throw redirect(paths.assessment(service, id));
  return json(found(await readAssessmentHome(scope, service, id)));
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, toStart);
  const { service = "", assessment: id = "" } = args.params;
  const assessment = found(await getAssessment(scope, service, id));
  const { onBehalf } = permit(scope, subjectOf(assessment));
  const form = await receiveForm(args, closeAssessmentForm);
  if (!form.ok) return invalid(form);
  const result = await once(scope, form.submission, (tx) => closeAssessment(tx, assessment, onBehalf));
  const notice = result.ok
    ? `${assessment.title} is closed`
    : `${assessment.title} was closed before. Nothing was changed`;
  return redirectWithNotice(args, paths.assessment(service, id), notice);
}

export default function Closing() {
  const { place, total } = useLoaderData<typeof loader>();
  const errors = useActionData<FormProblem>()?.errors ?? {};
  const assessment = paths.assessment(place.slug, place.assessmentId);
  return (
    <>
      <AssessmentTrail place={place} below={[{ label: "Close", href: "" }]} />
      <ErrorSummary errors={errors} />
      <PageHead
        caption={place.subjectName}
        title={`Close ${place.assessmentTitle}`}
        lead={<TallyLine tally={total} />}
      />
      <AssessmentNotes place={place} />
      <div className="app-reading">
        <p>
          A closed assessment can be read and printed for ever, and never changed again: no answers, no owners, no
          evidence attached or detached. Afterwards you can start the next one.
        </p>
        <PortalForm>
          <Choices
            kind="checkbox"
            name="confirm"
            legend="Is it finished?"
            error={errors.confirm}
            choices={[
              { value: "yes", label: "This assessment is finished. I understand that it cannot be opened again" },
            ]}
            chosen={[]}
          />
          <Button label="Close this assessment" kind="warning" />
        </PortalForm>
        <p>
          <a href={assessment}>Leave it open</a>
        </p>
      </div>
    </>
  );
}
