import { paths } from "../../http/paths";
import type { MyWorkData } from "../../routes/_index";
import { EmptyState } from "../Note";
import { Panel } from "../Panel";
import { Tag } from "../Tag";
import { TaskList } from "../TaskList";

/** What groups, documents, surveys and the network office ask of this person, by day. */
export function AskedList({ work }: { work: MyWorkData }) {
  return (
    <Panel title="Asked of me" aside={<a href={paths.actions()}>My actions</a>}>
      {work.asked.length === 0 ? (
        <EmptyState>
          <p>
            Nothing is asked of you. Actions, drafts to comment on, documents to read and surveys to answer stand here.
          </p>
        </EmptyState>
      ) : (
        <AskedLines lines={work.asked} />
      )}
      {work.askedLater.length > 0 && (
        <details className="nhsuk-details">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">Show {work.askedLater.length} more</span>
          </summary>
          <AskedLines lines={work.askedLater} />
        </details>
      )}
      {work.askedCount > work.asked.length + work.askedLater.length && (
        <p className="app-small app-quiet">
          The first {work.asked.length + work.askedLater.length} of {work.askedCount}.
        </p>
      )}
    </Panel>
  );
}

function AskedLines({ lines }: { lines: MyWorkData["asked"] }) {
  return (
    <TaskList
      items={lines.map(({ key, what, href, why, when, isOverdue }) => ({
        key,
        what: <a href={href}>{what}</a>,
        why,
        when: isOverdue ? (
          <>
            <Tag word="overdue" />
            <span className="app-small app-quiet"> {when}</span>
          </>
        ) : (
          (when ?? undefined)
        ),
      }))}
    />
  );
}
