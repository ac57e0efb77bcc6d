import type { GroupsData } from "../../routes/groups._index";
import { DataTable } from "../DataTable";
import { Tag } from "../Tag";

/** Groups by name: what each belongs to, who chairs it, how many belong to it. */
export function GroupsTable({ caption, rows, file }: { caption: string; rows: GroupsData["rows"]; file?: string }) {
  return (
    <DataTable
      caption={caption}
      columns={[
        { label: "Group" },
        { label: "Belongs to" },
        { label: "Meets" },
        { label: "Chair" },
        { label: "Members", numeric: true },
      ]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <span key="name">
            <a href={row.href}>{row.name}</a> {!row.isActive && <Tag word={row.status} />}{" "}
            {row.isMembersOnly && <Tag word="members only" />}
          </span>,
          row.parent === null ? "—" : row.parentHref === null ? row.parent : <a href={row.parentHref}>{row.parent}</a>,
          row.ends === null ? (row.cadence ?? "Not set") : `${row.cadence ?? "Not set"}, until ${row.ends}`,
          row.chair.isVacant ? <Tag key="chair" word="vacant" /> : row.chair.words,
          <a key="members" href={row.membersHref}>
            {row.members}
            <span className="nhsuk-u-visually-hidden"> members of {row.name}</span>
          </a>,
        ],
      }))}
      stack
      file={file === undefined ? undefined : { label: "These groups (CSV)", href: file }}
    />
  );
}
