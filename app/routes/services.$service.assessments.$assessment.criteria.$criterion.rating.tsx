// Rates one criterion in one press. Without scripts it answers with the section's page, with them by JSON.
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { ratingForm } from "../domain/forms/answer";
import { findCriterion } from "../domain/find-criterion";
import { authorize, found, permit } from "../http/authorize.server";
import { receiveForm, redirectWithNotice, wantsJson } from "../http/forms.server";
import { paths } from "../http/paths";
import { getAnswer, recordAnswer } from "../models/answers.server";
import { getAssessment, subjectOf } from "../models/assessments.server";
import { getEdition } from "../models/editions.server";
import { once } from "../models/transaction.server";

/** An address that was reached by a link goes to the criterion. */
export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, "assessment.read");
  const { service = "", assessment = "", criterion = "" } = args.params;
  return redirect(paths.criterion(service, assessment, criterion));
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, ["answer.change", "network-answer.change", "answer.change-on-behalf"]);
  const { service = "", assessment: id = "", criterion: code = "" } = args.params;
  const assessment = found(await getAssessment(scope, service, id));
  const edition = found(await getEdition(scope, assessment.editionId));
  const placed = found(findCriterion(edition, code));
  const before = await getAnswer(scope, assessment, code);
  const { onBehalf } = permit(scope, subjectOf(assessment, before.ownerId));
  const form = await receiveForm(args, ratingForm(edition.scale));
  const page = paths.criterion(service, id, code);
  if (!form.ok) return wantsJson(args.request) ? json({ errors: form.errors }, 400) : redirect(page, 303);
  const { status, version } = form.value;
  const { reason: _, ...kept } = { ...before, value: status };
  const result = await once(scope, form.submission, (tx) =>
    recordAnswer(tx, assessment, code, version, { ...kept, reason: null }, onBehalf),
  );
  if (wantsJson(args.request))
    return result.ok ? json({ version: result.version, savedAt: scope.at }) : json({ reason: result.reason }, 409);
  if (!result.ok) return redirect(page, 303);
  const section = paths.section(service, id, placed.section.code);
  return redirectWithNotice(args, `${section}#c-${code}`, `${code} saved`);
}
