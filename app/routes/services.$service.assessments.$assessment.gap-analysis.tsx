// The gap analysis of one assessment, today or as at a past day: figures by section, then what is not complete.
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AssessmentNotes, AssessmentTrail } from "../components/assessment/AssessmentTrail";
import { Button } from "../components/form/Button";
import { DateInput } from "../components/form/DateInput";
import { GapList } from "../components/assessment/GapList";
import { EditionLine, FindingLine, Note } from "../components/Note";
import type { PageHandle } from "../components/frame/page-handle";
import { Pager } from "../components/frame/Pager";
import { PageHead } from "../components/frame/PageHead";
import { SectionsTable } from "../components/assessment/SectionsTable";
import { BarKey } from "../components/chart/StackedBar";
import { formatDate } from "../domain/dates";
import type { AssessmentGapPage } from "../domain/view/gap-page";
import { authorize, found } from "../http/authorize.server";
import { readDay } from "../http/gap-query.server";
import type { PageLinkTo } from "../domain/page-of";
import { paths } from "../http/paths";
import { cutGap, readAssessmentGap } from "../reports/assessment-gap.server";
import { toRead } from "../reports/assessment-place.server";

export const handle: PageHandle<AssessmentGapPage> = { title: ({ place }) => `Gap analysis, ${place.subjectName}` };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toRead);
  const { service = "", assessment = "" } = args.params;
  const { searchParams } = new URL(args.request.url);
  const { on, problem } = readDay(searchParams, scope.today);
  const gap = found(await readAssessmentGap(scope, service, assessment, on));
  return json({ ...cutGap(gap, searchParams.get("from")), problem });
}

export default function GapAnalysisPage() {
  const { problem, ...gap } = useLoaderData<typeof loader>();
  const { place, on, today, finding } = gap;
  const at = on === today ? undefined : on;
  const page = (to: PageLinkTo | null) =>
    to && {
      label: `${to.first} to ${to.last} of ${gap.open}`,
      href: `${paths.assessmentGap(place.slug, place.assessmentId, { at, from: to.from ?? undefined })}#not-complete`,
    };
  const file = (table?: "sections") => paths.assessmentGapCsv(place.slug, place.assessmentId, { at, table });
  return (
    <>
      <AssessmentTrail place={place} below={[{ label: "Gap analysis", href: "" }]} />
      <PageHead
        overview
        caption={`${place.subjectName}, ${place.editionTitle}`}
        title="Gap analysis"
        lead={`${place.assessmentTitle}, as at ${formatDate(on)}`}
        links={[{ label: "What is not complete (CSV)", href: file() }]}
      />
      <AssessmentNotes place={place} />
      <FindingLine main={finding.main} more={finding.more} />
      <form method="get" className="app-filters app-noprint" aria-label="Choose a day">
        <DateInput name="at" label="As at" day={on} />
        <Button label="Show" kind="secondary" small />
      </form>
      {(problem !== null || gap.isBeforeStart) && (
        <Note warn>
          <p>
            {problem ??
              `This assessment was started on ${formatDate(place.startedOn)}: on this day nothing was recorded yet.`}
          </p>
        </Note>
      )}
      <SectionsTable
        caption={`By section, ${formatDate(on)}`}
        sections={gap.sections}
        total={gap.total}
        href={(code) => paths.section(place.slug, place.assessmentId, code)}
        file={{ label: "By section (CSV)", href: file("sections") }}
      />
      <BarKey />
      <h2 className="nhsuk-heading-m" id="not-complete">
        What is not complete
      </h2>
      <GapList gap={gap} />
      <Pager label="Criteria pages" previous={page(gap.previous)} next={page(gap.next)} />
      <EditionLine notice={place.notice} />
    </>
  );
}
