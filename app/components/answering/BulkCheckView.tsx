import type { BulkCheck } from "../../domain/view/answers-page";
import type { AnswersFilter } from "../../domain/view/answers-page";
import type { Place } from "../../domain/view/assessment-pages";
import { plural } from "../../domain/view/figures";
import { paths } from "../../http/paths";
import { AssessmentNotes, AssessmentTrail } from "../assessment/AssessmentTrail";
import { DataTable } from "../DataTable";
import { Button } from "../form/Button";
import { HiddenFields } from "../form/HiddenFields";
import { PortalForm } from "../form/PortalForm";
import { PageHead } from "../frame/PageHead";
import { Note } from "../Note";
import { ChangedTable, CriterionCell } from "./ChangedTable";

export interface BulkCheckViewProps {
  readonly place: Place;
  readonly filter: AnswersFilter;
  readonly check: BulkCheck;
}

/** Every change that would be made, and what would be left and why, before anything is. */
export function BulkCheckView({ place, filter, check }: BulkCheckViewProps) {
  const { slug, assessmentId } = place;
  const back = paths.answers(slug, assessmentId, { ...filter });
  const { changes, skipped } = check;
  const moved = changes.filter(({ meanwhile }) => meanwhile !== null).length;
  return (
    <>
      <AssessmentTrail
        place={place}
        below={[
          { label: "All criteria", href: back },
          { label: "Check", href: "" },
        ]}
      />
      <PageHead
        caption={`${place.subjectName}, ${place.assessmentTitle}`}
        title={changes.length === 0 ? "Nothing would change" : `Check ${plural(changes.length, "change")}`}
        lead={check.asked.join(". ")}
      />
      <AssessmentNotes place={place} />
      {moved > 0 && (
        <Note warn>
          <p>
            Nothing was changed: somebody changed {plural(moved, "of these answers", "of these answers")} after you
            looked. They are marked below with what stands there now. Check them, and send the change again if it still
            holds.
          </p>
        </Note>
      )}
      {check.isOpen && changes.length > 0 && (
        <PortalForm action={paths.answersApplication(slug, assessmentId, { ...filter })} className="app-bulk__apply">
          <HiddenFields fields={check.fields} />
          <Button label={`Make ${changes.length === 1 ? "this change" : `these ${changes.length} changes`}`} />
          <a href={back}>Back to the list, and change nothing</a>
        </PortalForm>
      )}
      {changes.length > 0 && (
        <ChangedTable
          caption="What changes"
          place={place}
          rows={changes}
          more={
            moved === 0
              ? []
              : [
                  {
                    label: "Changed meanwhile",
                    of: ({ meanwhile }) => (meanwhile === null ? "No" : <strong>{`By ${meanwhile}`}</strong>),
                  },
                ]
          }
        />
      )}
      {skipped.length > 0 && (
        <DataTable
          caption="What is left as it is"
          columns={[{ label: "Criterion" }, { label: "Why" }]}
          rows={skipped.map(({ code, text, why }) => ({
            key: code,
            cells: [<CriterionCell key="criterion" place={place} code={code} text={text} />, why],
          }))}
          stack
        />
      )}
      <p>
        <a href={back}>Back to the list</a>
      </p>
    </>
  );
}
