// Saves the levels of a draft. An item left alone is unanswered, and its domain incomplete.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ItemLevels } from "../components/network/ItemLevels";
import type { PageHandle } from "../components/frame/page-handle";
import { itemLevelsForm } from "../domain/forms/matrix";
import { authorize, found, permit } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { recordItemLevels } from "../models/maturity.server";
import { once } from "../models/transaction.server";
import { findSubmission, presentSubmissionPage } from "../reports/maturity-submission.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: (data) => `${data.row.title}, maturity`,
  scripts: true,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "matrix.change");
  return json(presentSubmissionPage(scope, found(await findSubmission(scope, args.params.submission ?? ""))));
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, "matrix.change");
  const { submission, template } = found(await findSubmission(scope, args.params.submission ?? ""));
  permit(scope, { networkId: scope.networkId });
  const form = await receiveForm(args, itemLevelsForm(template));
  if (!form.ok) return invalid(form);
  const { seenVersion, items } = form.value;
  const result = await once(scope, form.submission, (tx) => recordItemLevels(tx, submission, seenVersion, items));
  if (!result.ok) return refusedWith("form", refusals[result.reason], form.typed);
  return redirectWithNotice(args, paths.maturitySubmission(submission.id), "Items saved");
}

const refusals = {
  submitted: "This submission was submitted meanwhile, so it no longer changes",
  "changed-meanwhile":
    "Somebody saved this submission after you opened it. Your levels are below; open the page in another tab to compare",
  "key-used": "This form was sent before with other levels. Open the page again",
} as const;

export default function SubmissionItems() {
  return <ItemLevels data={useLoaderData<typeof loader>()} problem={useActionData<FormProblem>()} />;
}
