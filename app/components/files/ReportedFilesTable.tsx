import type { Instant } from "../../domain/dates";
import { formatMoment } from "../../domain/london";
import type { ReportRow } from "../../domain/view/reported-files";
import { paths } from "../../http/paths";
import { DataTable } from "../DataTable";
import { Tag } from "../Tag";

const columns = [
  { label: "File" },
  { label: "Trust" },
  { label: "What was said" },
  { label: "Reported by" },
  { label: "State" },
] as const;

/** Reported files, newest first. */
export function ReportedFilesTable({ rows }: { rows: readonly ReportRow[] }) {
  return (
    <DataTable
      caption="Reported files"
      columns={columns}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <>
            <a href={paths.reportedFile(row.id)}>{row.fileName}</a>
            <span className="app-small app-quiet app-below">{row.of}</span>
          </>,
          row.trust,
          row.words,
          <>
            {row.reportedByName}
            <span className="app-small app-quiet app-below">{formatMoment(row.reportedAt as Instant)}</span>
          </>,
          <Tag key="state" word={row.state} />,
        ],
      }))}
      stack
    />
  );
}
