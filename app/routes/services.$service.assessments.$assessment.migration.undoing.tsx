// Undoes the migration that left an assessment, where nothing was done in the new one since.
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MigrationView } from "../components/crosswalk/MigrationView";
import type { PageHandle } from "../components/frame/page-handle";
import { undoMigrationForm } from "../domain/forms/crosswalk";
import type { MigrationPage } from "../domain/view/migration";
import { authorize, found, permit } from "../http/authorize.server";
import { followsForm } from "../http/follows-form";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { getAssessment, subjectOf } from "../models/assessments.server";
import { getMigrationFrom } from "../models/crosswalk/migrations.server";
import { undoMigration } from "../models/crosswalk/undoing.server";
import { once } from "../models/transaction.server";
import { toStart } from "../reports/assessment-place.server";
import { readMigration, readMigrationQuery } from "../reports/crosswalk/migration.server";

export const handle: PageHandle<MigrationPage> = {
  title: ({ place }) => `Undo the move, ${place.assessmentTitle}, ${place.subjectName}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toStart);
  const { service = "", assessment = "" } = args.params;
  found(await getAssessment(scope, service, assessment));
  if (!followsForm(args.request)) throw redirect(paths.migration(service, assessment));
  return json(found(await readMigration(scope, service, assessment, readMigrationQuery(new URLSearchParams()))));
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, toStart);
  const { service = "", assessment: id = "" } = args.params;
  const assessment = found(await getAssessment(scope, service, id));
  permit(scope, subjectOf(assessment));
  const migration = await getMigrationFrom(scope, assessment);
  const form = await receiveForm(args, undoMigrationForm);
  if (!form.ok) return invalid(form);
  if (migration === undefined)
    return redirectWithNotice(args, paths.assessment(service, id), "Nothing is left to undo");
  const result = await once(scope, form.submission, (tx) => undoMigration(tx, migration, assessment.trustId));
  if (!result.ok) return refusedWith("confirm", refusals[result.reason], form.typed);
  const notice = `The move is undone. ${migration.fromTitle} stands as it did before`;
  return redirectWithNotice(args, paths.assessment(service, result.id), notice);
}

const refusals = {
  "too-late": "It is more than 14 days ago, so it cannot be undone any more",
  "newer-work": "Somebody has worked in the new assessment since, and undoing would lose that",
  undone: "It is undone already",
  "key-used": "This form was sent before with other words. Open the page again",
} as const;

export default function MigrationUndoing() {
  return <MigrationView page={useLoaderData<typeof loader>()} problem={useActionData<FormProblem>()} />;
}
