import { formatDate, type Instant } from "../../domain/dates";
import { formatMoment } from "../../domain/london";
import type { ServiceHome } from "../../domain/view/service-pages";
import { plural } from "../../domain/view/figures";
import { paths } from "../../http/paths";
import { Facts } from "../Facts";
import { History } from "../History";
import { Panel } from "../Panel";
import { SectionsTable } from "../assessment/SectionsTable";
import { TallyFigures } from "../assessment/TallyFigures";

/** How far the current assessment has come, as a whole and by section. */
export function CurrentAssessment({ home }: { home: ServiceHome }) {
  const { subject, current } = home;
  if (current === null) return null;
  const { id, title, editionTitle, startedOn, closedOn, tally, sections } = current;
  const state = closedOn === null ? `Open since ${formatDate(startedOn)}` : `Closed on ${formatDate(closedOn)}`;
  return (
    <>
      <Panel title={title} href={paths.assessment(subject.slug, id)} aside={`${editionTitle}. ${state}`}>
        <TallyFigures tally={tally} />
      </Panel>
      <SectionsTable
        caption="Progress by section"
        short
        sections={sections}
        total={tally}
        href={(code) => paths.section(subject.slug, id, code)}
        file={{
          label: "Progress by section (CSV)",
          href: paths.assessmentGapCsv(subject.slug, id, { table: "sections" }),
        }}
      />
    </>
  );
}

/** Beside the figures: stage and award, evidence, what changed last. */
export function ServiceSide({ home }: { home: ServiceHome }) {
  const { subject, evidenceToRenew, others } = home;
  return (
    <>
      {subject.trustName !== null && <StageAndAward home={home} />}
      <Panel title="Evidence to renew" href={paths.evidenceList(subject.slug)} size="s">
        <p>
          {evidenceToRenew === 0
            ? "Nothing has run out, and nothing is due for review soon."
            : `${plural(evidenceToRenew, "item")} ${evidenceToRenew === 1 ? "has" : "have"} run out, or must be reviewed soon.`}
        </p>
      </Panel>
      <Panel title="Last changes" size="s">
        {home.changes.length === 0 ? (
          <p>Nothing was changed yet. The last changes to answers will stand here, with who made them.</p>
        ) : (
          <History entries={home.changes.map((change) => entryOf(subject.slug, change))} />
        )}
      </Panel>
      <Panel title="Assessments" href={paths.assessments(subject.slug)} size="s">
        <p>{others === 0 ? "There are no others." : `${plural(others, "other")}, open or closed.`}</p>
      </Panel>
    </>
  );
}

function StageAndAward({ home }: { home: ServiceHome }) {
  const { subject, stage, awards } = home;
  return (
    <Panel title="Stage and award" href={paths.stage(subject.slug)} size="s">
      <Facts
        facts={[
          {
            label: "Stage",
            value:
              stage === null
                ? "Not declared"
                : `Stage ${stage.number}, ${stage.title.toLowerCase()}. Declared ${formatDate(stage.declaredOn)}`,
          },
          ...(awards.length === 0
            ? [{ label: "Award", value: "None recorded" }]
            : awards.map(({ scheme, scope, status, nextReviewOn }) => ({
                label: scheme,
                value: `${status.charAt(0).toUpperCase()}${status.slice(1)}. ${scope}${
                  nextReviewOn === null ? "" : `. Next review ${formatDate(nextReviewOn)}`
                }`,
              }))),
        ]}
      />
      <ul className="app-links app-after">
        <li>
          <a href={paths.awards(subject.slug)}>Awards and visits</a>
        </li>
        <li>
          <a href={paths.findings(subject.slug)}>Findings</a>
        </li>
        <li>
          <a href={paths.queries(subject.slug)}>Queries</a>
        </li>
        <li>
          <a href={paths.serviceActions(subject.slug)}>Actions</a>
        </li>
        <li>
          <a href={paths.barriers(subject.slug)}>Barriers</a>
        </li>
        <li>
          <a href={paths.readiness(subject.slug)}>Readiness for the visit</a>
        </li>
      </ul>
    </Panel>
  );
}

function entryOf(slug: string, change: ServiceHome["changes"][number]) {
  const { key, code, assessmentId, what, byName, at, onBehalfOf } = change;
  return {
    key,
    what: (
      <>
        <a href={paths.criterion(slug, assessmentId, code)}>
          {code}
          <span className="nhsuk-u-visually-hidden">, changed {formatMoment(at as Instant)}</span>
        </a>{" "}
        {what.join(". ")}
      </>
    ),
    who: `${byName}, ${formatMoment(at as Instant)}${onBehalfOf === null ? "" : `, on behalf of ${onBehalfOf}`}`,
  };
}
