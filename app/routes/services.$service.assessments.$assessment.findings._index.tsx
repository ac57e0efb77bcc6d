// The findings about one assessment: what its assessor raised, and what was copied from a report about it.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AssessmentNotes, AssessmentTrail } from "../components/assessment/AssessmentTrail";
import { FindingList } from "../components/findings/FindingList";
import { ButtonLink } from "../components/form/Button";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { authorize, found } from "../http/authorize.server";
import { paths } from "../http/paths";
import { subjectOf } from "../models/assessments.server";
import { may } from "../reports/assessment-place.server";
import { readAssessmentFindings, readFindingFilter } from "../reports/findings/findings-list.server";
import { readPlace } from "../reports/found-place.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: ({ place }) => `Findings, ${place.assessmentTitle}, ${place.subjectName}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "assessment.read");
  const { assessment, place } = found(await readPlace(scope, args.params));
  const query = readFindingFilter(new URL(args.request.url).searchParams);
  return json({
    place,
    mayRaise: place.isOpen && may(scope, ["finding.raise"], subjectOf(assessment)),
    page: await readAssessmentFindings(scope, assessment, query),
  });
}

export default function AssessmentFindings() {
  const { place, page, mayRaise } = useLoaderData<typeof loader>();
  const { slug, assessmentId: id } = place;
  return (
    <>
      <AssessmentTrail place={place} below={[{ label: "Findings", href: "" }]} />
      <PageHead title="Findings" caption={`${place.subjectName}, ${place.assessmentTitle}`} />
      <AssessmentNotes place={{ ...place, onBehalfOf: null }} />
      {mayRaise && <ButtonLink label="Raise a finding" href={paths.assessmentFindingNew(slug, id)} />}
      <FindingList
        page={page}
        slug={slug}
        file={{ label: "Findings (CSV)", href: paths.assessmentFindingsCsv(slug, id, { ...page.filter }) }}
        at={(from) => paths.assessmentFindings(slug, id, { ...page.filter, from })}
        all={paths.assessmentFindings(slug, id)}
        start={
          mayRaise
            ? "Raise one here, or from a criterion."
            : "An assessor who is invited to this assessment raises findings here."
        }
      />
    </>
  );
}
