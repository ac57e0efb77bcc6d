import { formatDate } from "../../domain/dates";
import { actionPriorityLabel, actionTag, type ServiceActionRow } from "../../domain/view/service-actions";
import { paths } from "../../http/paths";
import { DataTable, type Column } from "../DataTable";
import type { PageLink } from "../frame/PageHead";
import { Tag } from "../Tag";
import { ActionCheckWords } from "./ActionCheckWords";

const columns: readonly Column[] = [
  { label: "Action" },
  { label: "Owner" },
  { label: "Due" },
  { label: "Priority" },
  { label: "Would close" },
  { label: "State" },
];

export interface ServiceActionsTableProps {
  readonly caption: string;
  readonly slug: string;
  readonly rows: readonly ServiceActionRow[];
  readonly file: PageLink;
}

/** Actions of a service, what waits first. */
export function ServiceActionsTable({ caption, slug, rows, file }: ServiceActionsTableProps) {
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <a key="title" href={paths.serviceAction(slug, row.id)}>
            {row.title}
          </a>,
          row.owner ?? "Nobody yet",
          row.dueOn === null ? "No day" : formatDate(row.dueOn),
          actionPriorityLabel(row.priority),
          <Closes key="closes" row={row} />,
          <>
            <Tag word={actionTag(row)} />
            <ActionCheckWords row={row} />
          </>,
        ],
      }))}
      file={file}
      stack
    />
  );
}

function Closes({ row: { closes, title } }: { row: ServiceActionRow }) {
  if (closes === null) return "Nothing named";
  if (closes.href === null) return closes.label;
  return (
    <a href={closes.href}>
      {closes.label}
      <span className="nhsuk-u-visually-hidden">, of {title}</span>
    </a>
  );
}
