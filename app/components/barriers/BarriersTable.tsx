import { barrierKindLabel, barrierSeverityLabel } from "../../domain/barriers/barriers";
import { formatDate } from "../../domain/dates";
import type { BarrierRow } from "../../domain/view/barrier-pages";
import { shortWords } from "../../domain/view/finding-pages";
import { paths } from "../../http/paths";
import { DataTable, type Column } from "../DataTable";
import type { PageLink } from "../frame/PageHead";

const columns: readonly Column[] = [
  { label: "Barrier" },
  { label: "Kind" },
  { label: "Severity" },
  { label: "Since" },
  { label: "Help wanted" },
  { label: "Resolved" },
];

export interface BarriersTableProps {
  readonly caption: string;
  readonly slug: string;
  readonly rows: readonly BarrierRow[];
  readonly file: PageLink;
}

/** Barriers of a service, the gravest that still stand first. */
export function BarriersTable({ caption, slug, rows, file }: BarriersTableProps) {
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <a key="words" href={paths.barrier(slug, row.id)}>
            {shortWords(row.words)}
          </a>,
          barrierKindLabel(row.kind),
          barrierSeverityLabel(row.severity),
          formatDate(row.sinceOn),
          row.helpWanted === null ? "None asked for" : shortWords(row.helpWanted),
          row.resolvedOn === null ? "Not yet" : formatDate(row.resolvedOn),
        ],
      }))}
      file={file}
      stack
    />
  );
}
