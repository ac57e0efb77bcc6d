import { paths } from "../http/paths";
import type { DashboardData } from "../routes/network._index";
import { Figures } from "./Figures";
import { Note } from "./Note";
import { Panel } from "./Panel";
import { StackedBar } from "./StackedBar";
import { StageBoard } from "./StageBoard";
import { Todo } from "./Todo";

/** For people who do not work in imaging: what the figures mean, before the figures. */
export function PlainWords() {
  return (
    <Note>
      <p>
        <strong>What this page shows.</strong> Each hospital trust checks its imaging service (X-ray, CT, MRI,
        ultrasound and so on) against a list of criteria for quality and safety. “Complete” means the trust says it
        meets a criterion. “Evidenced” means it has also filed up-to-date proof. A stage from 0 to 5 is how far the
        trust says it is on the way to being accredited by outside assessors.
      </p>
      <p>Nobody is ranked. The figures show where help is needed, and who has already solved a problem.</p>
    </Note>
  );
}

/** The stage board, with what does not fit. */
export function StagePanel({ data }: { data: DashboardData }) {
  return (
    <Panel
      title="Where each trust says it is"
      href={paths.stages()}
      aside={
        <p>
          <strong>{data.stages.finding.main}</strong> {data.stages.finding.more}
        </p>
      }
    >
      <StageBoard columns={data.stages.board} />
      <p className="app-small app-quiet">
        Trusts declare their own stage, and are in alphabetical order within it.{" "}
        {data.mismatches.length > 0 && (
          <a href={paths.stages()}>
            {data.mismatches.length} {data.mismatches.length === 1 ? "declaration does" : "declarations do"} not match
            the answers recorded
          </a>
        )}
      </p>
    </Panel>
  );
}

/** Complete beside evidenced, and where most is left. */
export function GapPanel({ data }: { data: DashboardData }) {
  const { gap } = data;
  if (gap === null || gap.shares === null) {
    return (
      <Panel title="Gap analysis" href={paths.gapAnalysis()}>
        <p>Nothing to assess yet. Figures appear when a service starts an assessment.</p>
      </Panel>
    );
  }
  return (
    <Panel title="Gap analysis" href={gap.href} aside={`${data.services} services, counts pooled`}>
      <Figures
        figures={[
          { label: "Complete", figure: `${gap.shares.complete}%`, of: gap.complete },
          { label: "Complete and evidenced", figure: `${gap.shares.evidenced}%`, of: gap.evidenced },
        ]}
      />
      <p>
        {gap.shares.commenced}% commenced ({gap.commenced}) and {gap.shares.notStarted}% not started ({gap.notStarted},
        of which {gap.notYetRated} not yet rated).
      </p>
      <StackedBar shares={gap.shares} />
      <p className="app-small app-quiet">
        Solid: complete. Hatched: commenced. Empty: not started. Vertical mark: evidenced.
      </p>
      <h3 className="nhsuk-heading-s">Sections with the most left to do</h3>
      <Todo
        items={gap.sections.map((section) => ({
          key: section.code,
          what: `${section.code} ${section.title}: ${section.complete}% complete, ${section.evidenced}% evidenced`,
        }))}
      />
    </Panel>
  );
}

/** Who may be glad of a call, by reason and in alphabetical order. */
export function CallPanel({ data }: { data: DashboardData }) {
  const calls = [
    ...data.mismatches.map(({ key, short, href, mismatch, stage }) => ({
      key: `m-${key}`,
      short,
      href,
      words: `declared stage ${stage}: ${mismatch}.`,
    })),
    ...data.notDeclared.map(({ key, short, href }) => ({
      key: `d-${key}`,
      short,
      href,
      words: "has declared no stage.",
    })),
    ...data.quiet.rows.map(({ id, short, href, last, days }) => ({
      key: `q-${id}`,
      short,
      href,
      words: days === null ? "has not answered anything yet." : `has changed nothing since ${last}, ${days} days.`,
    })),
  ].sort((a, b) => a.short.localeCompare(b.short));
  return (
    <Panel title="Worth a call" aside={`${new Set(calls.map(({ short }) => short)).size} trusts`}>
      {calls.length === 0 ? (
        <p>No declaration is at odds with its answers, and no service has gone quiet.</p>
      ) : (
        <Todo
          items={calls.map(({ key, short, href, words }) => ({
            key,
            what: (
              <>
                {href === null ? (
                  <strong>{short}</strong>
                ) : (
                  <a href={href}>
                    {short}
                    <span className="nhsuk-u-visually-hidden">: {words}</span>
                  </a>
                )}{" "}
                {words}
              </>
            ),
          }))}
        />
      )}
    </Panel>
  );
}
