// One assessment: how far each section has come, and where to go on.
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AssessmentNotes, AssessmentTrail } from "../components/assessment/AssessmentTrail";
import { AroundAssessment } from "../components/snapshots/AroundAssessment";
import { CarriedNote } from "../components/cycles/CarriedNote";
import { ButtonLink } from "../components/form/Button";
import { EditionLine } from "../components/Note";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { Panel } from "../components/Panel";
import { SectionsTable } from "../components/assessment/SectionsTable";
import { TallyFigures } from "../components/assessment/TallyFigures";
import { formatDate } from "../domain/dates";
import type { AssessmentHome } from "../domain/view/assessment-pages";
import { authorize, found } from "../http/authorize.server";
import { paths } from "../http/paths";
import { readAssessmentHome } from "../reports/assessment-home.server";
import { toRead } from "../reports/assessment-place.server";

export const handle: PageHandle<AssessmentHome> = {
  title: ({ place }) => `${place.assessmentTitle}, ${place.subjectName}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toRead);
  const { service = "", assessment = "" } = args.params;
  return json(found(await readAssessmentHome(scope, service, assessment)));
}

export default function AssessmentPage() {
  const { place, total, sections, mayClose, mayPack, goOnWith, toConfirm, migration, around } =
    useLoaderData<typeof loader>();
  const { slug, assessmentId } = place;
  return (
    <>
      <AssessmentTrail place={place} />
      <PageHead
        overview
        caption={`${place.subjectName}, ${place.editionTitle}`}
        title={place.assessmentTitle}
        lead={`Started ${formatDate(place.startedOn)}`}
        links={[
          { label: "All criteria in one list", href: paths.answers(slug, assessmentId) },
          { label: "Gap analysis", href: paths.assessmentGap(slug, assessmentId) },
          { label: "Work in a spreadsheet", href: paths.workbook(slug, assessmentId) },
          ...(mayPack ? [{ label: "Pack for assessors", href: paths.pack(slug, assessmentId) }] : []),
          ...(migration === null
            ? []
            : [
                {
                  label: migration === "made" ? "What was moved between editions" : "Move to another edition",
                  href: paths.migration(slug, assessmentId),
                },
              ]),
          ...(mayClose ? [{ label: "Close this assessment", href: paths.assessmentClosing(slug, assessmentId) }] : []),
        ]}
      />
      <AssessmentNotes place={place} />
      <CarriedNote slug={slug} assessmentId={assessmentId} waiting={toConfirm} />
      {goOnWith !== null && (
        <div className="app-noprint">
          <ButtonLink
            label={`Go on with ${goOnWith.code} ${goOnWith.title}`}
            href={paths.section(slug, assessmentId, goOnWith.code)}
          />
        </div>
      )}
      <Panel title="All sections together">
        <TallyFigures tally={total} />
      </Panel>
      <SectionsTable
        caption="Progress by section"
        sections={sections}
        total={total}
        href={(code) => paths.section(slug, assessmentId, code)}
        file={{
          label: "Progress by section (CSV)",
          href: paths.assessmentGapCsv(slug, assessmentId, { table: "sections" }),
        }}
      />
      <AroundAssessment place={place} around={around} />
      <EditionLine notice={place.notice} />
    </>
  );
}
