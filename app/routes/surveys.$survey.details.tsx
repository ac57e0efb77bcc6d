// Changes the details of a draft.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { DetailsForm } from "../components/surveys/DetailsForm";
import { surveyTrail } from "../components/surveys/trail";
import { surveyDetailsForm } from "../domain/forms/survey";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { ownSurvey, surveyRefusals } from "../http/survey.server";
import { changeSurvey } from "../models/surveys/surveys.server";
import { once } from "../models/transaction.server";
import { presentSurvey } from "../reports/surveys/present";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => `Details, ${data.title}` };

export async function loader(args: LoaderFunctionArgs) {
  return json(presentSurvey((await ownSurvey(args)).survey));
}

export async function action(args: ActionFunctionArgs) {
  const { scope, survey } = await ownSurvey(args);
  const form = await receiveForm(args, surveyDetailsForm(scope.today));
  if (!form.ok) return invalid(form);
  const { seenVersion, ...details } = form.value;
  const result = await once(scope, form.submission, (tx) => changeSurvey(tx, survey, seenVersion, details));
  if (!result.ok) return refusedWith("title", surveyRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.survey(survey.id), "Details saved");
}

export default function SurveyDetails() {
  const survey = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  return (
    <div className="app-reading">
      <Breadcrumbs trail={surveyTrail(survey)} />
      <ErrorSummary errors={problem?.errors ?? {}} />
      <PageHead title="Details" caption={survey.title} />
      <DetailsForm version={survey.version} values={survey} problem={problem} label="Save" />
    </div>
  );
}
