// The progress workbook of an assessment: taking it away, and bringing it back.
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AssessmentNotes, AssessmentTrail } from "../components/assessment/AssessmentTrail";
import { PageHead } from "../components/frame/PageHead";
import type { PageHandle } from "../components/frame/page-handle";
import { Panel } from "../components/Panel";
import type { Place } from "../domain/view/assessment-pages";
import { authorize, found } from "../http/authorize.server";
import { paths } from "../http/paths";
import { getAssessment, subjectOf } from "../models/assessments.server";
import { getEdition } from "../models/editions.server";
import { may, placeOf, toAnswer, toRead } from "../reports/assessment-place.server";

export const handle: PageHandle<{ place: Place }> = {
  title: ({ place }) => `Workbook, ${place.subjectName}, ${place.assessmentTitle}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, toRead);
  const { service = "", assessment: id = "" } = args.params;
  const assessment = found(await getAssessment(scope, service, id));
  const edition = found(await getEdition(scope, assessment.editionId));
  const place = placeOf(scope, assessment, edition);
  const mayBring = place.isOpen && may(scope, toAnswer, subjectOf(assessment, scope.actor?.personId ?? null));
  return json({ place, mayBring });
}

export default function WorkbookPage() {
  const { place, mayBring } = useLoaderData<typeof loader>();
  const { slug, assessmentId } = place;
  return (
    <>
      <AssessmentTrail place={place} below={[{ label: "Workbook", href: "" }]} />
      <PageHead
        caption={`${place.subjectName}, ${place.assessmentTitle}`}
        title="Work in a spreadsheet"
        lead="Take every criterion away as a workbook, fill it in anywhere, and bring it back"
      />
      <AssessmentNotes place={place} />
      <div className="app-reading">
        <Panel title="Take it away">
          <p>
            The workbook holds every criterion with its answer, guidance and the evidence that helps. Status, reason,
            note, owner and target date can be typed in; the rest is locked against slips. You may sort, filter and hide
            rows.
          </p>
          <p>
            <a href={paths.workbookFile(slug, assessmentId)}>Download the workbook (XLSX)</a>
          </p>
          <p>
            <a href={paths.editionWorkbook(place.editionId)}>A blank workbook of this edition (XLSX)</a>
          </p>
        </Panel>
        {mayBring && (
          <Panel title="Bring it back">
            <p>You see every change before anything is changed, and can undo it afterwards.</p>
            <p>
              <a href={paths.workbookNewFile(slug, assessmentId)}>Upload a filled-in workbook</a>
            </p>
          </Panel>
        )}
      </div>
    </>
  );
}
