import { formatDate } from "../../domain/dates";
import type { AssessmentGap } from "../../domain/view/gap-page";
import { paths } from "../../http/paths";
import { DataTable } from "../DataTable";
import { EmptyState } from "../Note";
import { Tag } from "../Tag";

const columns = [
  { label: "Criterion" },
  { label: "Status" },
  { label: "Owner" },
  { label: "Target date" },
  { label: "Evidence" },
] as const;

/** Everything that is not complete, section by section. */
export function GapList({ gap }: { gap: AssessmentGap }) {
  const { slug, assessmentId } = gap.place;
  if (gap.gaps.length === 0) {
    return (
      <EmptyState>
        <p>Nothing is left: every criterion that applies is complete.</p>
      </EmptyState>
    );
  }
  return (
    <>
      {gap.gaps.map(({ code, title, rows }) => (
        <DataTable
          key={code}
          caption={`${code} ${title}: ${rows.length} not complete`}
          columns={columns}
          stack
          className="app-table--gaps"
          rows={rows.map((row) => ({
            key: row.code,
            cells: [
              <>
                <a href={paths.criterion(slug, assessmentId, row.code)}>{row.code}</a> {row.text}
              </>,
              <Tag key="state" word={row.state} />,
              row.ownerName ?? "No owner",
              row.targetOn === null ? (
                "No target date"
              ) : (
                <>
                  {formatDate(row.targetOn)} {row.isOverdue && <Tag word="overdue" />}
                </>
              ),
              row.hasCurrentEvidence ? "Current evidence" : "None current",
            ],
          }))}
        />
      ))}
    </>
  );
}
