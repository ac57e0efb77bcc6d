import type { PositionRow } from "../../domain/documents/consultation-views";
import { DataTable } from "../DataTable";
import { Tag } from "../Tag";

/** Each trust that was asked, in alphabetical order; the silent ones stand there as "No reply". */
export function PositionTable({ rows }: { rows: readonly PositionRow[] }) {
  return (
    <DataTable
      caption="Trusts and their positions"
      columns={[{ label: "Trust" }, { label: "Position" }, { label: "In their words" }, { label: "Since" }]}
      rows={rows.map((row) => ({ key: row.trustId, cells: cellsOf(row) }))}
      sticky
      flush
    />
  );
}

function cellsOf({ short, name, position, note, on, by, onBehalf, href }: PositionRow) {
  const trust = (
    <>
      {short}
      <span className="nhsuk-u-visually-hidden">, {name}</span>
    </>
  );
  return [
    href === null ? trust : <a href={href}>{trust}</a>,
    <Tag key="position" word={position} />,
    note ?? (on === null ? "Nothing recorded" : "None"),
    on === null ? (
      "No date"
    ) : (
      <>
        <span className="app-nowrap">{on}</span>
        <span className="app-small app-quiet">
          {" "}
          {by}
          {onBehalf && `, on behalf of ${short}`}
        </span>
      </>
    ),
  ];
}
