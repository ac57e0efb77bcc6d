// Adds an item of the trust's evidence to a finding.
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { findingEvidenceForm } from "../domain/forms/finding";
import { findingRefusals } from "../domain/view/finding-pages";
import { authorize, found } from "../http/authorize.server";
import { findForAct } from "../http/finding-place.server";
import { receiveForm, redirectWithNotice } from "../http/forms.server";
import { paths } from "../http/paths";
import { getEvidence } from "../models/evidence.server";
import { addFindingEvidence } from "../models/findings/finding-evidence.server";
import { once } from "../models/transaction.server";

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, "assessment.read");
  return redirect(paths.finding(args.params.finding ?? ""));
}

export async function action(args: ActionFunctionArgs) {
  const { scope, finding, onBehalf } = await findForAct(args, "service");
  const form = await receiveForm(args, findingEvidenceForm);
  // There is no form here to say it at: the finding's own page says it.
  if (!form.ok) return redirectWithNotice(args, paths.finding(finding.id), Object.values(form.errors).join(". "));
  const { evidence: id, version } = form.value;
  const evidence = found(await getEvidence(scope, id));
  const result = await once(scope, form.submission, (tx) =>
    addFindingEvidence(tx, finding, evidence, version, onBehalf),
  );
  const notice = result.ok ? "Evidence added" : findingRefusals[result.reason];
  return redirectWithNotice(args, paths.finding(finding.id), notice);
}

/** Shows nothing itself. With it a refusal is a page, and a form whose sign-in had ended is brought back; without it both would be JSON. */
export default function Refused() {
  return null;
}
