import { formatDate } from "../../domain/dates";
import type { AssessmentGapPage, GapRow } from "../../domain/view/gap-page";
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
  { label: "Open actions" },
] as const;

/** Everything that is not complete, section by section. */
export function GapList({ gap }: { gap: AssessmentGapPage }) {
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
      {gap.gaps.map(({ code, title, rows, open }) => (
        <DataTable
          key={code}
          caption={`${code} ${title}: ${open} not complete`}
          columns={rows.some(({ openActions }) => openActions !== null) ? columns : columns.slice(0, -1)}
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
              ...(row.openActions === null
                ? []
                : [<OpenActions key="actions" row={row} href={paths.criterion(slug, assessmentId, row.code)} />]),
            ],
          }))}
        />
      ))}
    </>
  );
}

function OpenActions({ row: { code, openActions }, href }: { row: GapRow; href: string }) {
  if (openActions === null || openActions === 0) return "None";
  return (
    <a href={href}>
      {openActions}
      <span className="nhsuk-u-visually-hidden"> about {code}</span>
    </a>
  );
}
