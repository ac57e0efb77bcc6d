// Keeps what the list is narrowed to as a view of this person's own. One that is refused comes back on the list.
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AnswersView } from "../components/answering/AnswersView";
import type { PageHandle } from "../components/frame/page-handle";
import { savedViewForm } from "../domain/forms/saved-view";
import type { AnswersPage } from "../domain/view/answers-page";
import { authorize, found } from "../http/authorize.server";
import { followsForm } from "../http/follows-form";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { getAssessment } from "../models/assessments.server";
import { mostViews, saveView } from "../models/answering/saved-views.server";
import { once } from "../models/transaction.server";
import { queryOf, readAnswersFilter } from "../reports/answering/answers-filter";
import { readAnswersPage } from "../reports/answering/answers-page.server";
import { toRead } from "../reports/assessment-place.server";

export const handle: PageHandle<AnswersPage> = {
  title: ({ place }) => `All criteria, ${place.subjectName}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toRead);
  const { service = "", assessment = "" } = args.params;
  const filter = readAnswersFilter(new URL(args.request.url).searchParams);
  if (!followsForm(args.request)) throw redirect(paths.answers(service, assessment, { ...filter }));
  return json(found(await readAnswersPage(scope, service, assessment, filter, null)));
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, toRead);
  const { service = "", assessment: id = "" } = args.params;
  found(await getAssessment(scope, service, id));
  const form = await receiveForm(args, savedViewForm);
  if (!form.ok) return invalid(form);
  const filter = readAnswersFilter(new URL(args.request.url).searchParams);
  const name = form.value["view-name"];
  const result = await once(scope, form.submission, (tx) =>
    saveView(tx, { page: "answers", name, query: queryOf(filter) }),
  );
  if (!result.ok) return refusedWith("view-name", refusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.answers(service, id, { ...filter }), `The view ${name} is kept`);
}

const refusals = {
  "name-taken": "You have a view of that name. Choose another name, or remove that view first",
  "too-many": `You keep ${mostViews} views, which is the most. Remove one first`,
  "key-used": "This form was sent before with another name. Open the list again",
} as const;

export default function AnswersViews() {
  return <AnswersView page={useLoaderData<typeof loader>()} problem={useActionData<FormProblem>()} />;
}
