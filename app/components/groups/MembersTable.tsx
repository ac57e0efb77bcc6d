import type { MembersPageData } from "../../routes/groups.$group.members._index";
import { DataTable } from "../DataTable";
import { Tag } from "../Tag";

export interface MembersTableProps {
  readonly caption: string;
  readonly rows: MembersPageData["present"];
  readonly mayChange: boolean;
  readonly file?: string;
}

/** People by the trust or organisation that they speak for, with the days of their membership. */
export function MembersTable({ caption, rows, mayChange, file }: MembersTableProps) {
  return (
    <DataTable
      caption={caption}
      columns={[
        { label: "Trust or organisation" },
        { label: "Name" },
        { label: "Role" },
        { label: "From" },
        { label: "Until" },
        ...(mayChange ? [{ label: "Change" }] : []),
      ]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          row.from,
          row.name,
          row.role,
          row.isToCome ? `${row.since} (to come)` : row.since,
          <span key="until">
            {row.until ?? "No end"} {row.endsSoon && <Tag word="ends soon" />}
          </span>,
          ...(mayChange
            ? [
                <a key="change" href={row.href}>
                  Change<span className="nhsuk-u-visually-hidden"> {row.name}</span>
                </a>,
              ]
            : []),
        ],
      }))}
      stack
      file={file === undefined ? undefined : { label: "Members (CSV)", href: file }}
    />
  );
}
