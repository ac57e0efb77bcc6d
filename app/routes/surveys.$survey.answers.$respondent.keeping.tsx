// Keeps a survey's answers while they are filled. It has no page: the answers' own page has the form.
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { paths } from "../http/paths";
import { ownAnswers, receiveAsFilled } from "../http/survey-answers.server";

/** An address that was reached by a link goes to the answers. */
export async function loader(args: LoaderFunctionArgs) {
  const { survey, asked } = await ownAnswers(args);
  return redirect(paths.surveyAnswers(survey.id, asked.id));
}

export async function action(args: ActionFunctionArgs) {
  return receiveAsFilled(args);
}
