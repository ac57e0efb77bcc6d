import { formatDate } from "../../domain/dates";
import type { AssessmentList } from "../../domain/view/service-pages";
import { paths } from "../../http/paths";
import { DataTable } from "../DataTable";
import { tallyCells } from "./SectionsTable";
import { BarKey } from "../chart/StackedBar";

const columns = [
  { label: "Assessment" },
  { label: "Started" },
  { label: "Closed" },
  { label: "Share of criteria" },
  { label: "Complete", numeric: true },
  { label: "Evidenced", numeric: true },
  { label: "Commenced", numeric: true },
  { label: "Not started", numeric: true },
  { label: "Of which not yet rated", numeric: true },
] as const;

/** The assessments of one subject, newest first. */
export function AssessmentsTable({ list }: { list: AssessmentList }) {
  const { subject, assessments } = list;
  return (
    <>
      <DataTable
        caption={`Assessments of ${subject.name}, newest first`}
        columns={columns}
        className="app-table--bars"
        rows={assessments.map(({ id, title, editionTitle, startedOn, closedOn, tally }) => ({
          key: id,
          cells: [
            <>
              <a href={paths.assessment(subject.slug, id)}>
                {title}
                <span className="nhsuk-u-visually-hidden">, started {formatDate(startedOn)}</span>
              </a>
              <span className="app-small app-quiet app-below">{editionTitle}</span>
            </>,
            formatDate(startedOn),
            closedOn === null ? "Open" : formatDate(closedOn),
            ...tallyCells(tally),
          ],
        }))}
        file={{ label: "Assessments (CSV)", href: paths.assessmentsCsv(subject.slug) }}
      />
      <BarKey />
    </>
  );
}
