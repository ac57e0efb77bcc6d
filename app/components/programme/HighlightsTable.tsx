import { itemStatuses } from "../../domain/programme/items";
import { paths } from "../../http/paths";
import type { HighlightsData } from "../../routes/reports.highlight";
import { DataTable } from "../DataTable";
import { Tag } from "../Tag";

/** Groups by name, each number leading to the items that it counts, and the group's name to its report. */
export function HighlightsTable({ data }: { data: HighlightsData }) {
  const { at, day, rows, total } = data;
  return (
    <DataTable
      caption={`Groups, as at ${day}`}
      columns={[
        { label: "Group" },
        { label: "Chair" },
        ...["Behind", "On track", "Planned", "Complete", "Stopped", "Decisions asked"].map((label) => ({
          label,
          numeric: true,
        })),
      ]}
      rows={rows.map(({ slug, name, chair, counts, decisions }) => ({
        key: slug,
        cells: [
          <a key="group" href={paths.highlightReport(slug, { at })}>
            {name}
          </a>,
          chair ?? <Tag key="chair" word="vacant" />,
          ...itemStatuses.map((status) =>
            counts[status] === 0 ? (
              0
            ) : (
              <a key={status} href={paths.programme(slug, { status, at })}>
                {counts[status]}
              </a>
            ),
          ),
          decisions === 0 ? (
            0
          ) : (
            <a key="decisions" href={`${paths.highlightReport(slug, { at })}#decisions`}>
              {decisions}
            </a>
          ),
        ],
      }))}
      footer={["All groups", "", ...itemStatuses.map((status) => total.counts[status]), total.decisions]}
    />
  );
}
