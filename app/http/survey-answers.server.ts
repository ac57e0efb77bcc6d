// How the routes that answer a survey begin, and how answers are kept: provisional and final ones differ in what they ask.
import { json, type ActionFunctionArgs } from "@remix-run/node";
import { authorize, found, permit } from "./authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith } from "./forms.server";
import { paths } from "./paths";
import { surveyRefusals, type SurveyArguments } from "./survey.server";
import { answersForm } from "../domain/surveys/answers";
import { getSurvey } from "../models/surveys/surveys.server";
import { saveAnswers } from "../models/surveys/responses.server";
import { onceForWords } from "../models/transaction.server";
import { findAnswers } from "../models/surveys/answers-found.server";
import { toAnswer } from "../domain/surveys/standing";

/** The answers of the address, for somebody who may give them. */
export async function ownAnswers(args: SurveyArguments) {
  const scope = await authorize(args, toAnswer);
  const survey = found(await getSurvey(scope, args.params.survey ?? ""));
  const answers = found(await findAnswers(scope, survey, args.params.respondent ?? ""));
  const { onBehalf } = permit(scope, { networkId: scope.networkId, trustId: answers.asked.trustId });
  return { scope, onBehalf, ...answers };
}

/** Receives the form and keeps it. What was typed stays where it is refused. */
export async function receiveAnswers(args: ActionFunctionArgs, state: "provisional" | "final") {
  const { survey, asked, form, result } = await keep(args, state);
  if (!form.ok) return invalid(form);
  if (!result.ok) {
    const changed =
      "Somebody saved these answers after you opened them. Yours are below; open the page again to compare";
    const words = result.reason === "changed-meanwhile" ? changed : surveyRefusals[result.reason];
    return refusedWith("form", words, form.typed);
  }
  const notice =
    state === "final" ? "Your answers are final. Thank you" : "Saved. Only your trust sees it until it is final";
  return redirectWithNotice(args, paths.surveyAnswers(survey.id, asked.id), notice);
}

/** The same for the page's script, which sends what is filled so far while somebody fills on: data instead of a page. */
export async function receiveAsFilled(args: ActionFunctionArgs) {
  const { scope, form, result } = await keep(args, "provisional");
  if (!form.ok) return json({ errors: form.errors }, 400);
  return result.ok ? json({ version: result.version, savedAt: scope.at }) : json({ reason: result.reason }, 409);
}

async function keep(args: ActionFunctionArgs, state: "provisional" | "final") {
  const { scope, survey, asked, questions, onBehalf } = await ownAnswers(args);
  const form = await receiveForm(args, answersForm(questions, state));
  if (!form.ok) return { scope, survey, asked, form, result: unsent };
  const { seenVersion, answers } = form.value;
  const result = await onceForWords(scope, form.submission, (tx) =>
    saveAnswers(tx, survey, asked, seenVersion, { answers, state, onBehalf }),
  );
  return { scope, survey, asked, form, result };
}

const unsent = { ok: false, reason: "changed-meanwhile" } as const;
