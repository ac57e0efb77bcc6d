// The QI manager, or a guest of the assessment, asks about an answer.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AssessmentTrail } from "../components/assessment/AssessmentTrail";
import { ErrorSummary } from "../components/form/ErrorSummary";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { AskForm } from "../components/queries/AskForm";
import { askQueryForm } from "../domain/forms/query";
import { authorize, found, permit } from "../http/authorize.server";
import { invalid, receiveForm, redirectWithNotice, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { refuseQuery } from "../http/query-place.server";
import { subjectOf } from "../models/assessments.server";
import { askQuery } from "../models/queries/query-changes.server";
import { seesTrust } from "../models/scope.server";
import { once } from "../models/transaction.server";
import { hasCriterionOf } from "../reports/findings/finding-sources.server";
import { readPlace } from "../reports/found-place.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: ({ place, code }) => `Ask about criterion ${code}, ${place.subjectName}`,
};

async function findAnswer(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "query.ask");
  const { assessment, place } = found(await readPlace(scope, args.params));
  permit(scope, subjectOf(assessment));
  const code = args.params.criterion ?? "";
  found((await hasCriterionOf(scope, assessment, code)) || undefined);
  return { scope, assessment, place, code };
}

export async function loader(args: LoaderFunctionArgs) {
  const { place, code } = await findAnswer(args);
  return json({ place, code });
}

export async function action(args: ActionFunctionArgs) {
  const { scope, assessment, code } = await findAnswer(args);
  const form = await receiveForm(args, askQueryForm);
  if (!form.ok) return invalid(form);
  const { serviceId, trustId } = assessment;
  // The permission is about a trust's assessment, which has both.
  if (serviceId === null || trustId === null) throw new Error("A query is about a service.");
  const query = {
    trustId,
    serviceId,
    assessmentId: assessment.id,
    criterion: code,
    evidenceId: null,
    words: form.value.words,
    byGuest: !seesTrust(scope, trustId),
  };
  const result = await once(scope, form.submission, (tx) => askQuery(tx, query, paths.query));
  if (!result.ok) return refuseQuery(result.reason, form.typed);
  return redirectWithNotice(args, paths.query(result.id), "Query asked");
}

export default function AskQuery() {
  const { place, code } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  return (
    <div className="app-reading">
      <AssessmentTrail
        place={place}
        below={[{ label: `Criterion ${code}`, href: paths.criterion(place.slug, place.assessmentId, code) }]}
      />
      <ErrorSummary errors={problem?.errors ?? {}} />
      <PageHead title={`Ask about criterion ${code}`} caption={`${place.subjectName}, ${place.assessmentTitle}`} />
      <AskForm problem={problem} whoIsTold="The quality lead and whoever owns the answer are told." />
    </div>
  );
}
