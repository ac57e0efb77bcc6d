// The questions of a survey in order; those who run its group change, move and remove them while it is a draft.
import { Button } from "../form/Button";
import { HiddenFields } from "../form/HiddenFields";
import { PortalForm } from "../form/PortalForm";
import { paths } from "../../http/paths";
import type { QuestionShown, SurveyShown } from "../../reports/surveys/present";

export interface QuestionListProps {
  readonly survey: Pick<SurveyShown, "id" | "version">;
  readonly questions: readonly QuestionShown[];
  readonly mayChange: boolean;
}

export function QuestionList({ survey, questions, mayChange }: QuestionListProps) {
  if (questions.length === 0) return <p>No questions yet. Add the first one: a survey needs at least one to open.</p>;
  const seen = { name: "seenVersion", value: String(survey.version) };
  return (
    <ol className="app-survey-questions">
      {questions.map((question, index) => (
        <li key={question.id}>
          <strong>{question.wording}</strong>
          <p className="app-small app-quiet">
            {question.kindLabel}
            {question.required ? "" : ", optional"}
            {question.source !== null && (
              <>
                {". Guidance: "}
                <a href={question.source.href}>{question.source.title}</a>
              </>
            )}
          </p>
          {mayChange && (
            <div className="app-survey-acts">
              <a href={paths.surveyQuestion(survey.id, question.id)}>
                Change<span className="nhsuk-u-visually-hidden"> {question.wording}</span>
              </a>
              {(["up", "down"] as const)
                .filter((direction) => (direction === "up" ? index > 0 : index < questions.length - 1))
                .map((direction) => (
                  <PortalForm
                    key={direction}
                    action={paths.surveyQuestionPosition(survey.id, question.id)}
                    className="app-inline"
                  >
                    <HiddenFields fields={[seen, { name: "direction", value: direction }]} />
                    <Button label={`Move ${direction}`} of={question.wording} kind="secondary" small />
                  </PortalForm>
                ))}
              <PortalForm action={paths.surveyQuestionRemoval(survey.id, question.id)} className="app-inline">
                <HiddenFields fields={[seen]} />
                <Button label="Remove" of={question.wording} kind="secondary" small />
              </PortalForm>
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
