import { formatDate } from "../../domain/dates";
import { percentages, type Tally } from "../../domain/gap-analysis";
import type { Place } from "../../domain/view/assessment-pages";
import { formatCount, nothingToAssess } from "../../domain/view/figures";
import type { SnapshotListed } from "../../domain/view/snapshots";
import { paths } from "../../http/paths";
import { DataTable, type Column } from "../DataTable";

const columns: readonly Column[] = [
  { label: "Snapshot" },
  { label: "Taken" },
  { label: "Complete", numeric: true },
  { label: "Evidenced", numeric: true },
  { label: "Commenced", numeric: true },
  { label: "Not started", numeric: true },
  { label: "Compare" },
];

export interface SnapshotsTableProps {
  readonly place: Place;
  readonly snapshots: readonly SnapshotListed[];
  readonly now: Tally;
}

/** Each snapshot with its stored figures, and below them how the assessment stands now. */
export function SnapshotsTable({ place, snapshots, now }: SnapshotsTableProps) {
  const { slug, assessmentId: id } = place;
  return (
    <DataTable
      caption="Snapshots, the latest first"
      columns={columns}
      rows={snapshots.map((each) => ({
        key: each.id,
        cells: [
          <a key="title" href={paths.snapshot(slug, id, each.id)}>
            {each.title}
          </a>,
          <>
            {formatDate(each.takenOn)}
            <span className="app-small app-quiet app-below">
              {each.takenBy}
              {each.onBehalf && ", on behalf of the trust"}
            </span>
          </>,
          ...figures(each.total),
          <a key="compare" href={paths.snapshotsCompared(slug, id, { from: each.id })}>
            With now<span className="nhsuk-u-visually-hidden">, {each.title}</span>
          </a>,
        ],
      }))}
      footer={["Now", "", ...figures(now), ""]}
      stack
    />
  );
}

function figures(tally: Tally): readonly string[] {
  const shown = percentages(tally);
  const parts = ["complete", "evidenced", "commenced", "notStarted"] as const;
  if (shown === null) return parts.map(() => nothingToAssess);
  return parts.map((part) => `${shown[part]}% (${formatCount(tally[part])})`);
}
