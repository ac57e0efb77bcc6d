import { formatDate } from "../../domain/dates";
import { paths } from "../../http/paths";
import type { Place } from "../../domain/view/assessment-pages";
import { Breadcrumbs } from "../frame/Breadcrumbs";
import { Note } from "../Note";
import type { PageLink } from "../frame/PageHead";

/** The way back up from a page of an assessment. A guest has the one assessment and nothing above it. */
export function AssessmentTrail({ place, below = [] }: { place: Place; below?: readonly PageLink[] }) {
  const { slug, assessmentId, assessmentTitle, subjectName, seesService } = place;
  const above = seesService
    ? [
        { label: subjectName, href: paths.service(slug) },
        { label: "Assessments", href: paths.assessments(slug) },
      ]
    : [];
  const here = below.length === 0 ? [] : [{ label: assessmentTitle, href: paths.assessment(slug, assessmentId) }];
  return <Breadcrumbs trail={[{ label: "My work", href: paths.home() }, ...above, ...here, ...below.slice(0, -1)]} />;
}

/** What stands between a reader and changing something here: the assessment is finished, or the work is done for another. */
export function AssessmentNotes({ place }: { place: Place }) {
  return (
    <>
      {place.closedOn !== null && (
        <Note>
          <p>This assessment was closed on {formatDate(place.closedOn)}. It can be read and no longer changed.</p>
        </Note>
      )}
      {place.onBehalfOf !== null && (
        <Note>
          <p>What you change here is recorded and shown as done on behalf of {place.onBehalfOf}.</p>
        </Note>
      )}
    </>
  );
}
