import type { Instant } from "../../domain/dates";
import { formatMoment } from "../../domain/london";
import type { HeldRow } from "../../domain/view/held-files";
import { paths } from "../../http/paths";
import { DataTable } from "../DataTable";
import { Tag } from "../Tag";

const columns = [
  { label: "File" },
  { label: "Trust" },
  { label: "What was found" },
  { label: "Uploaded by" },
  { label: "State" },
] as const;

/** Held files, newest first. */
export function HeldFilesTable({ rows }: { rows: readonly HeldRow[] }) {
  return (
    <DataTable
      caption="Held files"
      columns={columns}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <>
            <a href={paths.heldFile(row.id)}>{row.fileName}</a>
            <span className="app-small app-quiet app-below">{row.of}</span>
          </>,
          row.trust,
          row.found,
          <>
            {row.uploadedByName}
            <span className="app-small app-quiet app-below">{formatMoment(row.heldAt as Instant)}</span>
          </>,
          <Tag key="state" word={row.state} />,
        ],
      }))}
      stack
    />
  );
}
