import { plural } from "../../domain/view/figures";
import type { ImportPage } from "../../domain/view/workbook-page";
import { paths } from "../../http/paths";
import { CriterionCell, Changed, ChangedTable } from "../answering/ChangedTable";
import { AssessmentNotes, AssessmentTrail } from "../assessment/AssessmentTrail";
import { DataTable } from "../DataTable";
import { Button } from "../form/Button";
import { HiddenFields } from "../form/HiddenFields";
import { PortalForm } from "../form/PortalForm";
import { PageHead } from "../frame/PageHead";
import { Note } from "../Note";
import { FaultsTable } from "./FaultsTable";

/** Everything that a workbook would change, what it would not and why, before anything is. */
export function ImportView({ page, isMoved = false }: { page: ImportPage; isMoved?: boolean }) {
  const { place, changes, conflicts, notTheirs, faults } = page;
  const { slug, assessmentId } = place;
  const workbook = paths.workbook(slug, assessmentId);
  const canApply = place.isOpen && page.appliedBatchId === null && changes.length + conflicts.length > 0;
  return (
    <>
      <AssessmentTrail
        place={place}
        below={[
          { label: "Workbook", href: workbook },
          { label: "Check", href: "" },
        ]}
      />
      <PageHead
        caption={`${place.subjectName}, ${place.assessmentTitle}`}
        title={titleOf(page)}
        lead={faults.length > 0 || page.appliedBatchId !== null ? page.fileName : `${page.fileName}: ${countsOf(page)}`}
      />
      <AssessmentNotes place={place} />
      {isMoved && (
        <Note warn>
          <p>
            Nothing was changed: somebody changed one of these answers after you looked. Check the list below, which
            shows what stands there now, and apply it again if it still holds.
          </p>
        </Note>
      )}
      {page.appliedBatchId !== null && (
        <Note>
          <p>
            <a href={paths.answerBatch(slug, assessmentId, page.appliedBatchId)}>See what was changed, or undo it</a>
          </p>
        </Note>
      )}
      {faults.length > 0 && <FaultsTable page={page} />}
      {canApply && (
        <PortalForm action={paths.workbookImportApplication(slug, assessmentId, page.importId)} autoComplete="off">
          <HiddenFields fields={[{ name: "seen", value: page.seen }]} />
          {conflicts.length > 0 && <Conflicts page={page} />}
          {changes.length > 0 && (
            <ChangedTable
              caption="What changes"
              place={place}
              rows={changes}
              more={[
                { label: "Note", of: ({ note }) => <Changed part={note} /> },
                { label: "Row", of: ({ row }) => row },
              ]}
            />
          )}
          <Button label={applyLabel(page)} />
        </PortalForm>
      )}
      {notTheirs.length > 0 && (
        <DataTable
          caption="Not yours to change"
          columns={[{ label: "Criterion" }, { label: "Row", numeric: true }]}
          rows={notTheirs.map(({ code, text, row }) => ({
            key: code,
            cells: [<CriterionCell key="criterion" place={place} code={code} text={text} />, row],
          }))}
          stack
        />
      )}
      <p>
        <a href={workbook}>Back to the workbook, and change nothing</a>
      </p>
    </>
  );
}

/** Answers that somebody changed since the workbook was made. They stay as they are unless ticked. */
function Conflicts({ page: { place, conflicts } }: { page: ImportPage }) {
  return (
    <>
      <Note warn>
        <p>
          {plural(conflicts.length, "answer was", "answers were")} changed in the portal after the workbook was made.
          Tick those that the workbook shall replace; the others stay as they are now.
        </p>
      </Note>
      <DataTable
        caption="Changed in both places"
        columns={[
          { label: "Criterion" },
          { label: "Status: now, and in the workbook" },
          { label: "Owner" },
          { label: "Target date" },
          { label: "Note" },
          { label: "Changed by" },
          { label: "Replace" },
        ]}
        rows={conflicts.map((row) => ({
          key: row.code,
          cells: [
            <CriterionCell key="criterion" place={place} code={row.code} text={row.text} />,
            <Changed key="status" part={row.status} />,
            <Changed key="owner" part={row.owner} />,
            <Changed key="target" part={row.target} />,
            <Changed key="note" part={row.note} />,
            row.changedBy,
            <div key="replace" className="nhsuk-checkboxes nhsuk-checkboxes--small">
              <div className="nhsuk-checkboxes__item">
                <input
                  className="nhsuk-checkboxes__input"
                  type="checkbox"
                  id={`replace-${row.code}`}
                  name="replace"
                  value={row.code}
                />
                <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={`replace-${row.code}`}>
                  Replace<span className="nhsuk-u-visually-hidden"> {row.code}</span>
                </label>
              </div>
            </div>,
          ],
        }))}
        stack
      />
    </>
  );
}

function titleOf({ changes, conflicts, faults, appliedBatchId }: ImportPage): string {
  if (appliedBatchId !== null) return "This workbook was applied";
  if (faults.length > 0) return `${plural(faults.length, "thing")} to put right first`;
  if (changes.length === 0) return conflicts.length === 0 ? "Nothing would change" : "Check the workbook";
  return `Check ${plural(changes.length, "change")}`;
}

function countsOf({ changes, conflicts, notTheirs, unchanged }: ImportPage): string {
  return [
    plural(changes.length, "answer changes", "answers change"),
    plural(unchanged, "row says nothing new", "rows say nothing new"),
    ...(conflicts.length > 0 ? [`${conflicts.length} changed in both places`] : []),
    ...(notTheirs.length > 0 ? [`${notTheirs.length} not yours to change`] : []),
  ].join(", ");
}

function applyLabel({ changes }: ImportPage): string {
  if (changes.length === 0) return "Replace what is ticked";
  return `Make ${changes.length === 1 ? "this change" : `these ${changes.length} changes`}`;
}
