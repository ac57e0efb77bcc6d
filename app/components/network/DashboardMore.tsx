import { paths } from "../../http/paths";
import type { DashboardData } from "../../routes/network._index";
import { CdcTable } from "./CdcTable";
import { LineChart } from "../chart/LineChart";
import { Panel } from "../Panel";
import { TaskList } from "../TaskList";

/** The last maturity score and how it came there. */
export function MaturityPanel({ data }: { data: DashboardData }) {
  const [latest] = data.maturity;
  if (latest === undefined) {
    return (
      <Panel title="Maturity" href={paths.maturity()}>
        <p>No submission has a score yet.</p>
      </Panel>
    );
  }
  const points = data.maturity.toReversed().map(({ month, score }) => {
    const [name = "", year = ""] = month.split(" ");
    return { label: [name.slice(0, 3), year.slice(2)] as const, value: Number(score), text: score };
  });
  const values = points.map(({ value }) => value);
  return (
    <Panel title="Maturity" href={paths.maturity()}>
      <p>
        <span className="app-big">
          {latest.score} {latest.level}
        </span>
        {latest.kind === "published" ? "Published" : "Computed here"}, {latest.month}.
      </p>
      <LineChart points={points} low={Math.min(...values) - 1} high={Math.max(...values) + 1.5} small />
    </Panel>
  );
}

/** Services that have changed nothing lately. */
export function QuietPanel({ data }: { data: DashboardData }) {
  return (
    <Panel title="Quiet services" href={paths.quiet()} aside={`No change in ${data.quiet.days} days`}>
      {data.quiet.rows.length === 0 ? (
        <p>Every service has changed something lately.</p>
      ) : (
        <TaskList
          items={data.quiet.rows.map(({ id, short, href, last, days }) => ({
            key: id,
            what: (
              <>
                {href === null ? (
                  <strong>{short}</strong>
                ) : (
                  <a href={href}>
                    {short}
                    <span className="nhsuk-u-visually-hidden">, quiet</span>
                  </a>
                )}{" "}
                last change {last}
                {days !== null && `, ${days} days ago`}
              </>
            ),
          }))}
        />
      )}
    </Panel>
  );
}

/** The nearest due dates; centres without an opening date are counted in words. */
export function CdcPanel({ data }: { data: DashboardData }) {
  return (
    <Panel
      title="Community diagnostic centre (CDC) countdown"
      href={paths.cdcs()}
      aside={`Accreditation is expected within ${data.cdcs.months} months of opening`}
    >
      {data.cdcs.dated.length > 0 && <CdcTable rows={data.cdcs.dated} flush />}
      {data.cdcs.missing > 0 && <p>{data.cdcs.missing} centres have no opening date, so no due date.</p>}
      {data.cdcs.counts !== null && <p className="app-small app-quiet">{data.cdcs.counts}</p>}
    </Panel>
  );
}

/** How many barriers stand today, and of which kinds; which trust has them is not told here. */
export function BarriersPanel({ data: { barriers } }: { data: DashboardData }) {
  return (
    <Panel title="Barriers" href={paths.networkBarriers()}>
      {barriers.open === 0 ? (
        <p>No service has recorded a barrier that still stands.</p>
      ) : (
        <p>
          <span className="app-big">{barriers.open} open</span>
          {barriers.kinds.map(({ label, open }) => `${label} ${open}`).join(". ")}.
        </p>
      )}
    </Panel>
  );
}
