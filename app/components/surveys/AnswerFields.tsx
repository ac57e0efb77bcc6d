// The fields of a survey as a trust fills them: each question with its note and the two offers of help.
import { Choices } from "../form/Choices";
import { TextArea } from "../form/TextArea";
import { TextInput } from "../form/TextInput";
import type { Typed } from "../../domain/forms/parse";
import { cellField, fieldOf } from "../../domain/surveys/answers";
import type { QuestionShown } from "../../reports/surveys/present";

export interface AnswerFieldsProps {
  readonly questions: readonly QuestionShown[];
  readonly typed: Typed;
  readonly errors: Readonly<Record<string, string>>;
}

export function AnswerFields({ questions, typed, errors }: AnswerFieldsProps) {
  return (
    <ol className="app-survey-questions">
      {questions.map((question) => {
        const name = fieldOf(question);
        return (
          <li key={question.id}>
            <QuestionField question={question} typed={typed} errors={errors} />
            {question.source !== null && (
              <p className="app-small">
                Guidance: <a href={question.source.href}>{question.source.title}</a>
              </p>
            )}
            <details className="nhsuk-details" open={hasMore(name, typed) || undefined}>
              <summary className="nhsuk-details__summary">
                <span className="nhsuk-details__summary-text">
                  Note and help<span className="nhsuk-u-visually-hidden">, {question.wording}</span>
                </span>
              </summary>
              <div className="nhsuk-details__text">
                <TextArea
                  name={`${name}-note`}
                  label="Note"
                  rows={2}
                  defaultValue={typed[`${name}-note`]}
                  error={errors[`${name}-note`]}
                />
                {(["asks", "offers"] as const).map((kind) => (
                  <Choices
                    key={kind}
                    kind="checkbox"
                    name={`${name}-${kind}`}
                    legend={kind === "asks" ? "Asking for help" : "Offering help"}
                    choices={[{ value: "yes", label: helpLabels[kind] }]}
                    chosen={typed[`${name}-${kind}`] === "yes" ? ["yes"] : []}
                  />
                ))}
              </div>
            </details>
          </li>
        );
      })}
    </ol>
  );
}

const helpLabels = { asks: "We would like help with this", offers: "We could help others with this" } as const;

const hasMore = (name: string, typed: Typed) =>
  ["note", "asks", "offers"].some((part) => (typed[`${name}-${part}`] ?? "") !== "");

interface FieldProps {
  readonly question: QuestionShown;
  readonly typed: Typed;
  readonly errors: Readonly<Record<string, string>>;
}

function QuestionField({ question, typed, errors }: FieldProps) {
  const name = fieldOf(question);
  const { settings } = question;
  const unit = question.kind === "number" && settings.unit !== null ? ` (${settings.unit})` : "";
  const label = `${question.wording}${unit}${question.required ? "" : " (optional)"}`;
  const shared = { name, label, hint: question.hint ?? undefined, error: errors[name], defaultValue: typed[name] };
  const choices = { name, legend: label, hint: shared.hint, error: shared.error };
  const chosen = (typed[name] ?? "").split("\n");
  switch (question.kind) {
    case "yes-no":
      return <Choices kind="radio" {...choices} choices={yesNo} chosen={chosen} />;
    case "choice":
      return <Choices kind="radio" {...choices} choices={settings.options.map(asChoice)} chosen={chosen} />;
    case "several":
      return <Choices kind="checkbox" {...choices} choices={settings.options.map(asChoice)} chosen={chosen} />;
    case "number":
      return <TextInput {...shared} />;
    case "text":
      return <TextArea {...shared} />;
    case "table-by-site":
      return <SiteTable question={question} label={label} typed={typed} errors={errors} />;
  }
}

const asChoice = (option: string) => ({ value: option, label: option });
const yesNo = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];

function SiteTable({ question, label, typed, errors }: FieldProps & { label: string }) {
  const { columns } = question.settings;
  const faults = Object.entries(errors).filter(([name]) => name.startsWith(fieldOf(question)));
  return (
    <div id={fieldOf(question)} tabIndex={-1}>
      {question.hint !== null && <p className="nhsuk-hint">{question.hint}</p>}
      {faults.map(([name, message]) => (
        <span className="nhsuk-error-message" key={name} id={`${name}-error`}>
          <span className="nhsuk-u-visually-hidden">Error:</span> {message}
        </span>
      ))}
      <div className="app-scroll" role="region" aria-label={`${label}, table`} tabIndex={0}>
        <table className="app-table app-survey-rows">
          <caption>
            <span>{label}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">Site or scanner</th>
              {columns.map((column) => (
                <th scope="col" key={column.label}>
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: question.rows }, (_, row) => (
              <tr key={row}>
                {(["site", ...columns.keys()] as const).map((column) => {
                  const name = cellField(question, row, column);
                  const words = column === "site" ? "Site or scanner" : (columns[column]?.label ?? "");
                  return (
                    <td key={column}>
                      <input
                        className={`nhsuk-input${errors[name] === undefined ? "" : " nhsuk-input--error"}`}
                        id={name}
                        name={name}
                        defaultValue={typed[name]}
                        aria-label={`${words}, row ${row + 1}`}
                        aria-invalid={errors[name] === undefined ? undefined : true}
                        aria-describedby={errors[name] === undefined ? undefined : `${name}-error`}
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="app-small app-quiet">Save to get more empty rows. A row without answers is not kept.</p>
    </div>
  );
}
