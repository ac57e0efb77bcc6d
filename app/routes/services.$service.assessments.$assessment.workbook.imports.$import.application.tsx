// Applies a workbook that was brought back, once and as one change that can be undone. What changed since its preview brings a new preview.
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useActionData } from "@remix-run/react";
import { ImportView } from "../components/workbook/ImportView";
import type { PageHandle } from "../components/frame/page-handle";
import { workbookApplicationForm } from "../domain/forms/workbook";
import { plural } from "../domain/view/figures";
import type { ImportPage } from "../domain/view/workbook-page";
import { seenKey } from "../domain/workbook/preview";
import { authorize, found, permit } from "../http/authorize.server";
import { followsForm } from "../http/follows-form";
import { invalid, receiveForm, redirectWithNotice } from "../http/forms.server";
import { paths } from "../http/paths";
import { recordAnswers, type BatchMade } from "../models/answering/batches.server";
import { getAssessment, subjectOf } from "../models/assessments.server";
import { once, type Outcome } from "../models/transaction.server";
import { getImport, markApplied } from "../models/workbook/imports.server";
import { toAnswer, toRead } from "../reports/assessment-place.server";
import { ownerFaults, readEffect, readImportPage } from "../reports/workbook/import-page.server";

export const handle: PageHandle<ImportPage> = {
  title: ({ place }) => `Check a workbook, ${place.subjectName}, ${place.assessmentTitle}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toRead);
  const { service = "", assessment = "", import: id = "" } = args.params;
  if (!followsForm(args.request)) throw redirect(paths.workbookImport(service, assessment, id));
  return json(found(await readImportPage(scope, service, assessment, id)));
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, toAnswer);
  const { service = "", assessment: id = "", import: importId = "" } = args.params;
  const assessment = found(await getAssessment(scope, service, id));
  const { onBehalf } = permit(scope, subjectOf(assessment, scope.actor?.personId ?? null));
  const kept = found(await getImport(scope, assessment, importId));
  const form = await receiveForm(args, workbookApplicationForm);
  if (!form.ok) return invalid(form);
  const result = await once(scope, form.submission, async (tx): Promise<ApplicationOutcome> => {
    const now = found(await getImport(tx, assessment, kept.id));
    if (now.appliedBatchId !== null) return { ok: false, reason: "applied-before" };
    if (now.faults.length > 0) return { ok: false, reason: "has-faults" };
    const effect = await readEffect(tx, assessment, now.rows);
    if (seenKey(effect) !== form.value.seen) return { ok: false, reason: "changed-meanwhile" };
    const chosen = [...effect.changes, ...effect.conflicts.filter(({ row }) => form.value.replace.has(row.criterion))];
    if ((await ownerFaults(tx, assessment, effect)).length > 0) return { ok: false, reason: "changed-meanwhile" };
    const changes = chosen.map(({ row, now: { version } }) => ({
      criterion: row.criterion,
      seenVersion: version,
      change: { value: row.value, reason: row.reason, note: row.note, ownerId: row.ownerId, targetOn: row.targetOn },
    }));
    const recorded = await recordAnswers(tx, assessment, changes, "workbook", onBehalf);
    if (recorded.ok && recorded.batchId !== null) await markApplied(tx, now, recorded.batchId);
    return recorded;
  });
  if (result.ok && result.batchId !== null) {
    const notice = `${plural(result.changed, "answer")} changed from the workbook`;
    return redirectWithNotice(args, paths.answerBatch(service, id, result.batchId), notice);
  }
  if (result.ok) return redirectWithNotice(args, paths.workbookImport(service, id, importId), "Nothing had to change");
  if (result.reason === "applied-before" || result.reason === "has-faults") {
    return redirectWithNotice(args, paths.workbookImport(service, id, importId), "Nothing was changed");
  }
  return json({ errors: {}, typed: {}, isMoved: true }, 409);
}

type ApplicationOutcome = Outcome<BatchMade, "closed" | "changed-meanwhile" | "applied-before" | "has-faults">;

export default function WorkbookApplication() {
  const problem = useActionData<typeof action>();
  return <ImportView page={useLoaderData<typeof loader>()} isMoved={problem !== undefined && "isMoved" in problem} />;
}
