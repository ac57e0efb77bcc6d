import { formatDate } from "../../domain/dates";
import type { IsoDate } from "../../domain/dates";
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
          row.title,
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
