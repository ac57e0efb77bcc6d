// Restores an earlier answer as a new change. Where somebody changed the answer meanwhile, nothing is restored and both stand side by side.
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { EarlierAnswerView } from "../components/answering/EarlierAnswerView";
import type { PageHandle } from "../components/frame/page-handle";
import { findCriterion } from "../domain/find-criterion";
import { restorationForm } from "../domain/forms/restoration";
import type { EarlierAnswerPage } from "../domain/view/batch-page";
import { authorize, found, permit } from "../http/authorize.server";
import { followsForm } from "../http/follows-form";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { getAnswer, recordAnswer } from "../models/answers.server";
import { getAnswerVersion } from "../models/answering/earlier-answers.server";
import { getAssessment, subjectOf } from "../models/assessments.server";
import { getEdition } from "../models/editions.server";
import { onceForWords } from "../models/transaction.server";
import { readEarlierAnswer, restorable } from "../reports/answering/earlier-answer.server";
import { toAnswer, toRead } from "../reports/assessment-place.server";

export const handle: PageHandle<EarlierAnswerPage> = {
  title: ({ code, place, recordedWhen }) => `${code}, ${recordedWhen}, ${place.subjectName}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toRead);
  const { service = "", assessment = "", criterion = "", version = "" } = args.params;
  const number = numberOf(version);
  if (!followsForm(args.request)) throw redirect(paths.earlierAnswer(service, assessment, criterion, number));
  return json(found(await readEarlierAnswer(scope, service, assessment, criterion, number)));
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, toAnswer);
  const { service = "", assessment: id = "", criterion: code = "", version = "" } = args.params;
  const assessment = found(await getAssessment(scope, service, id));
  const edition = found(await getEdition(scope, assessment.editionId));
  found(findCriterion(edition, code));
  const earlier = found(await getAnswerVersion(scope, assessment, code, numberOf(version)));
  permit(scope, subjectOf(assessment, (await getAnswer(scope, assessment, code)).ownerId));
  const form = await receiveForm(args, restorationForm);
  if (!form.ok) return invalid(form);
  const result = await onceForWords(scope, form.submission, async (tx) => {
    const now = await getAnswer(tx, assessment, code);
    const { onBehalf } = permit(tx, subjectOf(assessment, now.ownerId));
    const change = await restorable(tx, assessment, earlier);
    return recordAnswer(tx, assessment, code, form.value.version, change, onBehalf);
  });
  if (!result.ok) return refusedWith("restoration", refusals[result.reason], form.typed);
  return redirectWithNotice(
    args,
    paths.criterionHistory(service, id, code),
    `The earlier answer to ${code} is restored`,
  );
}

function numberOf(version: string): number {
  return /^[1-9]\d{0,8}$/.test(version) ? Number(version) : 0;
}

const refusals = {
  closed: "Nothing was restored: this assessment is closed",
  "changed-meanwhile":
    "Nothing was restored: somebody changed this answer after you opened the page. What stands now is below. Restore if it still holds",
  "key-used": "Nothing was restored: this form was sent before. Open the page again",
} as const;

export default function EarlierAnswerRestoration() {
  const problem = useActionData<FormProblem>();
  const refusal = Object.values(problem?.errors ?? {})[0];
  return <EarlierAnswerView page={useLoaderData<typeof loader>()} refusal={refusal} />;
}
