// Removes a question from a draft.
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { versionForm } from "../domain/forms/survey";
import { invalid, receiveForm, redirectWithNotice } from "../http/forms.server";
import { paths } from "../http/paths";
import { ownSurvey, surveyRefusals } from "../http/survey.server";
import { removeQuestion } from "../models/surveys/questions.server";
import { once } from "../models/transaction.server";

/** An address that was reached by a link goes to the survey. */
export async function loader(args: LoaderFunctionArgs) {
  const { survey } = await ownSurvey(args);
  return redirect(paths.survey(survey.id));
}

export async function action(args: ActionFunctionArgs) {
  const { scope, survey } = await ownSurvey(args);
  const form = await receiveForm(args, versionForm);
  if (!form.ok) return invalid(form);
  const { seenVersion } = form.value;
  const result = await once(scope, form.submission, (tx) =>
    removeQuestion(tx, survey, seenVersion, args.params.question ?? ""),
  );
  const words = result.ok ? "The question is removed" : surveyRefusals[result.reason];
  return redirectWithNotice(args, paths.survey(survey.id), words);
}
