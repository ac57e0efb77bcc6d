// Actions as a table: what, who, by when.
import { paths } from "../../http/paths";
import { formatDate, type IsoDate } from "../../domain/dates";
import { DataTable } from "../DataTable";
import type { PageLink } from "../frame/PageHead";
import { Tag } from "../Tag";

export interface ActionRow {
  readonly id: string;
  readonly title: string;
  readonly owner: string | null;
  readonly dueOn: string | null;
  readonly priority: string;
  readonly state: string;
  readonly isOverdue: boolean;
  readonly group?: { readonly name: string };
}

export interface ActionsTableProps {
  readonly caption: string;
  readonly rows: readonly ActionRow[];
  readonly file?: PageLink;
}

export function ActionsTable({ caption, rows, file }: ActionsTableProps) {
  return (
    <DataTable
      caption={caption}
      stack
      file={file}
      columns={["Action", "Owner", "Due", "Priority", "State"].map((label) => ({ label }))}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <a key="action" href={paths.action(row.id)}>
            {row.title}
          </a>,
          row.owner ?? "Nobody yet",
          row.dueOn === null ? "No day" : formatDate(row.dueOn as IsoDate),
          row.priority,
          <Tag key="state" word={row.isOverdue ? "overdue" : row.state} />,
        ],
      }))}
    />
  );
}
