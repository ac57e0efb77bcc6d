// Starts a survey: its details. Questions come next.
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { DetailsForm } from "../components/surveys/DetailsForm";
import { groupTrail } from "../components/surveys/trail";
import { surveyDetailsForm } from "../domain/forms/survey";
import { authorize, found, permit } from "../http/authorize.server";
import { invalid, receiveForm, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { surveyRefusals } from "../http/survey.server";
import { getGroup } from "../models/groups.server";
import { groupSubject } from "../models/scope.server";
import { startSurvey } from "../models/surveys/surveys.server";
import { once } from "../models/transaction.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = { title: (data) => `Start a survey, ${data.name}` };

async function find(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "group.run");
  const group = found(await getGroup(scope, args.params.group ?? ""));
  permit(scope, groupSubject(scope, group));
  return { scope, group };
}

export async function loader(args: LoaderFunctionArgs) {
  const { group } = await find(args);
  return json({ slug: group.slug, name: group.name });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, group } = await find(args);
  const form = await receiveForm(args, surveyDetailsForm(scope.today));
  if (!form.ok) return invalid(form);
  const result = await once(scope, form.submission, (tx) => startSurvey(tx, group, form.value));
  if (!result.ok) return refusedWith("title", surveyRefusals["key-used"], form.typed);
  return redirect(paths.survey(result.id), 303);
}

const nothing = { title: "", purpose: "", asks: "trust", publishRule: "named", closesOn: null };

export default function NewSurvey() {
  const group = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  return (
    <div className="app-reading">
      <Breadcrumbs trail={groupTrail(group)} />
      <ErrorSummary errors={problem?.errors ?? {}} />
      <PageHead title="Start a survey" caption={group.name} />
      <DetailsForm version={0} values={nothing} problem={problem} label="Go on to the questions" />
    </div>
  );
}
