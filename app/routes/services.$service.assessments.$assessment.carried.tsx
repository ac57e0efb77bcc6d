// Answers carried from an earlier assessment that nobody has confirmed yet: tick those that still hold, and confirm them together.
import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AssessmentNotes, AssessmentTrail } from "../components/assessment/AssessmentTrail";
import { CarriedList } from "../components/cycles/CarriedList";
import { Button } from "../components/form/Button";
import { ErrorSummary } from "../components/form/ErrorSummary";
import { Select } from "../components/form/Select";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { Pager } from "../components/frame/Pager";
import { EmptyState } from "../components/Note";
import { confirmManyForm } from "../domain/forms/cycles";
import { listOf } from "../domain/forms/parse";
import { formatCount, plural } from "../domain/view/figures";
import { authorize, found, permit } from "../http/authorize.server";
import { confirmingRefusals } from "../http/confirming.server";
import { invalid, receiveForm, redirectWithNotice, refusedWith, type FormProblem } from "../http/forms.server";
import { paths } from "../http/paths";
import { blankAnswer, listAnswers } from "../models/answers.server";
import { getAssessment, subjectOf } from "../models/assessments.server";
import { confirmCarried } from "../models/cycles/carried.server";
import { once } from "../models/transaction.server";
import { toAnswer, toRead } from "../reports/assessment-place.server";
import { readCarriedPage, readCarriedQuery } from "../reports/cycles/carried-page.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: ({ page }) => `Answers to confirm, ${page.place.assessmentTitle}, ${page.place.subjectName}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toRead);
  const { service = "", assessment = "" } = args.params;
  const search = new URL(args.request.url).searchParams;
  const page = found(await readCarriedPage(scope, service, assessment, readCarriedQuery(search)));
  return json({ page, tickAll: search.get("tick") === "all" });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await authorize(args, toAnswer);
  const { service = "", assessment: id = "" } = args.params;
  const assessment = found(await getAssessment(scope, service, id));
  const own = permit(scope, subjectOf(assessment, scope.actor?.personId ?? null));
  const form = await receiveForm(args, confirmManyForm);
  if (!form.ok) return invalid(form);
  const confirming = form.value;
  const codes = confirming.map(({ criterion }) => criterion);
  const answers = await listAnswers(scope, assessment, codes);
  for (const code of codes) permit(scope, subjectOf(assessment, (answers.get(code) ?? blankAnswer(code)).ownerId));
  const result = await once(scope, form.submission, (tx) => confirmCarried(tx, assessment, confirming, own.onBehalf));
  if (!result.ok) return refusedWith("criteria", confirmingRefusals[result.reason], form.typed);
  const { section } = readCarriedQuery(new URL(args.request.url).searchParams);
  const notice = `${plural(result.confirmed, "answer")} confirmed`;
  return redirectWithNotice(args, paths.carried(service, id, { section }), notice);
}

export default function CarriedAnswers() {
  const { page, tickAll } = useLoaderData<typeof loader>();
  const problem = useActionData<FormProblem>();
  const { place, section, sections, waiting, matching } = page;
  const { slug, assessmentId } = place;
  const here = (query: Parameters<typeof paths.carried>[2]) => paths.carried(slug, assessmentId, { section, ...query });
  return (
    <>
      <AssessmentTrail place={place} below={[{ label: "Answers to confirm", href: "" }]} />
      <ErrorSummary errors={problem?.errors ?? {}} />
      <PageHead
        caption={`${place.subjectName}, ${place.assessmentTitle}`}
        title="Answers to confirm"
        lead="What an earlier assessment said is shown here and counted nowhere, until somebody who may answer it confirms it."
        links={
          waiting === 0 ? [] : [{ label: "This list (CSV)", href: paths.carriedCsv(slug, assessmentId, { section }) }]
        }
      />
      <AssessmentNotes place={place} />
      {waiting === 0 ? (
        <EmptyState>
          <p>
            No answer of this assessment waits to be confirmed. Answers stand here after an assessment was started from
            an earlier one. <a href={paths.assessment(slug, assessmentId)}>Go on with {place.assessmentTitle}</a>
          </p>
        </EmptyState>
      ) : (
        <>
          <form method="get" className="app-filters" role="search" aria-label="Answers to confirm">
            <Select
              name="section"
              label="Section"
              choices={[{ value: "", label: `All sections (${waiting})` }, ...sections]}
              defaultValue={section}
            />
            <Button label="Show" kind="secondary" small of="what waits there" />
          </form>
          <p className="app-quiet">
            {formatCount(matching)} of {plural(waiting, "answer")} that {waiting === 1 ? "waits" : "wait"}.{" "}
            {page.mayConfirmAny && <a href={here({ tick: "all" })}>Tick all of them</a>}
          </p>
          {matching === 0 ? (
            <EmptyState>
              <p>
                Nothing waits in this section. <a href={paths.carried(slug, assessmentId)}>Show all sections</a>
              </p>
            </EmptyState>
          ) : (
            <CarriedList
              key={tickAll ? "all" : "some"}
              page={page}
              ticked={problem === undefined && tickAll ? "all" : listOf(problem?.typed.criteria)}
              error={problem?.errors.criteria}
            />
          )}
          <Pager
            label="Answers to confirm"
            previous={page.previous && { label: "Earlier criteria", href: here({ from: page.previous.from }) }}
            next={page.next && { label: "More criteria", href: here({ from: page.next.from }) }}
          />
        </>
      )}
    </>
  );
}
