import { formatDate } from "../../domain/dates";
import type { IsoDate } from "../../domain/dates";
import { paths } from "../../http/paths";
import { DataTable } from "../DataTable";
import { Tag } from "../Tag";

export interface PlanTableProps {
  readonly caption: string;
  readonly rows: readonly {
    readonly id: string;
    readonly title: string;
    readonly dueOn: string;
    readonly now: string;
    readonly paceNeeded: string;
    readonly forecast: string;
    readonly state: string;
    /** Work items of groups that are for this target. */
    readonly items?: readonly {
      readonly id: string;
      readonly title: string;
      readonly group: string;
      readonly status: string;
    }[];
  }[];
  readonly flush?: boolean;
}

/** Targets of the plan: where each stands, and in one word how it goes. */
export function PlanTable({ caption, rows, flush }: PlanTableProps) {
  return (
    <DataTable
      caption={caption}
      columns={[
        { label: "Target" },
        { label: "Due" },
        { label: "Now" },
        { label: "Pace needed" },
        { label: "Forecast at recent pace" },
        { label: "State" },
      ]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <Target key="target" title={row.title} items={row.items ?? []} />,
          formatDate(row.dueOn as IsoDate),
          row.now,
          row.paceNeeded,
          row.forecast,
          <Tag key="state" word={row.state === "published as met" ? "met" : row.state} />,
        ],
      }))}
      stack
      flush={flush}
    />
  );
}

type Items = NonNullable<PlanTableProps["rows"][number]["items"]>;

function Target({ title, items }: { title: string; items: Items }) {
  return (
    <>
      {title}
      {items.map(({ id, title: item, group, status }) => (
        <span className="app-programme__fact" key={id}>
          Work item: <a href={paths.workItem(id)}>{item}</a>, {group}, {status}
        </span>
      ))}
    </>
  );
}
