import { paths } from "../../http/paths";
import type { DashboardData } from "../../routes/network._index";
import { Figures } from "../Figures";
import { Panel } from "../Panel";
import { StackedBar } from "../chart/StackedBar";
import { StageBoard } from "./StageBoard";
import { TaskList } from "../TaskList";

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
        {data.mismatches > 0 && (
          <a href={paths.stages()}>
            {data.mismatches} {data.mismatches === 1 ? "declaration does" : "declarations do"} not match the answers
            recorded
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
      <TaskList
        items={gap.sections.map((section) => ({
          key: section.code,
          what: (
            <>
              <SectionName name={`${section.code} ${section.title}`} href={section.href} />: {section.complete}%
              complete, {section.evidenced}% evidenced
            </>
          ),
        }))}
      />
    </Panel>
  );
}

function SectionName({ name, href }: { name: string; href: string | null }) {
  return href === null ? <>{name}</> : <a href={href}>{name}</a>;
}
