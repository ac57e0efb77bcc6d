// Changes one question of a draft.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { QuestionForm } from "../components/surveys/QuestionForm";
import { surveyTrail } from "../components/surveys/trail";
import { questionForm, settingFields } from "../domain/forms/survey";
import { kindLabels } from "../domain/surveys/questions";
import { found } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { ownSurvey, surveyRefusals } from "../http/survey.server";
import { changeQuestion, listQuestions } from "../models/surveys/questions.server";
import { once } from "../models/transaction.server";
import { presentSurvey, sourceChoices, sourceIds } from "../reports/surveys/present";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => `Change a question, ${data.title}` };

async function find(args: LoaderFunctionArgs) {
  const { scope, survey } = await ownSurvey(args);
  const questions = await listQuestions(scope, survey);
  return { scope, survey, question: found(questions.find(({ id }) => id === args.params.question)) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { survey, question } = await find(args);
  const { kind, wording, hint, guidanceSource, settings, required } = question;
  const words = { wording, hint: hint ?? "", guidanceSource: guidanceSource ?? "", required: required ? "yes" : "" };
  return json({
    ...presentSurvey(survey),
    kind,
    values: { ...words, ...settingFields(settings) },
    sources: sourceChoices,
  });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, survey, question } = await find(args);
  const form = await receiveForm(args, questionForm(question.kind, sourceIds));
  if (!form.ok) return invalid(form);
  const { seenVersion, question: words } = form.value;
  const result = await once(scope, form.submission, (tx) =>
    changeQuestion(tx, survey, seenVersion, question.id, words),
  );
  if (!result.ok) return refusedWith("wording", surveyRefusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.survey(survey.id), "Question saved");
}

export default function ChangeQuestion() {
  const survey = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  return (
    <div className="app-reading">
      <Breadcrumbs trail={surveyTrail(survey)} />
      <ErrorSummary errors={problem?.errors ?? {}} />
      <PageHead title="Change a question" caption={survey.title} lead={kindLabels[survey.kind]} />
      <QuestionForm
        kind={survey.kind}
        version={survey.version}
        sources={survey.sources}
        values={survey.values}
        problem={problem}
        label="Save"
      />
    </div>
  );
}
