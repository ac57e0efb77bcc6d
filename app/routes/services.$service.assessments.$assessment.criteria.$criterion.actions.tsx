// Aims an action that closes nothing yet at a criterion.
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { criterionClosed } from "../domain/actions/closes";
import { findCriterion } from "../domain/find-criterion";
import { aimActionForm } from "../domain/forms/service-action";
import { actionRefusals } from "../domain/view/service-actions";
import { authorize, found, permit } from "../http/authorize.server";
import { receiveForm, redirectWithNotice } from "../http/forms.server";
import { paths } from "../http/paths";
import { aimServiceAction } from "../models/actions/action-changes.server";
import { actionSubject, getServiceAction } from "../models/actions/service-actions.server";
import { getAssessment } from "../models/assessments.server";
import { getEdition } from "../models/editions.server";
import { once } from "../models/transaction.server";
import { toAct } from "../domain/actions/service-actions";

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, "assessment.read");
  const { service = "", assessment = "", criterion = "" } = args.params;
  return redirect(paths.criterion(service, assessment, criterion));
}

export async function action(args: ActionFunctionArgs) {
  const { service = "", assessment: id = "", criterion = "" } = args.params;
  const scope = await authorize(args, toAct);
  const assessment = found(await getAssessment(scope, service, id));
  const edition = found(await getEdition(scope, assessment.editionId));
  found(findCriterion(edition, criterion));
  const place = paths.criterion(service, id, criterion);
  const trustId = found(assessment.trustId);
  permit(scope, actionSubject(scope, { trustId, ownerId: scope.actor?.personId ?? null }));
  const form = await receiveForm(args, aimActionForm);
  if (!form.ok) return redirectWithNotice(args, place, "Choose an action first");
  const chosen = found(await getServiceAction(scope, form.value.action));
  found(chosen.serviceId === assessment.serviceId ? chosen : undefined);
  const { onBehalf } = permit(scope, actionSubject(scope, chosen));
  const result = await once(scope, form.submission, (tx) =>
    aimServiceAction(tx, chosen, criterionClosed(edition.id, criterion), onBehalf),
  );
  return redirectWithNotice(args, place, result.ok ? "Action added to this criterion" : actionRefusals[result.reason]);
}

/** Shows nothing itself. With it a refusal is a page, and a form whose sign-in had ended is brought back; without it both would be JSON. */
export default function Refused() {
  return null;
}
