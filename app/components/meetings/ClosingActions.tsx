import { formatDate, type IsoDate } from "../../domain/dates";
import { paths } from "../../http/paths";
import { Panel } from "../Panel";
import { Tag } from "../Tag";
import type { ActionRow } from "./ActionsTable";

/** The actions that would close what the page shows, soonest due first; nothing where there are none. */
export function ClosingActions({ actions }: { actions: readonly ActionRow[] }) {
  if (actions.length === 0) return null;
  return (
    <Panel title="Actions" size="s">
      <ul className="nhsuk-list app-item-for">
        {actions.map((each) => (
          <li key={each.id}>
            <a href={paths.action(each.id)}>{each.title}</a> <Tag word={each.isOverdue ? "overdue" : each.state} />
            <div className="app-small app-quiet">
              {each.owner ?? "Nobody yet"}
              {each.dueOn !== null && `, due ${formatDate(each.dueOn as IsoDate)}`}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
