import { useMemo } from "react";
import type * as z from "zod/mini";
import { answerForm } from "../../domain/forms/answer";
import type { Typed } from "../../domain/forms/parse";
import type { CriterionPage } from "../../domain/view/criterion-page";
import { plural } from "../../domain/view/figures";
import { paths } from "../../http/paths";
import { AnswerForm } from "./AnswerForm";
import { AnswerShown } from "./AnswerShown";
import { AssessmentNotes, AssessmentTrail } from "./AssessmentTrail";
import { CriterionAsked } from "./CriterionAsked";
import { CriterionEvidence } from "./CriterionEvidence";
import { CriterionSide } from "./CriterionSide";
import { ActionsPanel } from "../actions/ActionsPanel";
import { CriterionFindings } from "../findings/CriterionFindings";
import { QueriesPanel } from "../queries/QueriesPanel";
import { CarriedFact } from "../cycles/CarriedFact";
import { ErrorSummary, type Errors } from "../form/ErrorSummary";
import { EditionLine } from "../Note";
import { PageHead } from "../frame/PageHead";
import { Pager } from "../frame/Pager";
import { Split } from "../Split";
import { Tag } from "../Tag";
import { useCheckedForm } from "../form/use-checked-form";

export interface CriterionViewProps {
  readonly page: CriterionPage;
  /** An answer that was sent and not accepted: what was wrong, and what was typed. */
  readonly problem?: { readonly errors: Errors; readonly typed: Typed };
}

const noErrors: Errors = {};

/** A criterion: what is asked, the answer, the proof, what happened. */
export function CriterionView({ page, problem }: CriterionViewProps) {
  // The form's fields are text; which of them are choices of the scale is the schema's to find out.
  const schema = useMemo(
    () => answerForm({ values: page.scale }) as unknown as z.ZodMiniType<unknown, Record<string, string>>,
    [page.scale],
  );
  const { form, errors, onSubmit } = useCheckedForm(schema, problem?.errors ?? noErrors);
  const { place, code, title, text, statement } = page;
  const link = (criterion: string) => paths.criterion(place.slug, place.assessmentId, criterion);
  return (
    <>
      <CriterionTrail page={page} />
      <ErrorSummary errors={errors} />
      <PageHead caption={`${statement.code} ${statement.title}`} title={`${code} ${title}`} lead={text} />
      <p className="app-state">
        <Tag word={page.answer.state} /> <StateWords page={page} />
      </p>
      <AssessmentNotes place={place} />
      {page.carried !== null && (
        <CarriedFact
          slug={place.slug}
          assessmentId={place.assessmentId}
          code={code}
          carried={page.carried}
          back="criterion"
        />
      )}
      <CriterionAsked page={page} />
      <Split
        first={
          <>
            {page.mayAnswer ? (
              <AnswerForm
                page={page}
                typed={problem?.typed ?? null}
                errors={errors}
                formRef={form}
                onSubmit={onSubmit}
              />
            ) : (
              <AnswerShown page={page} />
            )}
            <CriterionEvidence page={page} />
          </>
        }
        second={
          <>
            <QueriesPanel panel={page.queries} />
            <CriterionFindings page={page} />
            <ActionsPanel
              panel={page.actions}
              about="criterion"
              aimAt={paths.criterionActions(place.slug, place.assessmentId, code)}
            />
            <CriterionSide page={page} />
          </>
        }
      />
      <Pager
        label="Criteria"
        previous={page.previous && { label: nameOf(page.previous), href: link(page.previous.code) }}
        next={page.next && { label: nameOf(page.next), href: link(page.next.code) }}
      />
      <EditionLine notice={place.notice} />
    </>
  );
}

/** The way back up from a criterion, by its section. */
export function CriterionTrail({ page, below = [] }: { page: CriterionPage; below?: readonly string[] }) {
  const { place, section, code, title } = page;
  const trail = [
    { label: nameOf(section), href: paths.section(place.slug, place.assessmentId, section.code) },
    { label: nameOf({ code, title }), href: paths.criterion(place.slug, place.assessmentId, code) },
    ...below.map((label) => ({ label, href: "" })),
  ];
  return <AssessmentTrail place={place} below={trail} />;
}

function StateWords({ page }: { page: CriterionPage }) {
  const { answer, summary } = page;
  const owner = answer.ownerName === null ? "Nobody owns it yet." : `Owned by ${answer.ownerName}.`;
  const proof =
    summary.attached === 0
      ? "No evidence is attached."
      : `${summary.current} of ${plural(summary.attached, "evidence item")} ${summary.current === 1 ? "is" : "are"} current.`;
  return (
    <>
      {owner} {proof} {answer.isOverdue && <Tag word="overdue" />}
    </>
  );
}

function nameOf({ code, title }: { readonly code: string; readonly title: string }): string {
  return `${code} ${title}`;
}
