// The answers of one trust or service: filled, saved as far as they are, and read.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AnswersView } from "../components/surveys/AnswersView";
import type { PageHandle } from "../components/frame/page-handle";
import { found } from "../http/authorize.server";
import type { FormProblem } from "../http/forms.server";
import { receiveAnswers } from "../http/survey-answers.server";
import { readableSurvey } from "../http/survey.server";
import { findAnswers } from "../models/surveys/answers-found.server";
import { presentAnswers } from "../reports/surveys/answers-page";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `${data.survey.title}, ${data.asked.name}`,
  scripts: true,
};

export async function loader(args: LoaderFunctionArgs) {
  const { scope, survey } = await readableSurvey(args);
  return json(presentAnswers(scope, found(await findAnswers(scope, survey, args.params.respondent ?? ""))));
}

export async function action(args: ActionFunctionArgs) {
  return receiveAnswers(args, "provisional");
}

export default function SurveyAnswers() {
  return <AnswersView data={useLoaderData<typeof loader>()} problem={useActionData<FormProblem>()} />;
}
