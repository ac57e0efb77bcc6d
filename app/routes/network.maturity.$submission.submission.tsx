// Submits a draft for good. Refused while a domain is incomplete.
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import * as z from "zod/mini";
import { seenVersion } from "../domain/forms/fields";
import { overallScore } from "../domain/maturity";
import { authorize, found, permit } from "../http/authorize.server";
import { receiveForm, redirectWithNotice } from "../http/forms.server";
import { paths } from "../http/paths";
import { submitSubmission } from "../models/maturity.server";
import { once } from "../models/transaction.server";
import { findSubmission } from "../reports/maturity-submission.server";

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, "matrix.change");
  return redirect(paths.maturitySubmission(args.params.submission ?? ""));
}

const confirmForm = z.object({ version: seenVersion(1) });

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, "matrix.change");
  const { submission, template } = found(await findSubmission(scope, args.params.submission ?? ""));
  permit(scope, { networkId: scope.networkId });
  const form = await receiveForm(args, confirmForm);
  const page = paths.maturitySubmission(submission.id);
  if (!form.ok) return redirect(page, 303);
  if (overallScore(template, submission.itemLevels) === null) {
    return redirectWithNotice(args, page, "A domain is incomplete. Give every item a level, then submit");
  }
  const { version } = form.value;
  const result = await once(scope, form.submission, (tx) => submitSubmission(tx, submission, version));
  return redirectWithNotice(args, page, result.ok ? `${submission.title} submitted` : refusals[result.reason]);
}

const refusals = {
  submitted: "This submission was submitted already",
  "changed-meanwhile": "Somebody changed this submission after you opened it. Look at it again, then submit",
  "key-used": "This form was sent before. Look at the submission again",
} as const;

/** Shows nothing itself. With it a refusal is a page, and a form whose sign-in had ended is brought back; without it both would be JSON. */
export default function Refused() {
  return null;
}
