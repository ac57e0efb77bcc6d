// Records a finding that was made elsewhere, copied from an assessor's report.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { FindingFields } from "../components/findings/FindingFields";
import { Button } from "../components/form/Button";
import { DateInput } from "../components/form/DateInput";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { PortalForm } from "../components/form/PortalForm";
import { Select } from "../components/form/Select";
import { TextInput } from "../components/form/TextInput";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { OnBehalf } from "../components/service/OnBehalf";
import { recordFindingForm } from "../domain/forms/finding";
import { findingRefusals } from "../domain/view/finding-pages";
import { authorize, permit } from "../http/authorize.server";
import { refuseFinding } from "../http/finding-place.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { findService } from "../http/service-place.server";
import { raiseFinding } from "../models/findings/finding-raising.server";
import { once } from "../models/transaction.server";
import { hasCriterion, readFindingSources } from "../reports/findings/finding-sources.server";
import { serviceHead, serviceSubject } from "../reports/service-place.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: ({ head }) => `Record a finding, ${head.name}`,
};

const toRecord = ["finding.record", "finding.record-on-behalf"] as const;

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toRecord);
  const service = await findService(scope, args);
  permit(scope, serviceSubject(scope, service));
  const search = new URL(args.request.url).searchParams;
  return json({
    head: serviceHead(scope, service, toRecord),
    today: scope.today,
    chosen: { visit: search.get("visit") ?? "" },
    ...(await readFindingSources(scope, service)),
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, toRecord);
  const service = await findService(scope, args);
  const { onBehalf } = permit(scope, serviceSubject(scope, service));
  const form = await receiveForm(args, recordFindingForm(scope.today));
  if (!form.ok) return invalid(form);
  const { value } = form;
  if (!(await hasCriterion(scope, service, value.assessmentId, value.criterion)))
    return refusedWith("criterion", findingRefusals["unknown-criterion"], form.typed, 422);
  const result = await once(scope, form.submission, (tx) =>
    raiseFinding(tx, service, value, { byGuest: false, onBehalf }, paths.finding),
  );
  if (!result.ok) return refuseFinding("visit", result.reason, form.typed);
  return redirectWithNotice(args, paths.finding(result.id), "Finding recorded");
}

export default function NewFinding() {
  const { head, today, visits, assessments, chosen } = useLoaderData<typeof loader>();
  const { errors = {}, typed } = useActionData<FormProblem>() ?? {};
  return (
    <div className="app-reading">
      <Breadcrumbs trail={[...head.trail, { label: "Findings", href: paths.findings(head.slug) }]} />
      <ErrorSummary errors={errors} />
      <PageHead title="Record a finding" caption={head.name} />
      <OnBehalf of={head.onBehalfOf} />
      <PortalForm>
        <Select
          name="visit"
          label="Visit that it comes from"
          choices={[{ value: "", label: "No visit" }, ...visits]}
          defaultValue={typed?.visit ?? chosen.visit}
          error={errors.visit}
        />
        <Select
          name="assessment"
          label="Assessment that it is about (optional)"
          hint="Its assessor, while invited, sees the finding and can check it again"
          choices={[{ value: "", label: "No assessment" }, ...assessments]}
          defaultValue={typed?.assessment}
          error={errors.assessment}
        />
        <TextInput
          name="criterion"
          label="Criterion (optional)"
          hint="Its code, for example 3.2.1"
          className="nhsuk-input--width-10"
          defaultValue={typed?.criterion}
          error={errors.criterion}
        />
        <FindingFields typed={typed} errors={errors} now={null} />
        <DateInput
          name="raised"
          label="Date raised"
          hint="The day of the report, today or earlier"
          typed={typed}
          day={today}
          error={errors.raised}
        />
        <Button label="Record finding" />
      </PortalForm>
    </div>
  );
}
