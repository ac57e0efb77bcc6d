// A highlight report as a board reads it: counts, one line for each item, what is behind and why, and what is to be decided.
import { formatDate, type IsoDate } from "../../domain/dates";
import { itemStatuses } from "../../domain/programme/items";
import { paths } from "../../http/paths";
import type { HighlightData } from "../../routes/groups.$group.highlight-report";
import { DataTable } from "../DataTable";
import { Tag } from "../Tag";

/** How many items are in each state, each number leading to them. */
export function HighlightCounts({ data }: { data: HighlightData }) {
  const { counts, group, at } = data;
  return (
    <ul className="app-highlight-counts">
      {itemStatuses.map((status) => (
        <li key={status}>
          <a href={paths.programme(group.slug, { status, at })}>
            <strong>{counts[status]}</strong> {status}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** One line for each item. */
export function HighlightLines({ data }: { data: HighlightData }) {
  return (
    <DataTable
      caption="Work items"
      stack
      className="app-highlight"
      columns={["Work item", "Status", "Progress", "Next step", "Benefits"].map((label) => ({ label }))}
      rows={data.lines.map((line) => ({
        key: line.id,
        cells: [
          <span key="item">
            <a href={paths.workItem(line.id)}>{line.title}</a>
            <span className="app-programme__fact">
              {line.owner ?? "No owner yet"}
              {line.dueOn !== null && `, due ${formatDate(line.dueOn as IsoDate)}`}
            </span>
          </span>,
          <span key="status" className="app-programme__state">
            <Tag word={line.status} /> {line.isLate && <Tag word="overdue" />}
          </span>,
          line.progress ?? "Nothing written yet",
          line.next ?? "None named",
          line.benefit ?? "Not written yet",
        ],
      }))}
    />
  );
}

/** Said where a list is cut so that the report stays one page. */
const ofAll = (shown: number, more: number) => (more === 0 ? "" : ` (${shown} of ${shown + more})`);

/** What is behind and why, and the decisions that are asked for. An empty list is said in words. */
export function HighlightAsks({ data }: { data: HighlightData }) {
  const { behind, decisions, moreBehind, moreDecisions } = data;
  return (
    <div className="app-highlight-asks">
      <section aria-labelledby="behind">
        <h2 className="nhsuk-heading-s" id="behind">
          What is behind, and why{ofAll(behind.length, moreBehind)}
        </h2>
        {behind.length === 0 && <p>Nothing is behind or overdue.</p>}
        <ul className="nhsuk-list nhsuk-list--bullet">
          {behind.map(({ id, title, why }) => (
            <li key={id}>
              <a href={paths.workItem(id)}>{title}</a>: {why ?? "no reason is written yet"}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="decisions">
        <h2 className="nhsuk-heading-s" id="decisions">
          Decisions asked for{ofAll(decisions.length, moreDecisions)}
        </h2>
        {decisions.length === 0 && <p>None.</p>}
        <ul className="nhsuk-list nhsuk-list--bullet">
          {decisions.map(({ id, title, words }, index) => (
            <li key={index}>
              {words} (<a href={paths.workItem(id)}>{title}</a>)
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
