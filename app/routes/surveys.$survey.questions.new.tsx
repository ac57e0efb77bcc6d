// Adds a question to a draft: first its kind, in the address, then its words.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { QuestionForm } from "../components/surveys/QuestionForm";
import { surveyTrail } from "../components/surveys/trail";
import { questionForm } from "../domain/forms/survey";
import { kindLabels, questionKinds } from "../domain/surveys/questions";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { ownSurvey, surveyRefusals } from "../http/survey.server";
import { addQuestion } from "../models/surveys/questions.server";
import { once } from "../models/transaction.server";
import { presentSurvey, sourceChoices, sourceIds } from "../reports/surveys/present";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => `Add a question, ${data.title}` };

/** A kind that the address does not name, or that is none, is a yes-or-no question. */
function kindOf(request: Request) {
  const asked = new URL(request.url).searchParams.get("kind");
  return questionKinds.find((kind) => kind === asked) ?? "yes-no";
}

export async function loader(args: LoaderFunctionArgs) {
  const { survey } = await ownSurvey(args);
  return json({ ...presentSurvey(survey), kind: kindOf(args.request), sources: sourceChoices });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, survey } = await ownSurvey(args);
  const form = await receiveForm(args, questionForm(kindOf(args.request), sourceIds));
  if (!form.ok) return invalid(form);
  const { seenVersion, question } = form.value;
  const result = await once(scope, form.submission, (tx) => addQuestion(tx, survey, seenVersion, question));
  if (!result.ok) return refusedWith("wording", surveyRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.survey(survey.id), "Question added");
}

export default function NewQuestion() {
  const survey = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  return (
    <div className="app-reading">
      <Breadcrumbs trail={surveyTrail(survey)} />
      <ErrorSummary errors={problem?.errors ?? {}} />
      <PageHead title="Add a question" caption={survey.title} lead={kindLabels[survey.kind]} />
      <QuestionForm
        kind={survey.kind}
        version={survey.version}
        sources={survey.sources}
        values={{}}
        problem={problem}
        label="Add"
      />
    </div>
  );
}
