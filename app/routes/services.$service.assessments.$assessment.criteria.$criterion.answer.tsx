// Saves the answer to a criterion. One that is not accepted comes back on the criterion's page, with everything that was typed.
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AnswerConflict } from "../components/assessment/AnswerConflict";
import { CriterionView } from "../components/assessment/CriterionView";
import type { PageHandle } from "../components/frame/page-handle";
import { findCriterion } from "../domain/find-criterion";
import { answerForm } from "../domain/forms/answer";
import type { CriterionPage } from "../domain/view/criterion-page";
import { authorize, found, permit } from "../http/authorize.server";
import { followsForm } from "../http/follows-form";
import { invalid, receiveForm, redirectWithNotice, refusedWith } from "../http/forms.server";
import { paths } from "../http/paths";
import { getAnswer, recordAnswer, type AnswerRefusal } from "../models/answers.server";
import { getAssessment, subjectOf } from "../models/assessments.server";
import { getEdition } from "../models/editions.server";
import { permissionFor } from "../models/scope.server";
import { onceForWords } from "../models/transaction.server";
import { toAnswer, toRead } from "../reports/assessment-place.server";
import { listAnswerOwners, loadCriterionPage } from "../reports/criterion-page.server";

export const handle: PageHandle<CriterionPage> = {
  title: ({ code, title, place }) => `${code} ${title}, ${place.subjectName}`,
  scripts: true,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toRead);
  const { service = "", assessment = "", criterion = "" } = args.params;
  if (!followsForm(args.request)) throw redirect(paths.criterion(service, assessment, criterion));
  return json(found(await loadCriterionPage(scope, service, assessment, criterion)));
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, toAnswer);
  const { service = "", assessment: id = "", criterion: code = "" } = args.params;
  const assessment = found(await getAssessment(scope, service, id));
  const edition = found(await getEdition(scope, assessment.editionId));
  found(findCriterion(edition, code));
  const form = await receiveForm(args, answerForm(edition.scale));
  if (!form.ok) {
    permit(scope, subjectOf(assessment, (await getAnswer(scope, assessment, code)).ownerId));
    return invalid(form);
  }
  const { seenVersion, ...change } = form.value;
  const result = await onceForWords<{ readonly version: number }, AnswerRefusal | "no-such-owner">(
    scope,
    form.submission,
    async (tx) => {
      const now = await getAnswer(tx, assessment, code);
      const subject = subjectOf(assessment, now.ownerId);
      // Who may change an answer can change with it: what was typed then comes back, as with any other change meanwhile.
      if (now.version !== seenVersion && permissionFor(tx, subject) === undefined) return refused("changed-meanwhile");
      const { onBehalf } = permit(tx, subject);
      const owners = await listAnswerOwners(tx, assessment, now);
      if (change.ownerId !== null && !owners.some(({ id: owner }) => owner === change.ownerId)) {
        return refused("no-such-owner");
      }
      return recordAnswer(tx, assessment, code, seenVersion, change, onBehalf);
    },
  );
  if (result.ok) return redirectWithNotice(args, paths.criterion(service, id, code), `The answer to ${code} is saved`);
  if (result.reason === "no-such-owner") {
    return refusedWith("owner", "Choose an owner from the list", form.typed, 400);
  }
  return json({ errors: {}, typed: form.typed }, 409);
}

function refused<Reason extends string>(reason: Reason) {
  return { ok: false, reason } as const;
}

export default function Answer() {
  const page = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  if (problem === undefined) return <CriterionView page={page} />;
  const wasRefused = Object.keys(problem.errors).length === 0;
  return wasRefused ? (
    <AnswerConflict page={page} typed={problem.typed} />
  ) : (
    <CriterionView page={page} problem={problem} />
  );
}
