// Opens a closed survey again, to a new closing date or without one.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { Button } from "../components/form/Button";
import { DateInput } from "../components/form/DateInput";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { HiddenFields } from "../components/form/HiddenFields";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { PortalForm } from "../components/form/PortalForm";
import { surveyTrail } from "../components/surveys/trail";
import { reopeningForm } from "../domain/forms/survey";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { ownSurvey, surveyRefusals } from "../http/survey.server";
import { reopenSurvey } from "../models/surveys/standing.server";
import { once } from "../models/transaction.server";
import { presentSurvey } from "../reports/surveys/present";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => `Reopen, ${data.title}` };

export async function loader(args: LoaderFunctionArgs) {
  return json(presentSurvey((await ownSurvey(args)).survey));
}

export async function action(args: ActionFunctionArgs) {
  const { scope, survey } = await ownSurvey(args);
  const form = await receiveForm(args, reopeningForm(scope.today));
  if (!form.ok) return invalid(form);
  const { seenVersion, closesOn } = form.value;
  const result = await once(scope, form.submission, (tx) => reopenSurvey(tx, survey, seenVersion, closesOn));
  if (!result.ok) return refusedWith("closes", surveyRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.survey(survey.id), "The survey takes answers again");
}

export default function ReopenSurvey() {
  const survey = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  return (
    <div className="app-reading">
      <Breadcrumbs trail={surveyTrail(survey)} />
      <ErrorSummary errors={problem?.errors ?? {}} />
      <PageHead title="Reopen" caption={survey.title} lead="Trusts may change their answers again; questions stay." />
      <PortalForm>
        <HiddenFields fields={[{ name: "seenVersion", value: String(survey.version) }]} />
        <DateInput
          name="closes"
          label="New closing date (optional)"
          typed={problem?.typed}
          error={problem?.errors.closes}
        />
        <Button label="Reopen" />
      </PortalForm>
    </div>
  );
}
