import { DataTable } from "../DataTable";

export interface CdcTableProps {
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly opened: string | null;
    readonly due: string | null;
    readonly left: string | null;
    readonly source: string;
  }[];
  readonly flush?: boolean;
}

/** When accreditation of each centre is expected. A missing date is said in words. */
export function CdcTable({ rows, flush }: CdcTableProps) {
  return (
    <DataTable
      caption="Countdown of the community diagnostic centres"
      columns={[
        { label: "Centre" },
        { label: "Opened" },
        { label: "Accreditation due" },
        { label: "Time left" },
        { label: "Source" },
      ]}
      rows={rows.map((row) => ({
        key: row.id,
        cells:
          row.due === null
            ? [row.name, { span: 3, content: "Opening date missing, so no due date" }, row.source]
            : [row.name, row.opened, row.due, row.left, row.source],
      }))}
      stack
      flush={flush}
    />
  );
}
