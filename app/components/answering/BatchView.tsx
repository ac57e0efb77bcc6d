import type { BatchPage, BatchRow } from "../../domain/view/batch-page";
import { formatCount, plural } from "../../domain/view/figures";
import { paths } from "../../http/paths";
import { AssessmentNotes, AssessmentTrail } from "../assessment/AssessmentTrail";
import { Button } from "../form/Button";
import { PortalForm } from "../form/PortalForm";
import { PageHead } from "../frame/PageHead";
import { Note } from "../Note";
import { Panel } from "../Panel";
import { Changed, ChangedTable } from "./ChangedTable";

/** What was changed together: each answer before and after, and undoing it. */
export function BatchView({ page, refusal }: { page: BatchPage; refusal?: string }) {
  const { place, head, rows } = page;
  const { slug, assessmentId } = place;
  const hasNotes = rows.some(({ note }) => note.before !== note.after);
  const isMoved = page.standing < rows.length;
  return (
    <>
      <AssessmentTrail
        place={place}
        below={[
          { label: "All criteria", href: paths.answers(slug, assessmentId) },
          { label: "Changes made together", href: paths.answerBatches(slug, assessmentId) },
          { label: head.when, href: "" },
        ]}
      />
      <PageHead
        caption={`${place.subjectName}, ${place.assessmentTitle}`}
        title={`${plural(head.changed, "answer")} ${head.kind === "Undone" ? "put back" : "changed"}`}
        lead={`${head.kind} by ${head.byName}, ${head.when}${head.onBehalfOf === null ? "" : `, on behalf of ${head.onBehalfOf}`}`}
      />
      <AssessmentNotes place={place} />
      {refusal !== undefined && (
        <Note warn>
          <p>{refusal}</p>
        </Note>
      )}
      {page.undoneBy !== null && (
        <Note>
          <p>
            This was undone. <a href={paths.answerBatch(slug, assessmentId, page.undoneBy)}>See what was put back</a>
          </p>
        </Note>
      )}
      {page.undoes !== null && (
        <p>
          <a href={paths.answerBatch(slug, assessmentId, page.undoes)}>The change that this undid</a>
        </p>
      )}
      {page.mayUndo && page.standing > 0 && (
        <Panel title="Undo">
          <p>{undoWords(page)}</p>
          <PortalForm action={paths.answerBatchUndoing(slug, assessmentId, head.id)}>
            <Button label="Undo this change" kind="secondary" />
          </PortalForm>
        </Panel>
      )}
      <ChangedTable<BatchRow>
        caption="What changed"
        place={place}
        rows={rows}
        more={[
          ...(hasNotes ? [{ label: "Note", of: ({ note }: BatchRow) => <Changed part={note} /> }] : []),
          ...(isMoved
            ? [
                {
                  label: "Since then",
                  of: (row: BatchRow) => (row.isChangedSince ? "Changed again" : "As it was left"),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}

function undoWords({ standing, rows }: BatchPage): string {
  if (standing === rows.length)
    return `Puts ${standing === 1 ? "it" : `all ${formatCount(standing)}`} back as before, as a new change in each history.`;
  const left = rows.length - standing;
  return `Puts ${formatCount(standing)} back as before. ${formatCount(left)} changed again since, and ${left === 1 ? "stays as it is" : "stay as they are"}.`;
}
