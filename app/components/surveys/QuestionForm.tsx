// One question of a draft: its words, its guidance, and the settings of its kind.
import { Button } from "../form/Button";
import { Choices } from "../form/Choices";
import { HiddenFields } from "../form/HiddenFields";
import { PortalForm } from "../form/PortalForm";
import { Select, type Choice } from "../form/Select";
import { TextArea } from "../form/TextArea";
import { TextInput } from "../form/TextInput";
import type { QuestionKind } from "../../domain/surveys/questions";
import type { FormProblem } from "../../domain/forms/parse";

export interface QuestionFormProps {
  readonly kind: QuestionKind;
  readonly version: number;
  readonly sources: readonly Choice[];
  /** What the question says now, by field. */
  readonly values: Readonly<Record<string, string>>;
  readonly problem: FormProblem | undefined;
  readonly label: string;
}

export function QuestionForm({ kind, version, sources, values, problem, label }: QuestionFormProps) {
  const errors = problem?.errors ?? {};
  const typed = problem?.typed ?? values;
  const field = (name: string) => ({ name, defaultValue: typed[name], error: errors[name] });
  return (
    <PortalForm>
      <HiddenFields fields={[{ name: "seenVersion", value: String(version) }]} />
      <TextInput {...field("wording")} label="Question" />
      <TextInput {...field("hint")} label="Hint (optional)" />
      {(kind === "choice" || kind === "several") && (
        <TextArea {...field("options")} label="Choices" hint="One on each line" rows={6} />
      )}
      {kind === "table-by-site" && (
        <TextArea
          {...field("columns")}
          label="Columns"
          hint="One on each line. End a line in (number) where the column takes numbers, for example: Age in years (number)"
          rows={5}
        />
      )}
      {kind === "number" && (
        <>
          <TextInput {...field("unit")} label="Unit (optional)" hint="For example, minutes" />
          <TextInput {...field("least")} label="Smallest number (optional)" className="app-year" />
          <TextInput {...field("most")} label="Largest number (optional)" className="app-year" />
        </>
      )}
      <Select {...field("guidanceSource")} label="Guidance that it rests on (optional)" choices={sources} />
      <Choices
        kind="checkbox"
        name="required"
        legend="Must it be answered?"
        error={errors.required}
        choices={[{ value: "yes", label: "A final answer needs this question" }]}
        chosen={typed.required === "yes" ? ["yes"] : []}
      />
      <Button label={label} />
    </PortalForm>
  );
}
