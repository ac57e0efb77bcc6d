// Sends answers as final. Where something is missing the form comes back with what was typed.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AnswersView } from "../components/surveys/AnswersView";
import type { PageHandle } from "../components/frame/page-handle";
import type { FormProblem } from "../http/forms.server";
import { ownAnswers, receiveAnswers } from "../http/survey-answers.server";
import { presentAnswers } from "../reports/surveys/answers-page";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `${data.survey.title}, ${data.asked.name}`,
  scripts: true,
};

export async function loader(args: LoaderFunctionArgs) {
  const { scope, ...answers } = await ownAnswers(args);
  return json(presentAnswers(scope, answers));
}

export async function action(args: ActionFunctionArgs) {
  return receiveAnswers(args, "final");
}

export default function FinalAnswers() {
  return <AnswersView data={useLoaderData<typeof loader>()} problem={useActionData<FormProblem>()} />;
}
