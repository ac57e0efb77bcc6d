// Shows what a change to many answers would do. It changes nothing: the page that it answers with is sent on to the application.
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { BulkResult } from "../components/answering/BulkResult";
import type { PageHandle } from "../components/frame/page-handle";
import { bulkCheckForm } from "../domain/forms/bulk-answers";
import type { AnswersPage, BulkCheck } from "../domain/view/answers-page";
import { authorize, found, permit } from "../http/authorize.server";
import { followsForm } from "../http/follows-form";
import { invalid, receiveForm, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { getAssessment, subjectOf } from "../models/assessments.server";
import { getEdition } from "../models/editions.server";
import { readAnswersFilter } from "../reports/answering/answers-filter";
import { readAnswersPage } from "../reports/answering/answers-page.server";
import { readBulkCheck } from "../reports/answering/bulk-check.server";
import { toAnswer, toRead } from "../reports/assessment-place.server";

export const handle: PageHandle<AnswersPage> = {
  title: ({ place }) => `Change several answers, ${place.subjectName}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toRead);
  const { service = "", assessment = "" } = args.params;
  const filter = readAnswersFilter(new URL(args.request.url).searchParams);
  if (!followsForm(args.request)) throw redirect(paths.answers(service, assessment, { ...filter }));
  return json(found(await readAnswersPage(scope, service, assessment, filter, null)));
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, toAnswer);
  const { service = "", assessment: id = "" } = args.params;
  const assessment = found(await getAssessment(scope, service, id));
  const edition = found(await getEdition(scope, assessment.editionId));
  permit(scope, subjectOf(assessment, scope.actor?.personId ?? null));
  const form = await receiveForm(args, bulkCheckForm(edition.scale));
  if (!form.ok) return invalid(form);
  const { ticked, all, choice } = form.value;
  const filter = readAnswersFilter(new URL(args.request.url).searchParams);
  const meant = all ? ({ by: "filter", filter } as const) : ({ by: "ticks", criteria: ticked } as const);
  const check = found(await readBulkCheck(scope, service, id, meant, choice));
  if (check === "no-such-owner") return refusedWith("to-owner", "Choose an owner from the list", form.typed, 400);
  return json({ check });
}

export default function AnswersCheck() {
  const result = useActionData<{ check: BulkCheck } | FormProblem>();
  return <BulkResult page={useLoaderData<typeof loader>()} result={result} />;
}
