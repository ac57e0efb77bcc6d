// Ends one attachment. The evidence itself stays, and so does the past.
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import * as z from "zod/mini";
import { authorize, found, permit } from "../http/authorize.server";
import { receiveForm, redirectWithNotice } from "../http/forms.server";
import { paths } from "../http/paths";
import { getAssessment, subjectOf } from "../models/assessments.server";
import { detachEvidence } from "../models/attachments.server";
import { once } from "../models/transaction.server";

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, "assessment.read");
  const { service = "", assessment = "", criterion = "" } = args.params;
  return redirect(paths.criterion(service, assessment, criterion));
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, ["evidence.add", "network-evidence.add", "evidence.add-on-behalf"]);
  const { service = "", assessment: id = "", criterion: code = "", attachment = "" } = args.params;
  const assessment = found(await getAssessment(scope, service, id));
  permit(scope, subjectOf(assessment));
  const { submission } = await receiveForm(args, z.object({}));
  const result = await once(scope, submission, (tx) => detachEvidence(tx, assessment, attachment));
  if (!result.ok && result.reason === "not-found") found(null);
  const notice = result.ok
    ? "Evidence detached. It stays in the trust's evidence"
    : "This assessment is closed, so nothing was detached";
  return redirectWithNotice(args, `${paths.criterion(service, id, code)}#evidence`, notice);
}

/** Shows nothing itself. With it a refusal is a page, and a form whose sign-in had ended is brought back; without it both would be JSON. */
export default function Refused() {
  return null;
}
