// Attaches evidence that the trust has already to one criterion.
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { findCriterion } from "../domain/find-criterion";
import { attachForm } from "../domain/forms/evidence";
import { authorize, found, permit } from "../http/authorize.server";
import { receiveForm, redirectWithNotice } from "../http/forms.server";
import { paths } from "../http/paths";
import { getAssessment, subjectOf } from "../models/assessments.server";
import { attachEvidence } from "../models/attachments.server";
import { getEdition } from "../models/editions.server";
import { getEvidence } from "../models/evidence.server";
import { once } from "../models/transaction.server";

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, "assessment.read");
  const { service = "", assessment = "", criterion = "" } = args.params;
  return redirect(paths.criterion(service, assessment, criterion));
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, ["evidence.add", "network-evidence.add", "evidence.add-on-behalf"]);
  const { service = "", assessment: id = "", criterion: code = "" } = args.params;
  const assessment = found(await getAssessment(scope, service, id));
  found(findCriterion(found(await getEdition(scope, assessment.editionId)), code));
  permit(scope, subjectOf(assessment));
  const page = paths.criterion(service, id, code);
  const form = await receiveForm(args, attachForm);
  if (!form.ok) return redirectWithNotice(args, `${page}#evidence`, "Choose evidence to attach");
  const evidence = found(await getEvidence(scope, form.value.evidence));
  const result = await once(scope, form.submission, (tx) => attachEvidence(tx, evidence, assessment, [code]));
  if (!result.ok && result.reason === "not-found") found(null);
  const notice = result.ok ? `${evidence.title} attached to ${code}` : refusals[result.reason];
  return redirectWithNotice(args, `${page}#evidence`, notice);
}

const refusals = {
  closed: "This assessment is closed, so nothing was attached",
  withdrawn: "That evidence is withdrawn, so it was not attached",
  "not-found": "That evidence was not found",
  "key-used": "This form was sent before with another choice. Choose again",
} as const;

/** Shows nothing itself. With it a refusal is a page, and a form whose sign-in had ended is brought back; without it both would be JSON. */
export default function Refused() {
  return null;
}
