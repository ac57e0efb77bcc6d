// The service closes a finding that it has answered.
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { findingVersionForm } from "../domain/forms/finding";
import { findingRefusals } from "../domain/view/finding-pages";
import { authorize } from "../http/authorize.server";
import { findForAct } from "../http/finding-place.server";
import { receiveForm, redirectWithNotice } from "../http/forms.server";
import { paths } from "../http/paths";
import { closeFinding } from "../models/findings/finding-changes.server";
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
    closeFinding(tx, finding, version, onBehalf, paths.finding),
  );
  const notice = result.ok ? "Finding closed. It waits to be checked again" : findingRefusals[result.reason];
  return redirectWithNotice(args, paths.finding(finding.id), notice);
}

/** Shows nothing itself. With it a refusal is a page, and a form whose sign-in had ended is brought back; without it both would be JSON. */
export default function Refused() {
  return null;
}
