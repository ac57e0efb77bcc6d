// Takes an item of evidence off a finding. The item itself stays, and the history keeps that it was there.
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { findingVersionForm } from "../domain/forms/finding";
import { findingRefusals } from "../domain/view/finding-pages";
import { authorize } from "../http/authorize.server";
import { findForAct } from "../http/finding-place.server";
import { receiveForm, redirectWithNotice } from "../http/forms.server";
import { paths } from "../http/paths";
import { removeFindingEvidence } from "../models/findings/finding-evidence.server";
import { once } from "../models/transaction.server";

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, "assessment.read");
  return redirect(paths.finding(args.params.finding ?? ""));
}

export async function action(args: ActionFunctionArgs) {
  const { scope, finding, onBehalf } = await findForAct(args, "service");
  const form = await receiveForm(args, findingVersionForm);
  // There is no form here to say it at: the finding's own page says it.
  if (!form.ok) return redirectWithNotice(args, paths.finding(finding.id), Object.values(form.errors).join(". "));
  const { version } = form.value;
  const result = await once(scope, form.submission, (tx) =>
    removeFindingEvidence(tx, finding, args.params.attachment ?? "", version, onBehalf),
  );
  const notice = result.ok ? "Evidence removed from this finding" : findingRefusals[result.reason];
  return redirectWithNotice(args, paths.finding(finding.id), notice);
}

/** Shows nothing itself. With it a refusal is a page, and a form whose sign-in had ended is brought back; without it both would be JSON. */
export default function Refused() {
  return null;
}
