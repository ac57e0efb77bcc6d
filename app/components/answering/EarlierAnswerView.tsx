import type { EarlierAnswerPage } from "../../domain/view/batch-page";
import { paths } from "../../http/paths";
import { AssessmentNotes, AssessmentTrail } from "../assessment/AssessmentTrail";
import { DataTable } from "../DataTable";
import { Button } from "../form/Button";
import { HiddenFields } from "../form/HiddenFields";
import { PortalForm } from "../form/PortalForm";
import { PageHead } from "../frame/PageHead";
import { Note } from "../Note";

/** An earlier answer beside the one that stands now. `refusal` says why it was not restored. */
export function EarlierAnswerView({ page, refusal }: { page: EarlierAnswerPage; refusal?: string }) {
  const { place, section, code, title } = page;
  const { slug, assessmentId } = place;
  const history = paths.criterionHistory(slug, assessmentId, code);
  return (
    <>
      <AssessmentTrail
        place={place}
        below={[
          { label: `${section.code} ${section.title}`, href: paths.section(slug, assessmentId, section.code) },
          { label: `${code} ${title}`, href: paths.criterion(slug, assessmentId, code) },
          { label: "History", href: history },
          { label: "An earlier answer", href: "" },
        ]}
      />
      <PageHead
        caption={`${code} ${title}`}
        title="An earlier answer"
        lead={`Recorded by ${page.recordedBy}, ${page.recordedWhen}`}
      />
      <AssessmentNotes place={place} />
      {refusal !== undefined && (
        <Note warn>
          <p>{refusal}</p>
        </Note>
      )}
      <DataTable
        caption={`The answer to ${code}, now and then`}
        columns={[
          { label: "Part of the answer" },
          { label: `Now, by ${page.changedBy}`, words: "Now" },
          { label: `Then, ${page.recordedWhen}`, words: "Then" },
        ]}
        rows={page.parts.map(({ part, now, then }) => ({
          key: part,
          cells: [
            part,
            <span key="now" className="app-typed">
              {now}
            </span>,
            <span key="then" className="app-typed">
              {now === then ? then : <strong>{then}</strong>}
            </span>,
          ],
        }))}
        stack
      />
      {page.lostOwner !== null && (
        <p>{page.lostOwner} owned it then and can own nothing here any more, so it would have no owner.</p>
      )}
      {page.isSame ? (
        <p>The answer says the same now, so there is nothing to restore.</p>
      ) : (
        page.mayRestore && (
          <PortalForm action={paths.earlierAnswerRestoration(slug, assessmentId, code, page.earlier)}>
            <HiddenFields fields={[{ name: "version", value: String(page.version) }]} />
            <p>
              Restoring records the earlier answer again, as a new change. What stands now stays in the history.
              Evidence stays as it is attached.
            </p>
            <Button label="Restore this answer" />
          </PortalForm>
        )
      )}
      <p>
        <a href={history}>Back to the history</a>
      </p>
    </>
  );
}
