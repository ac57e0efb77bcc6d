// The pack for assessors: what it would hold as at a day, before it is made.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AssessmentNotes, AssessmentTrail } from "../components/assessment/AssessmentTrail";
import { Button } from "../components/form/Button";
import { DateInput } from "../components/form/DateInput";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { EditionLine, Note } from "../components/Note";
import { MakePack, PackFigures, PackLeftOut, PackUnderWay } from "../components/pack/PackView";
import { formatDate } from "../domain/dates";
import { layOutPack } from "../domain/pack/layout";
import { summarisePack } from "../domain/pack/summary";
import { authorize, found, permit } from "../http/authorize.server";
import { readDay } from "../http/gap-query.server";
import { subjectOf } from "../models/assessments.server";
import { actingPerson } from "../models/scope.server";
import { toPack } from "../reports/assessment-place.server";
import { readPackContents } from "../reports/pack/contents.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: ({ place }) => `Pack for assessors, ${place.subjectName}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toPack);
  const { service = "", assessment: id = "" } = args.params;
  const { on, problem } = readDay(new URL(args.request.url).searchParams, scope.today);
  const { assessment, place, contents } = found(await readPackContents(scope, service, id, on, args.context.portal));
  permit(scope, subjectOf(assessment));
  return json({
    place,
    on,
    problem,
    summary: summarisePack(contents, layOutPack(contents)),
    underWay: args.context.portal.packs.underWay(actingPerson(scope)),
  });
}

export default function PackPage() {
  const { place, on, problem, summary, underWay } = useLoaderData<typeof loader>();
  return (
    <>
      <AssessmentTrail place={place} below={[{ label: "Pack for assessors", href: "" }]} />
      <PageHead
        caption={`${place.subjectName}, ${place.assessmentTitle}`}
        title="Pack for assessors"
        lead={`As at ${formatDate(on)}: a folder for each statement with its cover sheet and evidence, gaps included, in one ZIP file.`}
      />
      <AssessmentNotes place={place} />
      {underWay !== null && <PackUnderWay place={place} pack={underWay} />}
      <form method="get" className="app-filters app-noprint" aria-label="Choose a day">
        <DateInput name="at" label="As at" day={on} />
        <Button label="Show" kind="secondary" small />
      </form>
      {(problem !== null || on < place.startedOn) && (
        <Note warn>
          <p>
            {problem ??
              `This assessment was started on ${formatDate(place.startedOn)}: on this day nothing was recorded yet.`}
          </p>
        </Note>
      )}
      <PackFigures summary={summary} place={place} on={on} />
      {underWay === null && <MakePack place={place} on={on} summary={summary} />}
      <PackLeftOut summary={summary} />
      <EditionLine notice={place.notice} />
    </>
  );
}
