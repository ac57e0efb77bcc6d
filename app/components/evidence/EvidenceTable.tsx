import type { ReactNode } from "react";
import { DataTable, type Column } from "../DataTable";
import { Tag } from "../Tag";

export interface EvidenceRow {
  readonly key: string;
  readonly title: string;
  readonly href: string | null;
  /** Kind of file and size, what else it supports. */
  readonly about?: ReactNode;
  readonly covers: string;
  readonly reviewBy: string;
  readonly expires: string;
  /** "current", and beside it "review due" where that is so. */
  readonly states: readonly string[];
  readonly act?: ReactNode;
}

const columns: readonly Column[] = ["Title", "Covers", "Review by", "Expires", "State"].map((label) => ({ label }));
const actColumn: Column = { label: <span className="nhsuk-u-visually-hidden">What you can do</span> };

/** Evidence with the dates that decide whether it counts. A list on a phone. */
export function EvidenceTable({ caption, rows }: { caption: string; rows: readonly EvidenceRow[] }) {
  const canAct = rows.some(({ act }) => act !== undefined);
  return (
    <DataTable
      caption={caption}
      columns={canAct ? [...columns, actColumn] : columns}
      rows={rows.map((row) => ({ key: row.key, cells: canAct ? [...cellsOf(row), row.act] : cellsOf(row) }))}
      stack
      flush
    />
  );
}

function cellsOf({ title, href, about, covers, reviewBy, expires, states }: EvidenceRow): readonly ReactNode[] {
  const head = (
    <>
      {href === null ? title : <a href={href}>{title}</a>}
      {about !== undefined && <span className="app-small app-quiet app-below">{about}</span>}
    </>
  );
  const tags = states.map((word) => <Tag key={word} word={word} />);
  return [
    head,
    covers,
    reviewBy,
    expires,
    <span className="app-tags" key="states">
      {tags}
    </span>,
  ];
}
