import type { QuestionCounts } from "../../domain/surveys/counts-shown";
import { paths } from "../../http/paths";
import { DataTable } from "../DataTable";

export interface CountsTableProps {
  readonly survey: string;
  readonly questions: readonly QuestionCounts[];
  /** As the address says it: "1" while provisional answers are counted. */
  readonly provisional: string | undefined;
}

/** One line for a question. A count leads to those whom it counts, where names are told. */
export function CountsTable({ survey, questions, provisional }: CountsTableProps) {
  return (
    <DataTable
      caption="What was counted"
      columns={[{ label: "Question" }, { label: "Answers" }, { label: "Of", numeric: true }]}
      rows={questions.map(({ id, wording, answered, counts }) => ({
        key: id,
        cells: [
          wording,
          <ul key="counts" className="app-survey-counts">
            {counts.map(({ label, figure, answer }) => (
              <li key={label}>
                {label}{" "}
                {answer === null ? (
                  <strong>{figure}</strong>
                ) : (
                  <a href={paths.surveyResults(survey, { question: id, answer, provisional })}>
                    {figure}
                    <span className="nhsuk-u-visually-hidden">: who answered {label} to this question</span>
                  </a>
                )}
              </li>
            ))}
          </ul>,
          answered,
        ],
      }))}
      stack
    />
  );
}
