// Returns final answers to provisional, while the survey is open.
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { versionForm } from "../domain/forms/survey";
import { invalid, receiveForm, redirectWithNotice } from "../http/forms.server";
import { paths } from "../http/paths";
import { ownAnswers } from "../http/survey-answers.server";
import { surveyRefusals } from "../http/survey.server";
import { returnToProvisional } from "../models/surveys/responses.server";
import { once } from "../models/transaction.server";

/** An address that was reached by a link goes to the answers. */
export async function loader(args: LoaderFunctionArgs) {
  const { survey, asked } = await ownAnswers(args);
  return redirect(paths.surveyAnswers(survey.id, asked.id));
}

export async function action(args: ActionFunctionArgs) {
  const { scope, survey, asked, onBehalf } = await ownAnswers(args);
  const form = await receiveForm(args, versionForm);
  if (!form.ok) return invalid(form);
  const result = await once(scope, form.submission, (tx) =>
    returnToProvisional(tx, survey, asked, form.value.seenVersion, onBehalf),
  );
  const words = result.ok ? "The answers are provisional again" : surveyRefusals[result.reason];
  return redirectWithNotice(args, paths.surveyAnswers(survey.id, asked.id), words);
}
