import type { FormProblem } from "../../domain/forms/parse";
import type { AnswersPage } from "../../domain/view/answers-page";
import { formatCount, plural } from "../../domain/view/figures";
import { paths } from "../../http/paths";
import { AssessmentNotes, AssessmentTrail } from "../assessment/AssessmentTrail";
import { SectionFilterForm } from "../assessment/SectionFilterForm";
import { ErrorSummary } from "../form/ErrorSummary";
import { PortalForm } from "../form/PortalForm";
import { Select } from "../form/Select";
import { TextInput } from "../form/TextInput";
import { PageHead } from "../frame/PageHead";
import { Pager } from "../frame/Pager";
import { EditionLine, EmptyState } from "../Note";
import { AnswersTable } from "./AnswersTable";
import { BulkFields } from "./BulkFields";
import { SavedViews } from "./SavedViews";

export interface AnswersViewProps {
  readonly page: AnswersPage;
  /** What a form of this page was refused for, and what was typed in it. */
  readonly problem?: FormProblem;
}

/** Every criterion of an assessment: narrowed by the address, changed many at a time by those who may. */
export function AnswersView({ page, problem }: AnswersViewProps) {
  const { place, filter, choices, shown, total, first, last } = page;
  const { slug, assessmentId } = place;
  const query = { ...filter };
  const all = paths.answers(slug, assessmentId);
  const isNarrowed = Object.values(filter).some((value) => value !== "");
  const pageLink = (link: NonNullable<AnswersPage["next"]>) => ({
    label: `Criteria ${formatCount(link.first)} to ${formatCount(link.last)}`,
    href: paths.answers(slug, assessmentId, { ...query, from: link.from }),
  });
  return (
    <>
      <AssessmentTrail place={place} below={[{ label: "All criteria", href: all }]} />
      <ErrorSummary errors={problem?.errors ?? {}} />
      <PageHead
        caption={`${place.subjectName}, ${place.assessmentTitle}`}
        title="All criteria"
        lead={`${plural(total, "criterion", "criteria")} of ${place.editionTitle}, across its sections`}
        links={[
          ...(page.batches > 0
            ? [{ label: "Changes made together", href: paths.answerBatches(slug, assessmentId) }]
            : []),
          { label: "This list (CSV)", href: paths.answersCsv(slug, assessmentId, query) },
        ]}
      />
      <AssessmentNotes place={place} />
      <SavedViews page={page} problem={problem} isNarrowed={isNarrowed} />
      <SectionFilterForm
        filter={filter}
        choices={choices}
        clear={isNarrowed ? all : null}
        before={<Select name="section" label="Section" choices={choices.section} defaultValue={filter.section} />}
        after={
          <>
            <TextInput name="words" label="Words" defaultValue={filter.words} />
            <Select name="order" label="Order by" choices={choices.order} defaultValue={filter.order} />
          </>
        }
      />
      {shown === 0 ? (
        <EmptyState>
          <p>No criterion is left by the filter.</p>
          <p>
            <a href={all}>Show all {formatCount(total)}</a>
          </p>
        </EmptyState>
      ) : (
        <>
          <p className="app-quiet">
            {shown === total ? "Showing all" : `${formatCount(shown)} of`} {plural(total, "criterion", "criteria")}
            {last - first + 1 < shown && `, ${formatCount(first)} to ${formatCount(last)} on this page`}.
          </p>
          {page.bulk === null ? (
            <AnswersTable page={page} ticked={null} />
          ) : (
            <PortalForm
              action={paths.answersCheck(slug, assessmentId, query)}
              className="app-form app-bulk"
              autoComplete="off"
            >
              <BulkFields page={page} bulk={page.bulk} problem={problem} />
              <AnswersTable page={page} ticked={(problem?.typed.criterion ?? "").split("\n")} />
            </PortalForm>
          )}
          <Pager
            label="Criteria pages"
            previous={page.previous && pageLink(page.previous)}
            next={page.next && pageLink(page.next)}
          />
        </>
      )}
      <EditionLine notice={place.notice} />
    </>
  );
}
