// Makes a change to many answers, all of it or none. Where somebody changed one of them meanwhile, the check comes again with what is there now.
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { BulkResult } from "../components/answering/BulkResult";
import type { PageHandle } from "../components/frame/page-handle";
import { applyChoice } from "../domain/answering/bulk";
import { findCriterion } from "../domain/find-criterion";
import { bulkApplicationForm } from "../domain/forms/bulk-answers";
import type { AnswersPage, BulkCheck } from "../domain/view/answers-page";
import { plural } from "../domain/view/figures";
import { authorize, found, permit } from "../http/authorize.server";
import { followsForm } from "../http/follows-form";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { blankAnswer, listAnswers } from "../models/answers.server";
import { getAssessment, subjectOf } from "../models/assessments.server";
import { recordAnswers, type BatchMade } from "../models/answering/batches.server";
import { getEdition } from "../models/editions.server";
import { onceForWords, type Outcome } from "../models/transaction.server";
import { readAnswersFilter } from "../reports/answering/answers-filter";
import { readAnswersPage } from "../reports/answering/answers-page.server";
import { readBulkCheck } from "../reports/answering/bulk-check.server";
import { toAnswer, toRead } from "../reports/assessment-place.server";
import { listPossibleOwners } from "../reports/criterion-page.server";

export const handle: PageHandle<AnswersPage> = {
  title: ({ place }) => `Change several answers, ${place.subjectName}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toRead);
  const { service = "", assessment = "" } = args.params;
  const filter = readAnswersFilter(new URL(args.request.url).searchParams);
  if (!followsForm(args.request)) throw redirect(paths.answers(service, assessment, { ...filter }));
  return json(found(await readAnswersPage(scope, service, assessment, filter, null)));
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, toAnswer);
  const { service = "", assessment: id = "" } = args.params;
  const assessment = found(await getAssessment(scope, service, id));
  const edition = found(await getEdition(scope, assessment.editionId));
  const { onBehalf } = permit(scope, subjectOf(assessment, scope.actor?.personId ?? null));
  const form = await receiveForm(args, bulkApplicationForm(edition.scale));
  if (!form.ok) return invalid(form);
  const { choice } = form.value;
  const seen = form.value.seen.filter(({ criterion }) => findCriterion(edition, criterion) !== undefined);
  const result = await onceForWords(scope, form.submission, async (tx): Promise<ApplicationOutcome> => {
    const owners = await listPossibleOwners(tx, assessment);
    const { owner } = choice;
    if (owner !== undefined && owner.id !== null && !owners.some((each) => each.id === owner.id)) {
      return { ok: false, reason: "no-such-owner" };
    }
    const codes = seen.map(({ criterion }) => criterion);
    const answers = await listAnswers(tx, assessment, codes);
    const now = (criterion: string) => answers.get(criterion) ?? blankAnswer(criterion);
    // Who may change an answer can change with it, so what was changed meanwhile is asked about first.
    if (seen.some(({ criterion, version }) => now(criterion).version !== version)) {
      return { ok: false, reason: "changed-meanwhile" };
    }
    for (const { criterion } of seen) permit(tx, subjectOf(assessment, now(criterion).ownerId));
    const changes = seen.map(({ criterion, version }) => ({
      criterion,
      seenVersion: version,
      change: applyChoice(now(criterion), choice),
    }));
    return recordAnswers(tx, assessment, changes, "bulk", onBehalf);
  });
  if (result.ok) {
    if (result.batchId === null) return redirectWithNotice(args, paths.answers(service, id), "Nothing had to change");
    const batch = paths.answerBatch(service, id, result.batchId);
    return redirectWithNotice(args, batch, `${plural(result.changed, "answer")} changed`);
  }
  if (result.reason === "no-such-owner") {
    return refusedWith("to-owner", "Choose an owner from the list", form.typed, 400);
  }
  const check = found(await readBulkCheck(scope, service, id, { by: "seen", seen }, choice));
  if (check === "no-such-owner") return refusedWith("to-owner", "Choose an owner from the list", form.typed, 400);
  return json({ check }, 409);
}

type ApplicationOutcome = Outcome<BatchMade, "closed" | "changed-meanwhile" | "no-such-owner">;

export default function AnswersApplication() {
  const result = useActionData<{ check: BulkCheck } | FormProblem>();
  return <BulkResult page={useLoaderData<typeof loader>()} result={result} />;
}
