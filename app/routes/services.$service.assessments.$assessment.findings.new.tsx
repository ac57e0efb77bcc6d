// A guest raises a finding about the assessment that they read, or about one of its criteria.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AssessmentTrail } from "../components/assessment/AssessmentTrail";
import { FindingFields } from "../components/findings/FindingFields";
import { Button } from "../components/form/Button";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { PortalForm } from "../components/form/PortalForm";
import { TextInput } from "../components/form/TextInput";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { raiseFindingForm } from "../domain/forms/finding";
import { findingRefusals } from "../domain/view/finding-pages";
import { authorize, found, permit } from "../http/authorize.server";
import { refuseFinding } from "../http/finding-place.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { subjectOf } from "../models/assessments.server";
import { raiseFinding } from "../models/findings/finding-raising.server";
import { once } from "../models/transaction.server";
import { hasCriterionOf } from "../reports/findings/finding-sources.server";
import { readPlace } from "../reports/found-place.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: ({ place }) => `Raise a finding, ${place.assessmentTitle}, ${place.subjectName}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "finding.raise");
  const { assessment, place } = found(await readPlace(scope, args.params));
  permit(scope, subjectOf(assessment));
  return json({ place, criterion: new URL(args.request.url).searchParams.get("criterion") ?? "" });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, "finding.raise");
  const { assessment } = found(await readPlace(scope, args.params));
  permit(scope, subjectOf(assessment));
  const form = await receiveForm(args, raiseFindingForm(scope.today));
  if (!form.ok) return invalid(form);
  const { value } = form;
  if (!(await hasCriterionOf(scope, assessment, value.criterion)))
    return refusedWith("criterion", findingRefusals["unknown-criterion"], form.typed, 422);
  const { serviceId, trustId } = assessment;
  // A guest's permission is about a trust's assessment, which has both.
  if (serviceId === null || trustId === null) throw new Error("A finding is about a service.");
  const about = { ...value, visitId: null, assessmentId: assessment.id };
  const result = await once(scope, form.submission, (tx) =>
    raiseFinding(tx, { id: serviceId, trustId }, about, { byGuest: true, onBehalf: false }, paths.finding),
  );
  if (!result.ok) return refuseFinding("words", result.reason, form.typed);
  return redirectWithNotice(args, paths.finding(result.id), "Finding raised");
}

export default function RaiseFinding() {
  const { place, criterion } = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  const findings = paths.assessmentFindings(place.slug, place.assessmentId);
  return (
    <div className="app-reading">
      <AssessmentTrail
        place={place}
        below={[
          { label: "Findings", href: findings },
          { label: "Raise", href: "" },
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageHead title="Raise a finding" caption={`${place.subjectName}, ${place.assessmentTitle}`} />
      <PortalForm>
        <TextInput
          name="criterion"
          label="Criterion (optional)"
          hint="Its code, for example 3.2.1"
          className="nhsuk-input--width-10"
          defaultValue={typed?.criterion ?? criterion}
          error={errors.criterion}
        />
        <FindingFields typed={typed} errors={errors} now={null} />
        <Button label="Raise finding" />
      </PortalForm>
    </div>
  );
}
