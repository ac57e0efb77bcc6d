import { formatDate } from "../../domain/dates";
import { actionTag, type ActionsPanelData } from "../../domain/view/service-actions";
import { paths } from "../../http/paths";
import { Button } from "../form/Button";
import { PortalForm } from "../form/PortalForm";
import { Select } from "../form/Select";
import { Panel } from "../Panel";
import { Tag } from "../Tag";
import { ActionCheckWords } from "./ActionCheckWords";

export interface ActionsPanelProps {
  readonly panel: ActionsPanelData | null;
  /** "criterion", "finding" or "barrier". */
  readonly about: string;
  /** Where an existing action is aimed at this; without it none is offered. */
  readonly aimAt?: string;
}

/** What is being done about this. Nothing is said where nothing is done and nothing may be added. */
export function ActionsPanel({ panel, about, aimAt }: ActionsPanelProps) {
  if (panel === null || (panel.rows.length === 0 && panel.newHref === null)) return null;
  const { slug, rows, newHref, existing } = panel;
  return (
    <Panel title="Actions" size="s">
      {rows.length === 0 ? <p>No action is about this {about}.</p> : <ActionLines slug={slug} rows={rows} />}
      {newHref !== null && (
        <p className="app-after">
          <a href={newHref}>Add an action</a>
        </p>
      )}
      {aimAt !== undefined && existing.length > 0 && (
        <PortalForm action={aimAt}>
          <Select
            name="action"
            label="Or use an action that closes nothing yet"
            choices={[{ value: "", label: "Choose an action" }, ...existing]}
          />
          <Button label="Use this action" kind="secondary" small />
        </PortalForm>
      )}
    </Panel>
  );
}

function ActionLines({ slug, rows }: Pick<ActionsPanelData, "slug" | "rows">) {
  return (
    <ul className="app-plain-list">
      {rows.map((row) => (
        <li key={row.id}>
          <a href={paths.serviceAction(slug, row.id)}>{row.title}</a>
          <span className="app-small app-below">
            <Tag word={actionTag(row)} /> {row.owner ?? "Nobody yet"},{" "}
            {row.dueOn === null ? "no due date" : `due ${formatDate(row.dueOn)}`}
          </span>
          <ActionCheckWords row={row} />
        </li>
      ))}
    </ul>
  );
}
