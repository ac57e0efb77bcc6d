import type { ImportPage } from "../../domain/view/workbook-page";
import { paths } from "../../http/paths";
import { DataTable } from "../DataTable";
import { Note } from "../Note";

/** The rows that were not understood, as the spreadsheet numbers them. While there is one, nothing is applied. */
export function FaultsTable({ page: { place, importId, faults } }: { page: ImportPage }) {
  return (
    <>
      <Note warn>
        <p>Nothing was changed. Put these right in the workbook, save it, and upload it again.</p>
      </Note>
      <DataTable
        caption="What was not understood"
        columns={[
          { label: "Row", numeric: true },
          { label: "Column" },
          { label: "What stands there" },
          { label: "Why" },
          { label: "What to do" },
        ]}
        rows={faults.map(({ row, column, value, reason, fix }, index) => ({
          key: String(index),
          cells: [row, column, value === "" ? "Empty, or not repeated here" : value, reason, fix],
        }))}
        file={{
          label: "These rows (CSV)",
          href: paths.workbookImportFaultsCsv(place.slug, place.assessmentId, importId),
        }}
        stack
      />
    </>
  );
}
