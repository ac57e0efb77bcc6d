import type { StagesData } from "../../routes/network.stages";
import { DataTable } from "../DataTable";

/** Each service's stage with its history, and where it does not match the answers. */
export function StageTable({ rows, day }: { rows: StagesData["rows"]; day: string }) {
  return (
    <DataTable
      caption={`Declared stages as at ${day}`}
      columns={[
        { label: "Trust" },
        { label: "Stage" },
        { label: "Since" },
        { label: "Before" },
        { label: "Does it match the answers?" },
        { label: "Award" },
      ]}
      rows={rows.map((row) => ({
        key: row.key,
        cells: [
          <span key="trust">
            {row.href === null ? row.short : <a href={row.href}>{row.short}</a>}
            <span className="nhsuk-u-visually-hidden">, {row.name}</span>
          </span>,
          row.stage === null ? "Not declared" : `${row.stage} ${row.title}`,
          row.since ?? "No date",
          row.earlier === "" ? "Nothing earlier" : row.earlier,
          row.stage === null ? "Nothing to compare" : (row.mismatch ?? "Yes"),
          row.awards.length === 0 ? "None known" : row.awards.join("; "),
        ],
      }))}
      sticky
    />
  );
}
