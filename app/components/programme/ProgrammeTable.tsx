// A programme in the network's three columns, each item with its owner, dates and state.
import { formatDate, type IsoDate } from "../../domain/dates";
import { paths } from "../../http/paths";
import { DataTable } from "../DataTable";
import type { PageLink } from "../frame/PageHead";
import { Prose } from "../Prose";
import { Tag } from "../Tag";

export interface ProgrammeTableProps {
  readonly caption: string;
  readonly rows: readonly {
    readonly id: string;
    readonly title: string;
    readonly owner: string | null;
    readonly startsOn: string | null;
    readonly dueOn: string | null;
    readonly status: string;
    readonly isLate: boolean;
    /** HTML of what people wrote, or `null` where nothing is written. */
    readonly deliverables: string | null;
    readonly progress: string | null;
    readonly benefits: string | null;
  }[];
  readonly file: PageLink;
}

export function ProgrammeTable({ caption, rows, file }: ProgrammeTableProps) {
  return (
    <DataTable
      caption={caption}
      className="app-programme"
      stack
      file={file}
      columns={["Work item", "Deliverables", "Progress and next steps", "Benefits"].map((label) => ({ label }))}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <ItemCell key="item" row={row} />,
          ...[row.deliverables, row.progress, row.benefits].map((html, index) => <Written key={index} html={html} />),
        ],
      }))}
    />
  );
}

function ItemCell({ row }: { row: ProgrammeTableProps["rows"][number] }) {
  const { id, title, owner, startsOn, dueOn, status, isLate } = row;
  return (
    <>
      <a href={paths.workItem(id)}>{title}</a>
      <span className="app-programme__state">
        <Tag word={status} /> {isLate && <Tag word="overdue" />}
      </span>
      <span className="app-programme__fact">{owner ?? "No owner yet"}</span>
      <span className="app-programme__fact">
        {startsOn !== null && `From ${formatDate(startsOn as IsoDate)}. `}
        {dueOn === null ? "No due date" : `Due ${formatDate(dueOn as IsoDate)}`}
      </span>
    </>
  );
}

export function Written({ html }: { html: string | null }) {
  return html === null ? <span className="app-quiet">Nothing written yet</span> : <Prose html={html} />;
}
