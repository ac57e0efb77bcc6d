import { formatDate } from "../../domain/dates";
import { gradeLabel, shortWords, stateTag, type FindingRow } from "../../domain/view/finding-pages";
import { plural } from "../../domain/view/figures";
import { paths } from "../../http/paths";
import { DataTable, type Column } from "../DataTable";
import type { PageLink } from "../frame/PageHead";
import { Tag } from "../Tag";

const columns: readonly Column[] = [
  { label: "Finding" },
  { label: "Grade" },
  { label: "Criterion" },
  { label: "Due" },
  { label: "State" },
  { label: "Evidence" },
];

export interface FindingsTableProps {
  readonly caption: string;
  readonly slug: string;
  readonly rows: readonly FindingRow[];
  readonly file?: PageLink;
}

/** Findings, the most urgent first. */
export function FindingsTable({ caption, slug, rows, file }: FindingsTableProps) {
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <>
            <a href={paths.finding(row.id)}>{shortWords(row.words)}</a>
            <span className="app-small app-quiet app-below">
              {row.from}. Raised {formatDate(row.raisedOn)}
            </span>
          </>,
          <Tag key="grade" word={gradeLabel(row.grade)} />,
          row.criterion === null || row.assessmentId === null ? (
            "None"
          ) : (
            <a href={paths.criterion(slug, row.assessmentId, row.criterion)}>{row.criterion}</a>
          ),
          row.dueOn === null ? "No day" : formatDate(row.dueOn),
          <Tag key="state" word={stateTag(row)} />,
          row.evidence === 0 ? "None" : plural(row.evidence, "item"),
        ],
      }))}
      file={file}
      stack
    />
  );
}
