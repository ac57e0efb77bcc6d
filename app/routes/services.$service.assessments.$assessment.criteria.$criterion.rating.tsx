// Rates one criterion in one press. Without scripts it answers with the section's page, with them by JSON: this route has no page of
// its own, because one that has answers every form with it.
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { findCriterion } from "../domain/find-criterion";
import { ratingForm } from "../domain/forms/answer";
import { fromIn } from "../domain/section-pages";
import { authorize, found, permit } from "../http/authorize.server";
import { receiveForm, redirectWithNotice, wantsJson } from "../http/forms.server";
import { paths } from "../http/paths";
import { getAnswer, recordAnswer } from "../models/answers.server";
import { getAssessment, subjectOf } from "../models/assessments.server";
import { getEdition } from "../models/editions.server";
import { onceForWords } from "../models/transaction.server";
import { toAnswer, toRead } from "../reports/assessment-place.server";
import { readSectionFilter } from "../reports/section-filter";

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
  const before = await getAnswer(scope, assessment, code);
  const { onBehalf } = permit(scope, subjectOf(assessment, before.ownerId));
  const form = await receiveForm(args, ratingForm(edition.scale));
  const filter = readSectionFilter(new URL(args.request.url).searchParams);
  const row = `${paths.section(service, id, placed.section.code, { ...filter, ...fromIn(placed.section, code) })}#c-${code}`;
  if (!form.ok) {
    if (wantsJson(args.request)) return json({ errors: form.errors }, 400);
    const { status } = form.typed;
    if (status === undefined) return redirectWithNotice(args, row, `Nothing was saved. Choose a status for ${code}`);
    return redirect(`${paths.criterion(service, id, code, { status })}#reason`, 303);
  }
  const { status, version } = form.value;
  const { note, ownerId, targetOn } = before;
  const result = await onceForWords(scope, form.submission, (tx) =>
    recordAnswer(tx, assessment, code, version, { value: status, reason: null, note, ownerId, targetOn }, onBehalf),
  );
  if (wantsJson(args.request)) {
    return result.ok ? json({ version: result.version, savedAt: scope.at }) : json({ reason: result.reason }, 409);
  }
  if (result.ok) return redirectWithNotice(args, row, `${code} is saved`);
  const page = `${paths.criterion(service, id, code, { status })}#answer`;
  return redirectWithNotice(args, page, result.reason === "closed" ? closed : lateWords(code));
}

const closed = "This assessment is closed, so nothing was saved";

/** The press came too late: the criterion shows what is there now, and its form begins with what was pressed. */
function lateWords(code: string): string {
  return `Nothing was saved: somebody changed ${code} meanwhile. What you pressed is chosen below. Save it if it still holds`;
}
