import { paths } from "../../http/paths";
import type { MyWorkData } from "../../routes/_index";
import { DataTable } from "../DataTable";
import { Figures } from "../Figures";
import { EmptyState } from "../Note";
import { Panel } from "../Panel";
import { StackedBar } from "../chart/StackedBar";
import { Tag } from "../Tag";
import { TaskList } from "../TaskList";

/** Evidence that has ended or ends soon, and what rests on it. */
export function RenewTable({ work }: { work: MyWorkData }) {
  const slug = work.services[0]?.slug ?? "network";
  const ended =
    work.renewEnded === 0 ? "None has ended" : `${work.renewEnded} ${work.renewEnded === 1 ? "has" : "have"} ended`;
  return (
    <Panel title="Evidence to renew" href={paths.evidenceList(slug)} aside={`${work.renewCount} in all`}>
      {work.renew.length === 0 ? (
        <EmptyState>
          <p>
            No evidence ends in the next weeks. Items with a review or expiry date appear here before they stop
            counting.
          </p>
        </EmptyState>
      ) : (
        <>
          <p>{ended}. Evidence counts up to and including its last day.</p>
          <DataTable
            caption="Evidence to renew, soonest first"
            columns={[
              { label: "Evidence" },
              { label: "Owner" },
              { label: "Counts until" },
              { label: "Criteria", numeric: true },
            ]}
            rows={work.renew.map((item) => ({
              key: item.id,
              cells: [
                <a key="title" href={paths.evidence(item.id)}>
                  {item.title}
                </a>,
                item.owner,
                <span key="until">
                  {item.state !== "current" && <Tag word={item.state} />} {item.until}
                  {item.away !== null && <span className="app-small app-quiet"> {item.away}</span>}{" "}
                  {item.also.map((word) => (
                    <Tag key={word} word={word} />
                  ))}
                </span>,
                item.criteria,
              ],
            }))}
            stack
            flush
          />
        </>
      )}
    </Panel>
  );
}

/** The person's services with their figures, and assessments that a guest may read. */
export function OwnServices({ work }: { work: MyWorkData }) {
  return (
    <>
      {work.services.map((service) => (
        <Panel key={service.slug} title={service.name} href={paths.service(service.slug)} size="s">
          {service.shares === null ? (
            <p>
              No assessment is open. <a href={paths.assessments(service.slug)}>Start one</a>
            </p>
          ) : (
            <>
              <Figures
                figures={[
                  {
                    label: "Complete",
                    figure: `${service.shares.complete}%`,
                    of: `${service.complete} of ${service.denominator}`,
                  },
                  {
                    label: "Evidenced",
                    figure: `${service.shares.evidenced}%`,
                    of: `${service.evidenced} of ${service.denominator}`,
                  },
                ]}
              />
              <StackedBar shares={service.shares} />
              <p className="app-small app-quiet">
                {service.shares.commenced}% commenced, {service.shares.notStarted}% not started. Vertical mark:
                evidenced.
              </p>
              {service.assessmentId !== null && (
                <p>
                  <a href={paths.assessmentGap(service.slug, service.assessmentId)}>
                    See the {service.notComplete} criteria not complete
                  </a>
                </p>
              )}
            </>
          )}
        </Panel>
      ))}
      {work.guests.map((guest) => (
        <Panel key={guest.id} title={guest.subjectName} href={paths.assessment(guest.slug, guest.id)} size="s">
          <p>{guest.title}. You may read its answers and evidence as a guest.</p>
        </Panel>
      ))}
    </>
  );
}

/** What others changed: beside the work, because it is not work. */
export function ChangedList({ work }: { work: MyWorkData }) {
  return (
    <Panel title={`Changed since ${work.since}`} size="s">
      {work.changes.length === 0 ? (
        <p>Nobody else has changed anything since you were last here.</p>
      ) : (
        <TaskList
          items={work.changes.map((change) => ({
            key: `${change.assessmentId} ${change.criterion} ${change.recordedAt}`,
            what: (
              <>
                <a href={paths.criterion(change.slug ?? "network", change.assessmentId, change.criterion)}>
                  {change.criterion}
                  <span className="nhsuk-u-visually-hidden">, changed {change.when}</span>
                </a>{" "}
                {change.status === null ? "changed" : `set to ${change.status.toLowerCase()}`} by{" "}
                {change.recordedByName}
              </>
            ),
            why: change.when,
          }))}
        />
      )}
    </Panel>
  );
}

/** Where people start who read the network's figures. */
export function NetworkStart({ work }: { work: MyWorkData }) {
  if (!work.seesNetwork) return null;
  return (
    <Panel title="The network" href={paths.network()}>
      <TaskList
        items={[
          {
            key: "gap",
            what: <a href={paths.gapAnalysis()}>Gap analysis</a>,
            why: "How much each service has complete, and how much of that is backed by evidence",
          },
          {
            key: "stages",
            what: <a href={paths.stages()}>Stages</a>,
            why: "Where each trust says it is on the way to accreditation",
          },
          {
            key: "maturity",
            what: <a href={paths.maturity()}>Maturity</a>,
            why: "How the network rates itself, twice a year",
          },
          {
            key: "plan",
            what: <a href={paths.plan()}>Five-year plan</a>,
            why: "The targets, and how far off they are",
          },
        ]}
      />
    </Panel>
  );
}
