// Confirms one carried answer in one press, and goes back to where the button stood.
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { findCriterion } from "../domain/find-criterion";
import { confirmForm } from "../domain/forms/cycles";
import { fromIn } from "../domain/section-pages";
import { authorize, found, permit } from "../http/authorize.server";
import { confirmingRefusals } from "../http/confirming.server";
import { receiveForm, redirectWithNotice } from "../http/forms.server";
import { paths } from "../http/paths";
import { getAnswer } from "../models/answers.server";
import { getAssessment, subjectOf } from "../models/assessments.server";
import { confirmCarried } from "../models/cycles/carried.server";
import { getEdition } from "../models/editions.server";
import { once } from "../models/transaction.server";
import { toAnswer, toRead } from "../reports/assessment-place.server";

/** An address that was reached by a link goes to the criterion. */
export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, toRead);
  const { service = "", assessment = "", criterion = "" } = args.params;
  return redirect(paths.criterion(service, assessment, criterion));
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, toAnswer);
  const { service = "", assessment: id = "", criterion: code = "" } = args.params;
  const assessment = found(await getAssessment(scope, service, id));
  const edition = found(await getEdition(scope, assessment.editionId));
  const placed = found(findCriterion(edition, code));
  const { ownerId } = await getAnswer(scope, assessment, code);
  const { onBehalf } = permit(scope, subjectOf(assessment, ownerId));
  const form = await receiveForm(args, confirmForm);
  const page = paths.criterion(service, id, code);
  if (!form.ok) return redirectWithNotice(args, page, `Nothing was confirmed. Look at ${code} and confirm it here`);
  const { version, back } = form.value;
  const confirming = [{ criterion: code, seenVersion: version }];
  const result = await once(scope, form.submission, (tx) => confirmCarried(tx, assessment, confirming, onBehalf));
  if (!result.ok) return redirectWithNotice(args, page, oneRefusal(code, result.reason));
  const section = `${paths.section(service, id, placed.section.code, fromIn(placed.section, code))}#c-${code}`;
  const to = { section, criterion: page, list: paths.carried(service, id) }[back ?? "criterion"];
  return redirectWithNotice(args, to, `${code} is confirmed`);
}

/** Of one press the words name the one answer. */
function oneRefusal(code: string, reason: keyof typeof confirmingRefusals): string {
  if (reason === "closed") return confirmingRefusals.closed;
  return `Nothing was confirmed: ${code} was changed meanwhile. This is how it stands now`;
}
