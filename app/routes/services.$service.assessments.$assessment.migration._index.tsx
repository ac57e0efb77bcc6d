// Moving an assessment to another edition: a preview that accounts for every old answer, the move, and its account afterwards.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MigrationView } from "../components/crosswalk/MigrationView";
import type { PageHandle } from "../components/frame/page-handle";
import { migrateForm } from "../domain/forms/crosswalk";
import type { MigrationPage } from "../domain/view/migration";
import { plural } from "../domain/view/figures";
import { authorize, found, permit } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { getAssessment, subjectOf } from "../models/assessments.server";
import { getCrosswalk } from "../models/crosswalk/crosswalks.server";
import { migrateAssessment } from "../models/crosswalk/migrating.server";
import { getEdition } from "../models/editions.server";
import { once } from "../models/transaction.server";
import { toRead, toStart } from "../reports/assessment-place.server";
import { readMigration, readMigrationQuery } from "../reports/crosswalk/migration.server";

export const handle: PageHandle<MigrationPage> = {
  title: ({ place }) => `Move ${place.assessmentTitle} to another edition, ${place.subjectName}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toRead);
  const { service = "", assessment = "" } = args.params;
  const query = readMigrationQuery(new URL(args.request.url).searchParams);
  return json(found(await readMigration(scope, service, assessment, query)));
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, toStart);
  const { service = "", assessment: id = "" } = args.params;
  const assessment = found(await getAssessment(scope, service, id));
  const { onBehalf } = permit(scope, subjectOf(assessment));
  const form = await receiveForm(args, migrateForm);
  if (!form.ok) return invalid(form);
  const crosswalk = await getCrosswalk(scope, form.value.crosswalk);
  const from = crosswalk && (await getEdition(scope, crosswalk.fromEditionId));
  const to = crosswalk && (await getEdition(scope, crosswalk.toEditionId));
  if (crosswalk === undefined || from === undefined || to === undefined)
    return refusedWith("confirm", refusals["no-such-way"], form.typed, 400);
  const { title } = form.value;
  const result = await once(scope, form.submission, (tx) =>
    migrateAssessment(tx, assessment, crosswalk, { from, to }, title, onBehalf),
  );
  if (!result.ok) return refusedWith("confirm", refusals[result.reason], form.typed);
  const notice = `${title} is begun. ${plural(result.toConfirm, "answer")} to confirm`;
  return redirectWithNotice(args, paths.migration(service, result.id), notice);
}

const refusals = {
  "no-such-way": "This way is not open for the assessment. Open the page again",
  "migrated-before": "This assessment was moved before. Open the page again to see where",
  "one-is-open": "Another assessment against this standard is open. Close it first",
  "key-used": "This form was sent before with other words. Open the page again",
} as const;

export default function Migration() {
  return <MigrationView page={useLoaderData<typeof loader>()} problem={useActionData<FormProblem>()} />;
}
