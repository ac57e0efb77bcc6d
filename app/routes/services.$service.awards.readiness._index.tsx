// Readiness for the next visit: what is open, what ends before it, and the pace that is needed.
import { json, type LoaderFunctionArgs, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { TallyLine } from "../components/assessment/TallyLine";
import { CriteriaLeft, EndingEvidenceTable } from "../components/awards/ReadinessParts";
import { Figures } from "../components/Figures";
import { ButtonLink } from "../components/form/Button";
import { Breadcrumbs } from "../components/frame/Breadcrumbs";
import type { PageHandle } from "../components/frame/page-handle";
import { PageHead } from "../components/frame/PageHead";
import { EmptyState } from "../components/Note";
import { formatDate } from "../domain/dates";
import { formatCount } from "../domain/view/figures";
import { daysWords, paceWords } from "../domain/view/readiness";
import { authorize } from "../http/authorize.server";
import { paths } from "../http/paths";
import { findService } from "../http/service-place.server";
import { readReadiness } from "../reports/awards/readiness.server";
import { serviceHead } from "../reports/service-place.server";

export const handle: PageHandle<SerializeFrom<typeof loader>> = {
  title: ({ head }) => `Readiness for the visit, ${head.name}`,
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "service.view");
  const service = await findService(scope, args);
  const head = serviceHead(scope, service, ["award.change", "award.change-on-behalf"]);
  return json({ head, page: await readReadiness(scope, service) });
}

export default function Readiness() {
  const { head, page } = useLoaderData<typeof loader>();
  const { slug, mayChange } = head;
  const { visitOn, assessment, tally, findings, actions, notEvidenced, losesEvidence, ending } = page;
  const atGap = assessment === null ? null : paths.assessmentGap(slug, assessment.id);
  return (
    <>
      <Breadcrumbs trail={[...head.trail, { label: "Awards and visits", href: paths.awards(slug) }]} />
      <PageHead
        title="Readiness for the visit"
        caption={head.name}
        lead={visitOn === null ? "No visit is planned" : `Next visit on ${formatDate(visitOn)}`}
        links={[{ label: "What is left to do (CSV)", href: paths.readinessCsv(slug) }]}
      />
      {visitOn === null && (
        <EmptyState>
          <p>
            No visit is planned, and no award names its next review. What follows is judged as of today.{" "}
            {!mayChange && "The quality lead records visits."}
          </p>
          {mayChange && <ButtonLink label="Plan a visit" href={paths.awards(slug)} />}
        </EmptyState>
      )}
      <Figures
        figures={[
          { label: "Until the visit", figure: visitOn === null ? "No day" : daysWords(page.daysLeft) },
          {
            label: "Findings still to close",
            figure: <a href={paths.findings(slug, { state: "to-do" })}>{formatCount(findings.toDo)}</a>,
            of: `${formatCount(findings.overdue)} overdue`,
          },
          {
            label: "Open queries",
            figure: <a href={paths.queries(slug, { state: "open" })}>{formatCount(page.openQueries)}</a>,
          },
          {
            label: "Open actions",
            figure: <a href={paths.serviceActions(slug)}>{formatCount(actions.open)}</a>,
            of: `${formatCount(actions.overdue)} overdue`,
          },
          {
            label: "Criteria not complete",
            figure: atGap === null ? "None" : <a href={atGap}>{formatCount(page.notComplete.length)}</a>,
            of: tally === null ? undefined : `of ${formatCount(tally.denominator)}`,
          },
          {
            label: "Complete, not evidenced",
            figure: <a href="#not-evidenced">{formatCount(notEvidenced.length)}</a>,
            of: tally === null ? undefined : `of ${formatCount(tally.complete)} complete`,
          },
          {
            label: "Evidence that ends before it",
            figure: <a href="#ending">{formatCount(ending.length)}</a>,
          },
          { label: "Pace needed", figure: visitOn === null ? "No day" : paceWords(page.pace) },
        ]}
        small
      />
      {tally !== null && assessment !== null && (
        <p>
          <a href={paths.assessment(slug, assessment.id)}>{assessment.title}</a>: <TallyLine tally={tally} />
        </p>
      )}
      {assessment === null && (
        <EmptyState>
          <p>
            No assessment was started yet. <a href={paths.assessments(slug)}>See the assessments</a>
          </p>
        </EmptyState>
      )}
      {assessment !== null && (
        <>
          <CriteriaLeft
            id="not-evidenced"
            title="Complete, not evidenced"
            none="Everything that is complete has current evidence."
            slug={slug}
            assessmentId={assessment.id}
            criteria={notEvidenced}
          />
          <CriteriaLeft
            id="loses-evidence"
            title="Evidenced today, not on the day of the visit"
            none="Nothing loses its evidence before the visit."
            slug={slug}
            assessmentId={assessment.id}
            criteria={losesEvidence}
          />
          <EndingEvidenceTable ending={ending} />
        </>
      )}
    </>
  );
}
